package io.recscope.engine.replay;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Candidate;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Recommendation;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.TestWorkshop;
import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.sequence.Inputs;
import io.recscope.engine.sequence.InterestNetwork;
import io.recscope.engine.sequence.Objective;
import io.recscope.engine.sequence.Shape;
import io.recscope.engine.sequence.Start;
import io.recscope.engine.sequence.Training;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A small dataset whose sessions are played: 24 items in four kinds by their titles; user `u0` has the items 0 to
/// 9, `u1` one event, `u2` none.
final class Cinema {
    static final int ITEMS = 24;
    private static final long DAY = 86_400_000;
    private static final List<String> KINDS = List.of("red lamp", "blue mug", "green tent", "white bowl");

    private Cinema() {}

    static Dataset dataset(Clock clock) {
        List<String> titles = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            titles.add(KINDS.get(item / 6) + " " + item);
        }
        List<String> histories = new ArrayList<>(List.of(walk(0, 1, 10), walk(3, 1, 1), ""));
        Random random = new Random(3);
        for (int user = 0; user < 30; user++) {
            histories.add(walk(random.nextInt(ITEMS), random.nextInt(1, 4), random.nextInt(3, 9)));
        }
        List<String> names = new ArrayList<>();
        for (int user = 0; user < histories.size(); user++) {
            names.add("u" + user);
        }
        return Sketch.of(clock, titles, names, histories.toArray(new String[0]));
    }

    private static String walk(int from, int stride, int length) {
        StringBuilder history = new StringBuilder();
        for (int n = 0; n < length; n++) {
            history.append((from + n * stride) % ITEMS)
                    .append('@')
                    .append(n * DAY)
                    .append(' ');
        }
        return history.toString();
    }

    static Facts facts(Dataset data) {
        try {
            return Facts.of(data, new TestWorkshop().language(), Work.SILENT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Model fit(ModelSpec spec, Dataset data) {
        try {
            return spec.fit(data, new TestWorkshop(), Work.SILENT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A network that reads six events at once.
    static InterestNetwork network(boolean longTerm) {
        return new InterestNetwork(
                new Shape(8, 1, 2, 6, longTerm, true, 0),
                Inputs.all(),
                new Objective(0, 0, 0, 0.2, 0.2, 0.01, 0, 0),
                new Training(2, 0, 1e-2, 2, 64, 1, 0.5, 10, 0),
                1,
                Start.afresh());
    }

    static Player player(Dataset data, Policy policy) {
        return new Player(fit(ItemNeighbours.usual(), data), facts(data), policy, 5);
    }

    static Course course(Dataset data, String user) {
        return Course.of(data.history(data.user(user)), data.clock());
    }

    static List<Integer> items(Recommendation list) {
        return list.candidates().stream().map(Candidate::item).toList();
    }

    static List<List<Integer>> lists(Timeline timeline) {
        return timeline.moments(0, timeline.size() - 1).stream()
                .map(moment -> items(moment.list()))
                .toList();
    }

    static List<Taken> taken(Timeline timeline) {
        return timeline.moments(0, timeline.size() - 1).stream()
                .map(Moment::taken)
                .toList();
    }

    static List<Long> times(UserHistory history) {
        List<Long> times = new ArrayList<>();
        for (int event = 0; event < history.size(); event++) {
            times.add(history.time(event));
        }
        return times;
    }
}
