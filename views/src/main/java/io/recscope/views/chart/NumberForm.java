package io.recscope.views.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/// How numbers of one kind are written. Thousands have separators, a minus is a minus sign, undefined is a dash.
public enum NumberForm {
    /// Whole things: `12,345`.
    COUNT("#,##0"),
    /// A metric: `0.1290`.
    RATIO("0.0000"),
    /// A share of one: `12.3 %`.
    PERCENT("#,##0.0 %"),
    /// A signed change: `+0.0123`.
    CHANGE("+0.0000;-0.0000"),
    /// A signed change as a share of what it changes: `+12.3 %`.
    GAIN("+#,##0.0 %;-#,##0.0 %"),
    /// Three decimals, where numbers stand below each other: `1,234.500`.
    THOUSANDTHS("#,##0.000"),
    /// Up to three decimals: `1,234.5`.
    DECIMAL("#,##0.###"),
    /// Seconds: `12.34 s`.
    SECONDS("#,##0.00 s"),
    /// Milliseconds: `1.52 ms`.
    MILLIS("#,##0.00 ms");

    private final String pattern;

    NumberForm(String pattern) {
        this.pattern = pattern.replace(" s", "' s'").replace(" ms", "' ms'");
    }

    public String format(double value) {
        return Double.isNaN(value) ? "–" : format().format(value);
    }

    /// The same with as many decimals in every number, for columns.
    NumberForm even() {
        return this == DECIMAL ? THOUSANDTHS : this;
    }

    /// The number alone, or with its interval: `0.1290 [0.1254, 0.1325]`.
    public String format(Measured value) {
        String number = format(value.value());
        return value.exact() ? number : number + " [" + format(value.low()) + ", " + format(value.high()) + "]";
    }

    /// As a change: with a plus when it is above zero.
    public String signed(double value) {
        String number = format(value);
        return value > 0 && !number.startsWith("+") ? "+" + number : number;
    }

    /// A change, alone or with its interval.
    public String signed(Measured value) {
        String number = signed(value.value());
        return value.exact() ? number : number + " [" + signed(value.low()) + ", " + signed(value.high()) + "]";
    }

    /// A new format, because [NumberFormat] is not thread-safe.
    public NumberFormat format() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        symbols.setInfinity("∞");
        return new DecimalFormat(pattern, symbols);
    }
}
