package io.recscope.views.chart;

import java.util.Comparator;
import java.util.List;

/// Words as large as their weights: the area of a word goes with the size of its weight, its colour with the sign.
///
/// The largest is placed first, in the middle, equal ones in the order of their letters; the same words give the same
/// picture. Words that find no room are named below it.
///
/// @param heading the number of words in the picture is said there as far as it is known before it is drawn
/// @param value what the weights measure
/// @param words distinct, at least one; only the [#MOST] largest are drawn
public record WordCloud(Heading heading, Axis value, List<Word> words) implements AttributionChart {
    /// The most words drawn.
    public static final int MOST = 150;

    /// A word and its weight, finite; less than zero pushes down.
    public record Word(String text, double weight) {
        public Word {
            if (text.isBlank() || !Double.isFinite(weight)) {
                throw new IllegalArgumentException("a word needs letters and a finite weight: " + text + ", " + weight);
            }
        }
    }

    public WordCloud {
        words = words.stream()
                .sorted(Comparator.comparingDouble((Word word) -> Math.abs(word.weight()))
                        .reversed()
                        .thenComparing(Word::text))
                .toList();
        Distinct.check("words", words.stream().map(Word::text).toList());
        heading = heading.showing(Math.min(MOST, words.size()), words.size());
    }

    /// The words to be drawn, the largest first.
    List<Word> largest() {
        return words.subList(0, Math.min(MOST, words.size()));
    }
}
