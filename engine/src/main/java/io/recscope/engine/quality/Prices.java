package io.recscope.engine.quality;

import io.recscope.engine.data.StringTable;
import io.recscope.engine.fault.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A context column read as prices.
final class Prices {
    private static final Pattern NAME = Pattern.compile("price|amount|cost|revenue|价|金额|费用", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?\\s*");

    private final Draft draft;
    private final String name;
    private final int column;
    private final double[] values;

    private Prices(Draft draft, int column) {
        this.draft = draft;
        this.column = column;
        name = draft.source().contexts().get(column);
        StringTable table = draft.source().contextValues(column);
        values = new double[table.size()];
        for (int k = 0; k < values.length; k++) {
            String text = table.get(k);
            values[k] = NUMBER.matcher(text).matches() ? Double.parseDouble(text.strip()) : Double.NaN;
        }
    }

    /// The named context column.
    ///
    /// @throws NotFound when there is no such column
    static Prices of(Draft draft, String context) {
        int column = draft.source().contexts().indexOf(context);
        if (column < 0) {
            throw new NotFound(
                    "There is no context column '" + context + "'",
                    "",
                    "The context columns are " + draft.source().contexts() + ".");
        }
        return new Prices(draft, column);
    }

    /// All context columns that are named like a price and mostly numeric.
    static List<Prices> find(Draft draft) {
        List<Prices> found = new ArrayList<>();
        List<String> names = draft.source().contexts();
        for (int column = 0; column < names.size(); column++) {
            if (NAME.matcher(names.get(column).toLowerCase(Locale.ROOT)).find()) {
                Prices prices = new Prices(draft, column);
                if (prices.numeric()) {
                    found.add(prices);
                }
            }
        }
        return found;
    }

    private boolean numeric() {
        int numbers = 0;
        for (double value : values) {
            numbers += Double.isNaN(value) ? 0 : 1;
        }
        return values.length > 0 && numbers >= 0.99 * values.length;
    }

    /// Name of the context column.
    String name() {
        return name;
    }

    /// The price in a row, NaN where it is missing or no number.
    double of(int row) {
        int value = draft.context(column, row);
        return value < 0 ? Double.NaN : values[value];
    }
}
