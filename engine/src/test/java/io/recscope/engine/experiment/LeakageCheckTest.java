package io.recscope.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.metric.TinyData;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeakageCheckTest {
    private static final Dataset DATA = TinyData.timed()
            .user("anna", "a", "b", "c", "d")
            .user("ben", "b", "a", "e", "f")
            .user("cleo", "c", "f", "a", "b")
            .build();

    private static List<Finding.Kind> kinds(Split split, Fold fold) {
        return LeakageCheck.of(split, fold, Protocol.DEFAULT).stream()
                .map(Finding::kind)
                .toList();
    }

    private static Fold honest(Split split) {
        return split.folds(DATA, Protocol.DEFAULT).getFirst();
    }

    /// The same questions, asked of models that have learned from everything.
    private static Fold leaking(Split split) {
        Fold fold = honest(split);
        int[] users = IntStream.range(0, fold.size()).map(fold::user).toArray();
        Interactions input = fold.views().input();
        Interactions target = fold.views().target();
        return Fold.of(
                "leaking",
                new Fold.Views(DATA, input, target),
                users,
                new Fold.Exclusions(Map.of(), 0, List.of()),
                Protocol.DEFAULT);
    }

    @Test
    void anHonestSplitLeaksNothing() {
        for (Split split : List.of(
                new LastOut(),
                new Moment(3),
                new Quantile(0.5),
                new UserHoldOut(0.4, 0.5, 1),
                new ItemHoldOut(0.3, 2),
                new KFold(3, 0.5, 1))) {
            assertThat(kinds(split, honest(split)))
                    .as(split.kind())
                    .noneMatch(kind -> kind.isLeak() && kind != Finding.Kind.DUPLICATE_ACROSS_CUT);
        }
    }

    @Test
    void aTestEventInTrainingIsFound() {
        assertThat(kinds(new LastOut(), leaking(new LastOut()))).contains(Finding.Kind.TEST_EVENT_IN_TRAINING);
        Finding finding = LeakageCheck.of(new LastOut(), leaking(new LastOut()), Protocol.DEFAULT)
                .getFirst();
        assertThat(finding.count()).isEqualTo(3);
        assertThat(finding.sentence()).contains("user 'anna', item 'd'");
    }

    @Test
    void theFutureInTrainingIsFound() {
        Split split = new Moment(3);
        assertThat(kinds(split, leaking(split))).contains(Finding.Kind.FUTURE_IN_TRAINING);
    }

    @Test
    void aHeldOutUserInTrainingIsFound() {
        Split split = new UserHoldOut(0.4, 0.5, 1);
        assertThat(kinds(split, leaking(split))).contains(Finding.Kind.HELD_OUT_USER_IN_TRAINING);
    }

    @Test
    void aHeldOutItemInTrainingIsFound() {
        Split split = new ItemHoldOut(0.3, 2);
        assertThat(kinds(split, leaking(split))).contains(Finding.Kind.HELD_OUT_ITEM_IN_TRAINING);
    }

    @Test
    void aTwinOfTheTestEventInTrainingIsFound() {
        Dataset data = TinyData.timed()
                .at("u", 1, "a")
                .at("u", 2, "b")
                .at("u", 3, "c")
                .at("u", 3, "c")
                .build();
        Fold fold = new LastOut().folds(data, Protocol.DEFAULT).getFirst();
        assertThat(kinds(new LastOut(), fold))
                .contains(Finding.Kind.DUPLICATE_ACROSS_CUT, Finding.Kind.TARGET_SEEN)
                .doesNotContain(Finding.Kind.TEST_EVENT_IN_TRAINING);
    }

    @Test
    void laterEventsOfOthersAreARemarkNotALeak() {
        Dataset data = TinyData.timed()
                .user("u", "a", "b", "c")
                .at("v", 7, "a")
                .at("v", 8, "b")
                .at("v", 9, "c")
                .build();
        Fold fold = new LastOut().folds(data, Protocol.DEFAULT).getFirst();
        assertThat(LeakageCheck.of(new LastOut(), fold, Protocol.DEFAULT))
                .extracting(Finding::kind, Finding::count)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Finding.Kind.LATER_EVENTS_OF_OTHERS, 1L));
    }
}
