package io.recscope.engine.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// The rows of a table, front to back. Not thread-safe.
interface Rows extends Closeable {

    /// Names of the columns, in file order.
    List<String> columns();

    /// Goes to the next row; rows that cannot be used are met, too, with their defect.
    ///
    /// @return false at the end
    /// @throws io.recscope.engine.fault.BadData when reading cannot go on
    boolean advance() throws IOException;

    /// The row met last; its contents change with the next [#advance()].
    Row row();
}
