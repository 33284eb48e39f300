package io.recscope.engine.ingest;

import java.util.List;

/// What a table looks like, with reasons, before anything is imported.
///
/// @param columns names of the columns, in file order
/// @param confidence in `[0, 1]`; below one half somebody should look
/// @param reasons why format and mapping were chosen, one clause each
/// @param questions what cannot be known from the file, as ambiguous dates; empty when nothing is open
public record Detection(
        Format format,
        List<String> columns,
        Mapping mapping,
        double confidence,
        List<String> reasons,
        List<String> questions) {
    public Detection {
        columns = List.copyOf(columns);
        reasons = List.copyOf(reasons);
        questions = List.copyOf(questions);
    }
}
