package io.recscope.engine.ingest;

import java.util.List;
import java.util.stream.Stream;

/// What a path offers for import and how it would be read.
///
/// @param preset the layout that was recognised or chosen, empty when none
public record Inspection(String preset, TableInspection interactions, List<TableInspection> items) {
    public Inspection {
        items = List.copyOf(items);
    }

    /// One table.
    public record TableInspection(Source source, Detection detection, Preview preview) {
        Table table() {
            return new Table(source, detection.format(), detection.mapping());
        }
    }

    /// What is open, over all tables; to be answered before an import, or the guess stands.
    public List<String> questions() {
        return Stream.concat(Stream.of(interactions), items.stream())
                .flatMap(t -> t.detection().questions().stream())
                .toList();
    }

    /// The plan that imports it as shown.
    public ImportPlan plan() {
        return new ImportPlan(
                interactions.table(), items.stream().map(TableInspection::table).toList());
    }
}
