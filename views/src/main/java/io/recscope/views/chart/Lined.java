package io.recscope.views.chart;

import java.awt.Font;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Breaks a text into lines that fit a width, at spaces or, where a script has none, between its letters.
final class Lined {
    private Lined() {}

    /// A stretch of the text, in UTF-16 units.
    record Line(int from, int to) {}

    static List<Line> of(String text, Font font, double width) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                paragraph(lines, text, new Line(start, i), font, width);
                start = i + 1;
            }
        }
        return List.copyOf(lines);
    }

    private static void paragraph(List<Line> lines, String text, Line whole, Font font, double width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text.substring(whole.from(), whole.to()));
        int from = whole.from();
        int end = from;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            int to = whole.from() + next;
            if (fits(text, from, to, font, width)) {
                end = to;
                continue;
            }
            if (end > from) {
                lines.add(new Line(from, end));
                from = end;
            }
            while (!fits(text, from, to, font, width)) {
                int cut = cut(text, from, to, font, width);
                lines.add(new Line(from, cut));
                from = cut;
            }
            end = to;
        }
        lines.add(new Line(from, whole.to()));
    }

    private static boolean fits(String text, int from, int to, Font font, double width) {
        return text.codePointCount(from, to) <= 1
                || Labels.width(font, text.substring(from, to).stripTrailing()) <= width;
    }

    /// The most letters of a word that fit.
    private static int cut(String text, int from, int to, Font font, double width) {
        int cut = text.offsetByCodePoints(from, 1);
        while (cut < to && fits(text, from, text.offsetByCodePoints(cut, 1), font, width)) {
            cut = text.offsetByCodePoints(cut, 1);
        }
        return cut;
    }
}
