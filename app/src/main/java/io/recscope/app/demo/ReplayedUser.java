package io.recscope.app.demo;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.replay.Course;
import io.recscope.engine.replay.Moment;
import io.recscope.engine.replay.Player;
import io.recscope.engine.replay.Timeline;
import io.recscope.engine.work.Work;
import io.recscope.views.study.Replayed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The session of one user, for the report: of those who took about forty items the one whose interest moved most
/// often.
record ReplayedUser(Dataset data, Facts facts) {
    private static final int LENGTH = 10;
    private static final int SHORTEST = 35;
    private static final int LONGEST = 45;
    private static final int ASKED = 40;

    /// @param model fitted on the training part of [LastOut]
    Replayed replayed(Model model, Work work) throws InterruptedException {
        Player player = new Player(model, facts, Policy.OFF, LENGTH);
        Fold fold = new LastOut().folds(data, Protocol.DEFAULT).getFirst();
        Timeline chosen = IntStream.range(0, fold.size())
                .map(fold::user)
                .filter(user -> within(data.history(user)))
                .limit(ASKED)
                .mapToObj(user -> player.play(Course.of(data.history(user), data.clock())))
                .max(Comparator.comparingInt(
                        (Timeline timeline) -> timeline.changes().size()))
                .orElseGet(() -> player.play(Course.of(data.history(fold.user(0)), data.clock())));
        chosen.prepare(work);
        String user = data.userId(chosen.course().history().user());
        List<String> aspects = IntStream.range(0, facts.aspects().count())
                .mapToObj(facts.aspects()::name)
                .toList();
        return new Replayed(
                new Replayed.Session(user, model.spec().label()),
                new Replayed.Chosen(ASKED, SHORTEST, LONGEST),
                LENGTH,
                chosen.moments(0, chosen.size() - 1).stream().map(this::moment).toList(),
                chosen.changes(),
                aspects);
    }

    private static boolean within(UserHistory history) {
        return history.size() >= SHORTEST && history.size() <= LONGEST;
    }

    private Replayed.Moment moment(Moment moment) {
        Replayed.Next next = moment.taken().follows()
                ? new Replayed.Next(
                        data.catalog().label(moment.taken().item()),
                        moment.taken().counts() ? moment.taken().rank() : 0,
                        moment.list().considered(),
                        moment.taken().counts() && moment.taken().hit())
                : Replayed.Next.NOTHING;
        return new Replayed.Moment(
                moment.number(),
                next,
                moment.leaning().moved(),
                moment.leaning().drift(),
                Arrays.stream(moment.shares().wanted()).boxed().toList());
    }
}
