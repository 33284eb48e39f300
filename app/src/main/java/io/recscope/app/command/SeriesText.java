package io.recscope.app.command;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.stress.Kind;
import io.recscope.engine.stress.Place;
import io.recscope.engine.stress.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Turns typed kinds of disturbances, or groups of kinds, into what is to be measured.
///
/// @param strengths for each of the kinds; those usual for it when empty
/// @param place for each of the kinds; that usual for it when empty
record SeriesText(List<String> kinds, List<Double> strengths, Optional<String> place) {
    /// What is measured when nothing else is said.
    static final String GROUPS = "noise,sparsity,new-users,short-histories,new-items,popularity-shift";

    /// What there is, for the help of a command.
    static final String HELP =
            "%nKinds: random-clicks, dropped-events, shuffled-neighbours, shuffled-order, fake-users and "
                    + "swapped-texts, together noise; sparsity and sparsity-by-user; new-users and short-histories; "
                    + "new-items; tail-targets and earlier-training, together popularity-shift. A strength is the "
                    + "share that is disturbed, for sparsity and earlier-training the share that is kept, for "
                    + "new-users, short-histories and new-items the events that are known.";

    /// @param note is told which kinds of a group are left out because the data do not have what they disturb
    List<Series> series(Interactions data, Consumer<String> note) {
        Set<Kind> chosen = new LinkedHashSet<>();
        for (String name : kinds) {
            List<Kind> group = group(name.strip());
            if (group.isEmpty()) {
                chosen.add(Kind.named(name.strip()));
            }
            for (Kind kind : group) {
                if (kind.fits(data)) {
                    chosen.add(kind);
                } else {
                    note.accept("left out: " + kind.key() + ", for which these data have nothing to disturb");
                }
            }
        }
        List<Series> series = new ArrayList<>();
        for (Kind kind : chosen) {
            Series usual = Series.usual(kind);
            series.add(new Series(
                    kind,
                    place.map(SeriesText::place).orElse(usual.place()),
                    strengths.isEmpty() ? usual.strengths() : strengths));
        }
        return series;
    }

    private static List<Kind> group(String name) {
        return switch (name) {
            case "noise" ->
                List.of(
                        Kind.RANDOM_CLICKS,
                        Kind.DROPPED_EVENTS,
                        Kind.SHUFFLED_NEIGHBOURS,
                        Kind.SHUFFLED_ORDER,
                        Kind.FAKE_USERS,
                        Kind.SWAPPED_TEXTS);
            case "popularity-shift" -> List.of(Kind.TAIL_TARGETS, Kind.EARLIER_TRAINING);
            default -> List.of();
        };
    }

    private static Place place(String name) {
        return Arrays.stream(Place.values())
                .filter(place -> place.key().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadUsage(
                        "'" + name + "' is no place",
                        "--at",
                        "Choose among "
                                + String.join(
                                        ", ",
                                        Stream.of(Place.values())
                                                .map(Place::key)
                                                .toList()) + "."));
    }
}
