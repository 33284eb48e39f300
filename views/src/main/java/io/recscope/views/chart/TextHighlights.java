package io.recscope.views.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A text in which the ground of each word tells how much it adds: the more, the stronger its colour.
///
/// @param value what the weights measure
/// @param text in any script; line breaks are kept
/// @param spans what is marked, ascending, none overlapping; the rest of the text is unmarked
public record TextHighlights(Heading heading, Axis value, String text, List<Span> spans) implements AttributionChart {

    /// A marked stretch of the text.
    ///
    /// @param from first place, in UTF-16 units
    /// @param to place behind the last
    /// @param weight finite; less than zero pushes down
    public record Span(int from, int to, double weight) {
        public Span {
            if (from < 0 || to <= from || !Double.isFinite(weight)) {
                throw new IllegalArgumentException(
                        "a span needs places in order and a finite weight: " + from + " to " + to + ", " + weight);
            }
        }
    }

    public TextHighlights {
        spans = List.copyOf(spans);
        if (text.isBlank()) {
            throw new IllegalArgumentException("there is no text to mark");
        }
        int end = 0;
        for (Span span : spans) {
            if (span.from() < end || span.to() > text.length()) {
                throw new IllegalArgumentException("spans must ascend within the text: " + span);
            }
            end = span.to();
        }
    }

    /// Marks words by their weights, whatever their case, the longest word first where several begin. Words of Latin
    /// letters count only as whole words; scripts without spaces need none.
    ///
    /// @param weights by word; words that the text does not hold are of no matter
    public static TextHighlights ofWords(Heading heading, Axis value, String text, Map<String, Double> weights) {
        List<Map.Entry<String, Double>> longest = weights.entrySet().stream()
                .filter(entry -> !entry.getKey().isBlank())
                .sorted(Comparator.comparingInt((Map.Entry<String, Double> entry) ->
                                entry.getKey().length())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .toList();
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int from = at;
            List<Span> hit = longest.stream()
                    .filter(entry -> standsAt(text, from, entry.getKey()))
                    .map(entry -> new Span(from, from + entry.getKey().length(), entry.getValue()))
                    .limit(1)
                    .toList();
            spans.addAll(hit);
            at = hit.isEmpty() ? text.offsetByCodePoints(at, 1) : hit.getFirst().to();
        }
        return new TextHighlights(heading, value, text, spans);
    }

    private static boolean standsAt(String text, int at, String word) {
        int end = at + word.length();
        return text.regionMatches(true, at, word, 0, word.length())
                && !(at > 0 && joined(text.codePointBefore(at)) && joined(text.codePointAt(at)))
                && !(end < text.length() && joined(text.codePointBefore(end)) && joined(text.codePointAt(end)));
    }

    /// Whether a letter is of a script that parts words by spaces.
    private static boolean joined(int letter) {
        return Character.isLetterOrDigit(letter) && !Character.isIdeographic(letter);
    }

    /// The size of the largest weight; 0 when nothing is marked.
    double most() {
        return spans.stream().mapToDouble(span -> Math.abs(span.weight())).max().orElse(0);
    }

    /// The marked text of a span.
    String of(Span span) {
        return text.substring(span.from(), span.to());
    }
}
