package io.recscope.engine.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;

/// A source together with how it is read and what its columns mean.
public record Table(Source source, Format format, Mapping mapping) {

    /// The rows of what was opened; closing them closes it.
    static Rows rows(InputStream opened, Source source, Format format, Limits limits) throws IOException {
        Reader reader = new InputStreamReader(opened, format.encoding().charset());
        return switch (format.shape()) {
            case Shape.Delimited shape -> new DelimitedRows(reader, shape, source.label(), limits);
            case Shape.JsonLines _ -> {
                Sample sample = Sample.of(source, limits);
                yield new JsonRows(reader, JsonKeys.of(sample, format.encoding()), source.label(), limits);
            }
        };
    }
}
