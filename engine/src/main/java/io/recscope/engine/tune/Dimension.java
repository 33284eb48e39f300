package io.recscope.engine.tune;

import io.recscope.engine.fault.BadUsage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// One thing that a search may set: a knob of a policy or a setting of a model.
public sealed interface Dimension {

    /// The knob's path, or the setting's name.
    String name();

    /// Values evenly spread, the ends among them.
    ///
    /// @param most how many at most, at least 1
    List<String> spread(int most);

    /// A number between two ends, both included.
    ///
    /// Numbers that are not whole are written with four significant digits, so that people can type them.
    ///
    /// @param whole whether only whole numbers make sense
    /// @param log whether equal factors, not equal differences, matter alike
    record Range(String name, double low, double high, boolean whole, boolean log) implements Dimension {
        public Range {
            if (!(low < high) || !Double.isFinite(low) || !Double.isFinite(high)) {
                throw new BadUsage(
                        "From " + low + " to " + high + " there is nothing to search",
                        name,
                        "Write a range from low to high: " + name + "=0:0.5.");
            }
            if (log && low <= 0) {
                throw new BadUsage(
                        "A logarithmic range cannot begin at " + low, name, "Begin above 0, or leave out ':log'.");
            }
        }

        /// The value at a place between the ends.
        ///
        /// @param unit in `[0, 1]`
        public String at(double unit) {
            double from = scaled(begin());
            double value = unscaled(from + unit * (scaled(end()) - from));
            return text(whole ? Math.rint(value) : value);
        }

        /// Where a value lies between the ends, in `[0, 1]`.
        double unit(String value) {
            double from = scaled(begin());
            double place = (scaled(Double.parseDouble(value)) - from) / (scaled(end()) - from);
            return Math.clamp(place, 0, 1);
        }

        // half a step beyond both ends, so that each whole number has the same share
        private double begin() {
            return whole ? low - 0.5 : low;
        }

        private double end() {
            return whole ? high + 0.5 : high;
        }

        private double scaled(double value) {
            return log ? Math.log(value) : value;
        }

        private double unscaled(double value) {
            return log ? Math.exp(value) : value;
        }

        private String text(double value) {
            double within = Math.clamp(value, low, high);
            BigDecimal number = new BigDecimal(Double.toString(within));
            BigDecimal rounded = whole ? number : number.round(new MathContext(4));
            boolean outside = rounded.doubleValue() < low || rounded.doubleValue() > high;
            return (outside ? number : rounded).stripTrailingZeros().toPlainString();
        }

        @Override
        public List<String> spread(int most) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < most; i++) {
                double share = most == 1 ? 0.5 : (double) i / (most - 1);
                double value = unscaled(scaled(low) + share * (scaled(high) - scaled(low)));
                String text = text(whole ? Math.rint(value) : value);
                if (!values.contains(text)) {
                    values.add(text);
                }
            }
            return values;
        }

        @Override
        public String toString() {
            return name + "=" + plain(low) + ":" + plain(high) + (log ? ":log" : "");
        }

        private static String plain(double value) {
            return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        }
    }

    /// One of some values without an order; a single one is set and not searched.
    record Choice(String name, List<String> options) implements Dimension {
        public Choice {
            options = List.copyOf(options);
            if (options.isEmpty() || options.stream().distinct().count() < options.size()) {
                throw new BadUsage("There is nothing to choose from", name, "Write distinct values: " + name + "=a|b.");
            }
        }

        @Override
        public List<String> spread(int most) {
            return options;
        }

        @Override
        public String toString() {
            return name + "=" + String.join("|", options);
        }
    }
}
