package io.recscope.engine.quality;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.data.Item;
import io.recscope.engine.data.StringTable;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;

/// Writes a [Draft] as a dataset of its own, with everything its rows and items carry.
///
/// Users, items, sessions and context values keep their order, so a draft without changes gives an equal dataset.
final class DraftWriter {
    private static final int REPORT_EVERY = 1 << 16;

    private final Draft draft;
    private final Dataset source;

    DraftWriter(Draft draft) {
        this.draft = draft;
        this.source = draft.source();
    }

    Dataset write(Path scratch, Path snapshot, Work work) throws IOException, InterruptedException {
        try (DatasetBuilder builder = new DatasetBuilder(scratch, source.clock(), source.contexts())) {
            source.actions().forEach(builder::action);
            rows(builder, work.part(0, 0.6));
            return builder.build(snapshot, work.part(0.6, 1));
        }
    }

    private void rows(DatasetBuilder builder, Work work) throws IOException, InterruptedException {
        int[] users = users(builder);
        int[] items = items(builder);
        int[] sessions = used(source.sessionIds(), draft::session, builder::session);
        List<int[]> contexts = new ArrayList<>();
        for (int k = 0; k < source.contexts().size(); k++) {
            int column = k;
            contexts.add(used(
                    source.contextValues(k),
                    row -> draft.context(column, row),
                    value -> builder.context(column, value)));
        }
        for (int row = 0; row < draft.rows(); row++) {
            if (row % REPORT_EVERY == 0) {
                work.checkCancelled();
                work.report((double) row / draft.rows(), "copying rows");
            }
            List<Integer> values = new ArrayList<>(contexts.size());
            for (int k = 0; k < contexts.size(); k++) {
                values.add(number(contexts.get(k), draft.context(k, row)));
            }
            builder.add(new Interaction(
                    users[draft.user(row)],
                    items[draft.item(row)],
                    draft.time(row),
                    draft.weight(row),
                    draft.action(row),
                    number(sessions, draft.session(row)),
                    draft.line(row),
                    values));
        }
    }

    private int[] users(DatasetBuilder builder) {
        int[] numbers = new int[draft.users()];
        for (int user = 0; user < numbers.length; user++) {
            numbers[user] = draft.hasUser(user) ? builder.user(draft.userId(user)) : -1;
        }
        return numbers;
    }

    private int[] items(DatasetBuilder builder) {
        int[] numbers = new int[draft.items()];
        for (int number : draft.catalog()) {
            Item item = draft.describe(number);
            numbers[number] = builder.item(item.id());
            builder.describe(numbers[number], item.title(), item.text(), item.categories());
        }
        return numbers;
    }

    private int[] used(StringTable table, IntUnaryOperator ofRow, ToIntFunction<String> name) {
        BitSet seen = new BitSet();
        for (int row = 0; row < draft.rows(); row++) {
            int number = ofRow.applyAsInt(row);
            if (number >= 0) {
                seen.set(number);
            }
        }
        int[] numbers = new int[table.size()];
        Arrays.fill(numbers, -1);
        seen.stream().forEach(number -> numbers[number] = name.applyAsInt(table.get(number)));
        return numbers;
    }

    private static int number(int[] numbers, int old) {
        return old < 0 ? -1 : numbers[old];
    }
}
