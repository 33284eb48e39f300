package io.recscope.views.replay;

import io.recscope.engine.replay.Comparison;
import io.recscope.engine.replay.Moment;
import io.recscope.engine.replay.Timeline;
import io.recscope.views.chart.Axis;
import io.recscope.views.chart.Chart;
import io.recscope.views.chart.Heading;
import io.recscope.views.chart.Lines;
import io.recscope.views.chart.Mark;
import io.recscope.views.chart.Measured;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.River;
import io.recscope.views.chart.Shown;
import io.recscope.views.study.AspectRiver;
import io.recscope.views.study.Replayed;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The charts of a session, of the moments that are computed. Takes long for long sessions.
final class Pictures {
    /// What can be looked at.
    enum Kind {
        /// What the user wants, by category.
        WANTED,
        /// What the user took so far, by category.
        TAKEN,
        /// Where stood what was taken next.
        RANKS,
        /// How far the short-term interest is from the long-term one, and from what it was.
        DRIFT,
        /// How long a moment takes.
        LATENCY;

        /// Whether it lies over the places of the scrubber, else over the moments of the branch or the session.
        boolean overPlaces() {
            return this == RANKS || this == LATENCY;
        }
    }

    private static final double PROMISED = 50;
    private static final Replayed.Session NOBODY = new Replayed.Session("", "");

    private final Playback playback;
    private final Words words;

    Pictures(Playback playback, Words words) {
        this.playback = playback;
        this.words = words;
    }

    /// A chart; none when nothing is known that it could show. The rivers are of the branch where there is one.
    Optional<Chart> chart(Kind kind) {
        return switch (kind) {
            case WANTED -> river(moment -> moment.shares().wanted(), "replay.river.wanted");
            case TAKEN -> river(moment -> moment.shares().taken(), "replay.river.taken");
            case RANKS -> Optional.of(ranks());
            case DRIFT -> Optional.of(drift());
            case LATENCY -> Optional.of(latency());
        };
    }

    /// A comparison of the whole session, when all of it is computed and there is a branch.
    Optional<Comparison> comparison() {
        return playback.complete()
                ? playback.after().map(after -> Comparison.of(playback.before(), after))
                : Optional.empty();
    }

    private Optional<Chart> river(Function<Moment, double[]> shares, String title) {
        Timeline timeline = playback.edited();
        List<Integer> changes = playback.after().isPresent() ? playback.changesAfter() : playback.changes();
        var aspects = timeline.player().facts().aspects();
        List<Replayed.Moment> moments = IntStream.range(0, timeline.size())
                .mapToObj(number -> moment(number, timeline.known(number).map(shares), aspects.count()))
                .toList();
        if (moments.stream().filter(AspectRiver::isKnown).count() < 2) {
            return Optional.empty();
        }
        List<String> names = distinct(
                IntStream.range(0, aspects.count()).mapToObj(aspects::name).toList());
        River river = new AspectRiver(words)
                .of(new Replayed(
                        NOBODY, new Replayed.Chosen(0, 0, 0), timeline.player().size(), moments, changes, names));
        Heading heading = new Heading(
                side(words.text(title)),
                words.text(title + ".note"),
                river.heading().shown());
        return Optional.of(new River(heading, momentAxis(), river.at(), river.streams(), river.rest(), river.marks()));
    }

    private static Replayed.Moment moment(int number, Optional<double[]> shares, int width) {
        List<Double> each =
                Arrays.stream(shares.orElseGet(() -> new double[width])).boxed().toList();
        return new Replayed.Moment(number, Replayed.Next.NOTHING, Double.NaN, Double.NaN, each);
    }

    private static List<String> distinct(List<String> names) {
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            distinct.add(distinct.contains(name) ? name + " (" + (distinct.size() + 1) + ")" : name);
        }
        return distinct;
    }

    private String side(String title) {
        return playback.played()
                .branch()
                .map(branch -> title + " · " + words.text("replay.branch", branch.name()))
                .orElse(title);
    }

    private Lines ranks() {
        int length = playback.before().player().size();
        ToDoubleFunction<Moment> rank =
                moment -> moment.taken().counts() ? moment.taken().rank() : Double.NaN;
        Heading heading = new Heading(words.text("steer.ranks"), words.text("replay.ranks.note", length), counted());
        return new Lines(
                heading,
                placeAxis(),
                Axis.log(words.text("steer.rank-axis"), NumberForm.COUNT),
                sides(rank),
                Stream.concat(changesBefore(), Stream.of(Mark.y(words.text("steer.list-end", length), length)))
                        .toList());
    }

    private Shown counted() {
        Timeline timeline = playback.edited();
        long counted = known(timeline).filter(one -> one.taken().counts()).count();
        return new Shown(counted, timeline.size(), words.text("steer.moments-unit"));
    }

    private Lines drift() {
        Timeline timeline = playback.edited();
        List<Lines.Line> lines = List.of(
                line(words.text("replay.drift.line"), timeline, moment -> moment.leaning()
                        .drift()),
                line(words.text("replay.moved.line"), timeline, moment -> moment.leaning()
                        .moved()));
        Heading heading = new Heading(side(words.text("replay.drift")), words.text("replay.drift.note"), computed());
        return new Lines(
                heading,
                momentAxis(),
                Axis.linear(words.text("replay.drift.axis"), NumberForm.DECIMAL),
                lines,
                changes().toList());
    }

    private Lines latency() {
        Heading heading = new Heading(
                words.text("replay.latency"),
                words.text("replay.latency.note", playback.before().readingMillis()),
                computed());
        return new Lines(
                heading,
                placeAxis(),
                Axis.log(words.text("replay.latency.axis"), NumberForm.DECIMAL),
                sides(Moment::millis),
                List.of(Mark.y(words.text("replay.latency.promised"), PROMISED)));
    }

    private Shown computed() {
        Timeline timeline = playback.edited();
        return new Shown(known(timeline).count(), timeline.size(), words.text("steer.moments-unit"));
    }

    private static Stream<Moment> known(Timeline timeline) {
        return IntStream.range(0, timeline.size()).mapToObj(timeline::known).flatMap(Optional::stream);
    }

    /// The session and its branch, both over the places of the scrubber, so that what belongs together lies above
    /// each other.
    private List<Lines.Line> sides(ToDoubleFunction<Moment> value) {
        List<Lines.Line> lines = new ArrayList<>();
        lines.add(side(words.text("replay.before"), playback::momentBefore, value));
        playback.played()
                .branch()
                .ifPresent(branch ->
                        lines.add(side(words.text("replay.branch", branch.name()), playback::momentAfter, value)));
        return lines;
    }

    private Lines.Line side(String name, IntFunction<Optional<Moment>> moment, ToDoubleFunction<Moment> value) {
        return new Lines.Line(
                name,
                IntStream.range(0, playback.steps().size())
                        .mapToObj(step -> new Lines.Point(
                                step,
                                moment.apply(step)
                                        .map(one -> measured(value.applyAsDouble(one)))
                                        .orElse(Measured.UNDEFINED)))
                        .toList());
    }

    private static Lines.Line line(String name, Timeline timeline, ToDoubleFunction<Moment> value) {
        return new Lines.Line(
                name,
                known(timeline)
                        .map(moment -> new Lines.Point(moment.number(), measured(value.applyAsDouble(moment))))
                        .toList());
    }

    private static Measured measured(double value) {
        return Double.isNaN(value) ? Measured.UNDEFINED : Measured.exact(value);
    }

    private Stream<Mark> changesBefore() {
        return playback.changes().stream().map(at -> Mark.x("", playback.step(at)));
    }

    private Stream<Mark> changes() {
        List<Integer> changes = playback.after().isPresent() ? playback.changesAfter() : playback.changes();
        return changes.stream().map(at -> Mark.x("", at));
    }

    private Axis placeAxis() {
        return playback.after().isEmpty()
                ? momentAxis()
                : Axis.linear(words.text("replay.place-axis"), NumberForm.COUNT);
    }

    private Axis momentAxis() {
        return Axis.linear(words.text("steer.moment-axis"), NumberForm.COUNT);
    }
}
