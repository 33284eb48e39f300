package io.recscope.views.data;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.StringTable;
import io.recscope.views.chart.NumberForm;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The three tables of a dataset: interactions, items, users.
record DatasetColumns(Dataset data) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int MOST_CONTEXTS = 40;

    /// One row an interaction, in the order of the dataset.
    Columns events() {
        Catalog catalog = data.catalog();
        List<Field> fields = new ArrayList<>();
        fields.add(Field.text("data.field.user", 110, row -> data.userId(data.userOf(row)), () -> {
            int[] ranks = ranks(data.users(), data::userId);
            return row -> ranks[data.userOf(row)];
        }));
        fields.add(Field.text("data.field.time", 168, row -> time(data.time(row)), () -> data::time));
        fields.add(Field.text("data.field.item", 100, row -> catalog.id(data.item(row)), () -> {
            int[] ranks = ranks(catalog.size(), catalog::id);
            return row -> ranks[data.item(row)];
        }));
        fields.add(Field.text("data.field.title", 240, row -> catalog.title(data.item(row)), () -> {
            int[] ranks = ranks(catalog.size(), catalog::title);
            return row -> ranks[data.item(row)];
        }));
        if (data.actions().size() > 1) {
            fields.add(Field.text(
                    "data.field.action", 100, row -> data.actions().get(data.action(row)), () -> data::action));
        }
        fields.add(Field.number(
                "data.field.weight", 80, row -> number(data.weight(row)), () -> row -> sortable(data.weight(row))));
        if (data.sessionIds().size() > 0) {
            fields.add(Field.text("data.field.session", 100, row -> session(row), () -> data::session));
        }
        for (int k = 0; k < Math.min(MOST_CONTEXTS, data.contexts().size()); k++) {
            fields.add(context(k));
        }
        fields.add(Field.number("data.field.line", 80, row -> count(data.line(row)), () -> data::line));
        return new Columns("data.things.interactions", data.rows(), fields, this::eventFilter);
    }

    private Field context(int column) {
        StringTable values = data.contextValues(column);
        return Field.named(
                data.contexts().get(column),
                row -> {
                    int value = data.context(column, row);
                    return value < 0 ? "" : values.get(value);
                },
                () -> {
                    int[] ranks = ranks(values.size(), values::get);
                    return row -> {
                        int value = data.context(column, row);
                        return value < 0 ? -1 : ranks[value];
                    };
                });
    }

    /// One row an item.
    Columns items() {
        Catalog catalog = data.catalog();
        int[] counts = data.itemCounts();
        List<Field> fields = List.of(
                Field.text("data.field.item", 110, catalog::id, () -> ranked(catalog.size(), catalog::id)),
                Field.text("data.field.title", 300, catalog::title, () -> ranked(catalog.size(), catalog::title)),
                Field.number("data.field.interactions", 110, item -> count(counts[item]), () -> item -> counts[item]),
                Field.text(
                        "data.field.categories", 200, this::categories, () -> ranked(catalog.size(), this::categories)),
                Field.text("data.field.text", 300, catalog::text, () -> ranked(catalog.size(), catalog::text)));
        return new Columns("data.things.items", catalog.size(), fields, text -> itemsLike(text)::get);
    }

    /// One row a user.
    Columns users() {
        List<Field> fields = List.of(
                Field.text("data.field.user", 160, data::userId, () -> ranked(data.users(), data::userId)),
                Field.number("data.field.interactions", 120, user -> count(rowsOf(user)), () -> user -> rowsOf(user)),
                Field.number("data.field.distinct", 120, user -> count(distinct(user)), () -> user -> distinct(user)),
                Field.text("data.field.first", 168, user -> edge(user, false), () -> user -> edgeTime(user, false)),
                Field.text("data.field.last", 168, user -> edge(user, true), () -> user -> edgeTime(user, true)));
        return new Columns("data.things.users", data.users(), fields, text -> user -> like(data.userId(user), text));
    }

    private IntPredicate eventFilter(String text) {
        BitSet items = itemsLike(text);
        BitSet users = new BitSet();
        for (int user = 0; user < data.users(); user++) {
            if (like(data.userId(user), text)) {
                users.set(data.firstRow(user), data.firstRow(user + 1));
            }
        }
        BitSet actions = new BitSet();
        for (int a = 0; data.actions().size() > 1 && a < data.actions().size(); a++) {
            actions.set(a, like(data.actions().get(a), text));
        }
        List<BitSet> contexts = new ArrayList<>();
        for (int k = 0; k < data.contexts().size(); k++) {
            contexts.add(valuesLike(data.contextValues(k), text));
        }
        return row -> items.get(data.item(row))
                || users.get(row)
                || actions.get(data.action(row))
                || anyContext(contexts, row);
    }

    private boolean anyContext(List<BitSet> contexts, int row) {
        for (int k = 0; k < contexts.size(); k++) {
            int value = data.context(k, row);
            if (value >= 0 && contexts.get(k).get(value)) {
                return true;
            }
        }
        return false;
    }

    private static BitSet valuesLike(StringTable values, String text) {
        BitSet found = new BitSet();
        for (int v = 0; v < values.size(); v++) {
            found.set(v, like(values.get(v), text));
        }
        return found;
    }

    private BitSet itemsLike(String text) {
        Catalog catalog = data.catalog();
        BitSet found = new BitSet();
        for (int item = 0; item < catalog.size(); item++) {
            found.set(
                    item,
                    like(catalog.title(item), text) || like(catalog.id(item), text) || like(categories(item), text));
        }
        return found;
    }

    private static boolean like(String value, String text) {
        return value.toLowerCase(Locale.ROOT).contains(text);
    }

    private String categories(int item) {
        Catalog catalog = data.catalog();
        return Arrays.stream(catalog.categories(item))
                .mapToObj(catalog::categoryName)
                .collect(Collectors.joining(" › "));
    }

    private String session(int row) {
        int session = data.session(row);
        return session < 0 ? "" : data.sessionIds().get(session);
    }

    private int rowsOf(int user) {
        return data.firstRow(user + 1) - data.firstRow(user);
    }

    private int distinct(int user) {
        return (int) IntStream.range(data.firstRow(user), data.firstRow(user + 1))
                .map(data::item)
                .distinct()
                .count();
    }

    private String edge(int user, boolean last) {
        return rowsOf(user) == 0 ? "" : time(edgeTime(user, last));
    }

    private long edgeTime(int user, boolean last) {
        if (rowsOf(user) == 0) {
            return Long.MIN_VALUE;
        }
        return data.time(last ? data.firstRow(user + 1) - 1 : data.firstRow(user));
    }

    private String time(long time) {
        return data.clock() == Clock.TIME ? TIME.format(Instant.ofEpochMilli(time)) : count(time);
    }

    private static String count(long number) {
        return NumberForm.COUNT.format((double) number);
    }

    private static String number(float value) {
        return NumberForm.DECIMAL.format(value);
    }

    /// Rises as the number does.
    private static long sortable(float value) {
        int bits = Float.floatToIntBits(value + 0f);
        return bits < 0 ? ~(bits & Integer.MAX_VALUE) : bits;
    }

    private static IntToLongFunction ranked(int count, IntFunction<String> text) {
        int[] ranks = ranks(count, text);
        return number -> ranks[number];
    }

    /// The place of each number when their texts are sorted without regard to case.
    private static int[] ranks(int count, IntFunction<String> text) {
        record Named(int number, String text) {}
        Named[] sorted = new Named[count];
        Arrays.setAll(sorted, i -> new Named(i, text.apply(i)));
        Arrays.parallelSort(sorted, Comparator.comparing(Named::text, String.CASE_INSENSITIVE_ORDER));
        int[] ranks = new int[count];
        int rank = 0;
        for (int i = 0; i < count; i++) {
            rank = i > 0 && sorted[i].text().equalsIgnoreCase(sorted[i - 1].text()) ? rank : i;
            ranks[sorted[i].number()] = rank;
        }
        return ranks;
    }
}
