package io.recscope.engine.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.TestWorkshop;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.recommend.baseline.Transitions;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.Presets;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewcomersTest {
    private static final Workshop WORKSHOP = new TestWorkshop();
    private static final int OLD = 30;
    private static final int NEW = 5;

    /// Thirty old users go round the items 0 … 11 and never touch 12 … 23; five newcomers do as they do.
    private static Dataset data() {
        List<String> titles = IntStream.range(0, 24)
                .mapToObj(item -> (item < 12 ? "red lamp " : "blue chair ") + "number" + item)
                .toList();
        List<String> users = new ArrayList<>();
        List<String> histories = new ArrayList<>();
        for (int user = 0; user < OLD + NEW; user++) {
            int from = user;
            int start = user < OLD ? 0 : 10_000;
            users.add("u" + user);
            histories.add(IntStream.range(0, 8)
                    .mapToObj(i -> (from + i) % 12 + "@" + (start + i))
                    .collect(Collectors.joining(" ")));
        }
        return Sketch.of(Clock.TIME, titles, users, histories.toArray(String[]::new));
    }

    private static Model fit(Fold fold, ModelSpec spec) throws InterruptedException {
        return spec.fit(fold.train(), WORKSHOP, Work.SILENT);
    }

    @Test
    void onlyThoseWhoCameLaterAreAskedAndNothingWasLearnedFromThem() throws InterruptedException {
        Dataset data = data();
        Newcomers newcomers = new Newcomers(List.of(1, 0), 0.7, 100, 1);
        Fold fold = newcomers.fold(data);
        for (int user = OLD; user < OLD + NEW; user++) {
            assertThat(fold.train().history(user).isEmpty()).isTrue();
        }
        Facts facts = Facts.of(fold.train(), WORKSHOP.language(), Work.SILENT);
        Model popular = fit(fold, MostPopular.usual());
        Model next = fit(fold, Transitions.usual());
        List<Newcomers.Curve> curves = newcomers.measure(
                data,
                fold,
                facts,
                List.of(
                        new Newcomers.Contender("popular", popular, Policy.OFF, false),
                        new Newcomers.Contender("wishing", popular, Policy.OFF, true),
                        new Newcomers.Contender("next", next, Policy.OFF, false)),
                WORKSHOP,
                Work.SILENT);
        assertThat(curves).extracting(Newcomers.Curve::name).containsExactly("popular", "wishing", "next");
        for (Newcomers.Curve curve : curves) {
            assertThat(curve.points()).extracting(Newcomers.Point::known).containsExactly(0, 1);
            assertThat(curve.points()).extracting(Newcomers.Point::users).containsOnly(NEW);
        }
        // ten of the twelve items that everybody takes hold one of the next five
        assertThat(curves.getFirst().points().getFirst().hitRate().value()).isEqualTo(1);
        assertThat(curves.get(0).points().get(1).gain()).isEmpty();
        // after one event the next five are known to who counts transitions
        assertThat(curves.get(2).points().get(1).gain().getFirst().difference()).isPositive();
        assertThat(curves.get(2).points().get(1).gain().getFirst().pairs()).isEqualTo(NEW);
    }

    @Test
    void aPolicyIsComparedWithMostPopularAndWithTheModelAlone() throws InterruptedException {
        List<Newcomers.Curve> curves = new Newcomers(List.of(0, 1), 0.7, 100, 1)
                .usual(data(), Transitions.usual(), Presets.named("new-users"), WORKSHOP, Work.SILENT);
        assertThat(curves)
                .extracting(Newcomers.Curve::name)
                .containsExactly(
                        "most-popular", "transitions", "transitions, new-users", "transitions, new-users, two wishes");
        assertThat(curves.getFirst().points()).allMatch(point -> point.gain().isEmpty());
        assertThat(curves.subList(1, 4))
                .flatExtracting(Newcomers.Curve::points)
                .allMatch(point -> point.gain().size() == 1);
    }

    @Test
    void whoHasTooFewEventsIsNotAsked() {
        Dataset data = data();
        Newcomers newcomers = new Newcomers(List.of(0, 3), 0.7, 100, 1);
        Fold fold = newcomers.fold(data);
        assertThatThrownBy(() -> newcomers.measure(
                        data,
                        fold,
                        Facts.of(fold.train(), WORKSHOP.language(), Work.SILENT),
                        List.of(),
                        WORKSHOP,
                        Work.SILENT))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("No newcomer has more than 8 events");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Newcomers(List.of(), 0.7, 10, 1)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Newcomers(List.of(-1), 0.7, 10, 1)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Newcomers(List.of(1), 0.7, 0, 1)).isInstanceOf(BadUsage.class);
    }
}
