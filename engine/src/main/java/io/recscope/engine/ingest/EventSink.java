package io.recscope.engine.ingest;

import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.data.RowProblem.Reason;
import java.io.IOException;
import java.util.List;

/// Takes rows as interactions.
final class EventSink implements RowSink {
    private final EventColumns event;
    private final ItemColumns description;
    private final DatasetBuilder builder;
    private final boolean describes;
    private long position;

    EventSink(EventColumns event, ItemColumns description, DatasetBuilder builder) {
        this.event = event;
        this.description = description;
        this.builder = builder;
        describes = description.describe();
    }

    @Override
    public void take(Row row, Problems problems) throws IOException {
        if (!event.accept(row, problems)) {
            return;
        }
        int item = builder.item(row.chars(), row.start(event.item), row.end(event.item));
        if (describes
                && !builder.describe(
                        item, description.title(row), description.text(row), description.categories(row))) {
            problems.report(row, Reason.OTHER_TITLE, description.titleField());
        }
        builder.add(new Interaction(
                user(row),
                item,
                event.timed() ? event.time() : position++,
                event.weight(),
                event.action < 0 ? 0 : builder.action(row.text(event.action).strip()),
                event.session < 0 || row.blank(event.session) ? -1 : builder.session(row.text(event.session)),
                (int) Math.min(row.line(), Integer.MAX_VALUE),
                contexts(row)));
    }

    private int user(Row row) {
        return row.blank(event.user)
                ? builder.user("")
                : builder.user(row.chars(), row.start(event.user), row.end(event.user));
    }

    private List<Integer> contexts(Row row) {
        int[] fields = event.contexts;
        if (fields.length == 0) {
            return List.of();
        }
        Integer[] values = new Integer[fields.length];
        for (int k = 0; k < fields.length; k++) {
            values[k] = builder.context(k, row.text(fields[k]));
        }
        return List.of(values);
    }
}
