package io.recscope.views.report;

import java.util.ArrayDeque;
import java.util.Deque;

/// HTML in the making: elements are closed in order, all text is escaped.
final class Markup {
    private final StringBuilder html = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /// Begins an element.
    ///
    /// @param attributes names and values in turn; names are fixed words, values may be anything
    Markup open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    private void start(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ').append(attributes[i]).append("=\"");
            append(attributes[i + 1]);
            html.append('"');
        }
        html.append('>');
    }

    Markup close() {
        html.append("</").append(open.pop()).append('>');
        return this;
    }

    /// A whole element with text in it; nothing at all when the text is empty.
    Markup element(String tag, String text, String... attributes) {
        return text.isEmpty() ? this : open(tag, attributes).text(text).close();
    }

    /// Text that came from data: its direction is its own and does not disturb the words around it.
    Markup data(String text) {
        return open("bdi").text(text).close();
    }

    /// An element without content, such as `meta`.
    Markup single(String tag, String... attributes) {
        start(tag, attributes);
        return this;
    }

    Markup text(String text) {
        append(text);
        return this;
    }

    /// Markup that this program made itself.
    Markup trusted(String markup) {
        html.append(markup);
        return this;
    }

    private void append(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.appendCodePoint(visible(c));
            }
        });
    }

    /// Control characters as their pictures, halves of surrogate pairs and characters that HTML forbids as �; marks
    /// that override the direction of text lose their power.
    private static int visible(int c) {
        if (c < ' ' && c != '\t' && c != '\n') {
            return 0x2400 + c;
        }
        boolean overrides = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean illegal = (c >= 0x7F && c < 0xA0) || (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE;
        return overrides || illegal ? 0xFFFD : c;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return html.toString();
    }
}
