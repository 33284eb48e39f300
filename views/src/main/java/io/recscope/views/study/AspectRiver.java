package io.recscope.views.study;

import io.recscope.views.chart.Axis;
import io.recscope.views.chart.Heading;
import io.recscope.views.chart.Mark;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.River;
import io.recscope.views.chart.Shown;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The river of aspects: what shares the user's interest has, moment by moment.
public record AspectRiver(Words words) {
    private static final int NAMED = River.MOST - 1;

    /// Whether anything is known of what the user wants at a moment.
    public static boolean isKnown(Replayed.Moment moment) {
        return moment.wanted().stream().anyMatch(share -> share > 0);
    }

    /// Aspects with the largest shares over all moments have names, all others are one stream; moments at which
    /// nothing is known are left out.
    ///
    /// @param session with at least one moment at which something is known
    public River of(Replayed session) {
        List<Replayed.Moment> known =
                session.moments().stream().filter(AspectRiver::isKnown).toList();
        List<Integer> wanted = IntStream.range(0, session.aspects().size())
                .boxed()
                .filter(aspect -> sum(known, aspect) > 0)
                .sorted(Comparator.comparingDouble((Integer aspect) -> -sum(known, aspect)))
                .toList();
        List<Integer> named = wanted.subList(0, Math.min(NAMED, wanted.size()));
        List<Integer> others = wanted.subList(named.size(), wanted.size());
        List<River.Stream> streams = new ArrayList<>();
        for (int aspect : named) {
            streams.add(new River.Stream(session.aspects().get(aspect), shares(known, List.of(aspect))));
        }
        if (!others.isEmpty()) {
            streams.add(new River.Stream(words.text("steer.others", others.size()), shares(known, others)));
        }
        Heading heading = new Heading(
                words.text("steer.river"),
                words.text("steer.river-note", named.size(), wanted.size()),
                new Shown(known.size(), session.moments().size(), words.text("steer.moments-unit")));
        return new River(
                heading,
                Axis.linear(words.text("steer.moment-axis"), NumberForm.COUNT),
                known.stream().map(moment -> (double) moment.number()).toList(),
                streams,
                !others.isEmpty(),
                session.changes().stream().map(at -> Mark.x("", at)).toList());
    }

    private static double sum(List<Replayed.Moment> moments, int aspect) {
        return moments.stream().mapToDouble(m -> m.wanted().get(aspect)).sum();
    }

    private static List<Double> shares(List<Replayed.Moment> moments, List<Integer> aspects) {
        return moments.stream()
                .map(m -> aspects.stream().mapToDouble(m.wanted()::get).sum())
                .toList();
    }
}
