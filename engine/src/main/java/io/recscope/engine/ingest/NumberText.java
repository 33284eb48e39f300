package io.recscope.engine.ingest;

/// Reads numbers from characters.
final class NumberText {
    private NumberText() {}

    /// The number a text is, or NaN when it is none or not finite; blanks around are passed over.
    ///
    /// @param decimalComma whether `1.234,5` is written so
    static double parse(char[] text, int from, int to, boolean decimalComma) {
        int start = from;
        int end = to;
        while (start < end && text[start] <= ' ') {
            start++;
        }
        while (end > start && text[end - 1] <= ' ') {
            end--;
        }
        int digitsFrom = start < end && text[start] == '-' ? start + 1 : start;
        if (digitsFrom == end) {
            return Double.NaN;
        }
        if (end - digitsFrom > 15) {
            return general(text, start, end, decimalComma);
        }
        long value = 0;
        for (int i = digitsFrom; i < end; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return general(text, start, end, decimalComma);
            }
            value = value * 10 + digit;
        }
        return digitsFrom == start ? value : -value;
    }

    private static double general(char[] text, int from, int to, boolean decimalComma) {
        String plain = new String(text, from, to - from);
        if (decimalComma) {
            plain = plain.replace(".", "").replace(',', '.');
        }
        for (int i = 0; i < plain.length(); i++) {
            // what Double.parseDouble takes beyond this, as "1f", "NaN" or "0x1p3", is no number of a table
            if ("0123456789.-+eE".indexOf(plain.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            double value = Double.parseDouble(plain);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    static double parse(String text, boolean decimalComma) {
        return parse(text.toCharArray(), 0, text.length(), decimalComma);
    }
}
