package io.recscope.views.action;

import io.recscope.views.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What the command palette lists for what was typed.
///
/// @param actions those there are
/// @param words in the analyst's language; the English ones are found, too
public record PaletteModel(Actions actions, Words words, Words english) {

    /// A line of the palette.
    ///
    /// @param text what the action is called
    /// @param group what its menu is called
    public record Line(Action action, String text, String group) {}

    private record Scored(Line line, int score) {}

    /// The actions that can be done and fit, the best first; all of them in the order of the menus for an empty
    /// text.
    public List<Line> lines(String typed) {
        Stream<Line> lines = Stream.of(Action.Group.values())
                .flatMap(group -> actions.in(group).stream())
                .filter(action -> action.enabled().get())
                .map(action -> new Line(
                        action,
                        words.text(action.key()),
                        words.text(action.group().key())));
        if (typed.isBlank()) {
            return lines.toList();
        }
        return lines.map(line -> new Scored(line, score(typed, line)))
                .filter(scored -> scored.score() > Integer.MIN_VALUE)
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .map(Scored::line)
                .toList();
    }

    private int score(String typed, Line line) {
        return Stream.of(line.text(), english.text(line.action().key()), line.group() + " " + line.text())
                .map(text -> Fuzzy.fit(typed, text))
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .max()
                .orElse(Integer.MIN_VALUE);
    }
}
