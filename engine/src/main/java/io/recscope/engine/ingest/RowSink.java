package io.recscope.engine.ingest;

import java.io.IOException;

/// Takes the rows of one table into a dataset.
interface RowSink {
    /// Takes a row, or reports why not.
    void take(Row row, Problems problems) throws IOException;
}
