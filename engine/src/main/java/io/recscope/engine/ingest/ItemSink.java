package io.recscope.engine.ingest;

import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.RowProblem.Reason;
import io.recscope.engine.fault.BadUsage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Takes rows as descriptions of items.
final class ItemSink implements RowSink {
    private final ItemColumns description;
    private final DatasetBuilder builder;
    private final Limits limits;
    private final int id;
    /// Hash of what the table said of an item, by item.
    private final Map<Integer, Integer> said = new HashMap<>();

    /// @throws BadUsage when no column is mapped to the item
    ItemSink(Mapping mapping, List<String> columns, Limits limits, DatasetBuilder builder) {
        this.description = new ItemColumns(mapping, columns);
        this.builder = builder;
        this.limits = limits;
        id = mapping.column(Role.ITEM)
                .map(columns::indexOf)
                .orElseThrow(() -> new BadUsage(
                        "No column of the item file is mapped to the item",
                        "mapping",
                        "Name it; the columns are " + String.join(", ", columns) + "."));
    }

    @Override
    public void take(Row row, Problems problems) {
        Reason defect = row.defect();
        if (defect != null) {
            problems.report(row, defect);
        } else if (row.blank(id)) {
            problems.report(row, Reason.NO_ITEM, id);
        } else if (row.length(id) > limits.idChars()) {
            problems.report(row, Reason.LONG_ID, id);
        } else {
            describe(row, problems);
        }
    }

    private void describe(Row row, Problems problems) {
        int item = builder.item(row.text(id));
        String title = description.title(row);
        String text = description.text(row);
        List<String> categories = description.categories(row);
        int hash = Objects.hash(title, text, categories);
        Integer before = said.putIfAbsent(item, hash);
        if (before == null) {
            if (!builder.describe(item, title, text, categories)) {
                problems.report(row, Reason.OTHER_TITLE, description.titleField());
            }
        } else if (before != hash) {
            problems.report(row, Reason.DUPLICATE_ITEM, id);
        }
    }
}
