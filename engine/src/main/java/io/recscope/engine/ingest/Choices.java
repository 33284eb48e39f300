package io.recscope.engine.ingest;

import java.nio.file.Path;
import java.util.List;

/// What the analyst has laid down about an import; the rest is detected.
///
/// @param format a preset's name, or parts of a format such as `separator=tab,time=day-first`; empty for none
/// @param mapping as [Mapping#parse] takes it; empty for none
/// @param items files that describe items; none means that they are looked for beside the interactions
/// @param itemMapping as `mapping`, for the item files
public record Choices(String format, String mapping, List<Path> items, String itemMapping) {
    public static final Choices NONE = new Choices("", "", List.of(), "");

    public Choices {
        items = List.copyOf(items);
    }
}
