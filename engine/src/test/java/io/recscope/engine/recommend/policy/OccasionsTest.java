package io.recscope.engine.recommend.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Scope;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OccasionsTest {
    private static final long MONDAY_MORNING =
            Instant.parse("2024-01-01T08:00:00Z").toEpochMilli();
    private static final long SUNDAY_EVENING =
            Instant.parse("2024-07-07T20:00:00Z").toEpochMilli();

    @TempDir
    private Path folder;

    private Facts facts = Shop.facts();

    /// Item 0 is chosen three times on Monday mornings by phone, item 1 once then and twice on Sunday evenings at a
    /// desk; item 2 never.
    @BeforeEach
    void shop() throws IOException, InterruptedException {
        try (DatasetBuilder builder = new DatasetBuilder(folder, Clock.TIME, List.of("device"))) {
            List.of("a", "b", "c").forEach(builder::item);
            for (int i = 0; i < 3; i++) {
                add(builder, "u" + i, 0, MONDAY_MORNING, "phone");
            }
            add(builder, "u3", 1, MONDAY_MORNING, "phone");
            add(builder, "u4", 1, SUNDAY_EVENING, "desk");
            add(builder, "u5", 1, SUNDAY_EVENING, "desk");
            Dataset dataset = builder.build(folder.resolve("snapshot"), Work.SILENT);
            facts = Shop.facts(dataset);
        }
    }

    private static void add(DatasetBuilder builder, String user, int item, long time, String device)
            throws IOException {
        int value = builder.context(0, device);
        builder.add(new Interaction(builder.user(user), item, time, 1, 0, -1, 0, List.of(value)));
    }

    private Request at(long moment, UserHistory history) {
        return new Request(history, new Scope.All(), 3, moment, Signals.NONE);
    }

    @Test
    void readsTheMoment() {
        Occasions occasions = facts.occasions();
        assertThat(occasions.words(occasions.at(at(MONDAY_MORNING, UserHistory.ofItems()))))
                .isEqualTo("morning, Monday, winter");
        assertThat(occasions.words(occasions.at(at(SUNDAY_EVENING, facts.train().history(0)))))
                .isEqualTo("evening, Sunday, summer, device=phone");
        assertThat(occasions.words(occasions.at(at(0, UserHistory.ofItems())))).isEmpty();
    }

    @Test
    void liftIsTheShrunkRatioToWhatWouldBeExpected() {
        // evenings hold 2 of 6 choices; item 1 has 2 of its 3 there, item 0 none of its 3
        assertThat(facts.occasions().lift(0, 3, 1, 1)).isCloseTo((2 + 1 / 3.0) / (3 / 3.0 + 1 / 3.0), within(1e-9));
        assertThat(facts.occasions().lift(0, 3, 0, 1)).isCloseTo((1 / 3.0) / (3 / 3.0 + 1 / 3.0), within(1e-9));
        assertThat(facts.occasions().lift(0, 3, 2, 1)).isCloseTo(1, within(1e-9));
        assertThat(facts.occasions().lift(0, 2, 0, 1)).isEqualTo(1); // nothing was chosen in an afternoon
        assertThat(facts.occasions().lift(0, 3, 1, 1e9)).isCloseTo(1, within(1e-6));
    }

    @Test
    void theStageAddsTheLogarithmOfTheLifts() {
        Circumstances knobs = new Circumstances(2, 1, true, false, false, true);
        Signals desk = Signals.NONE.in(Map.of("device", "desk"));
        Pool pool = Shop.pool(facts, at(SUNDAY_EVENING, UserHistory.ofItems()).with(desk));
        Map<Integer, Float> values = Shop.values(new CircumstancesStage(knobs, facts), pool);
        // evening and desk each lift item 1 by 7/4; the model has it at place 2
        assertThat(values.get(1)).isCloseTo((float) (4 * Math.log(1.75) - Math.log(2)), within(1e-5f));
        assertThat(values.get(2)).isZero();
        assertThat(Shop.note(new CircumstancesStage(knobs, facts), pool, 1))
                .isEqualTo("evening ×1.75, device=desk ×1.75");
    }

    @Test
    void whatIsPopularAmongLikeUsersDependsOnTheSegment() {
        ColdStart knobs = new ColdStart(5, 1, ColdStart.Basis.SEGMENT, 0, 0, 0);
        Request request = at(SUNDAY_EVENING, UserHistory.ofItems());
        Pool phone = Shop.pool(facts, request.with(Signals.NONE.in(Map.of("device", "phone"))));
        Pool desk = Shop.pool(facts, request.with(Signals.NONE.in(Map.of("device", "desk"))));
        ColdStartStage stage = new ColdStartStage(knobs, facts);
        assertThat(Shop.values(stage, phone).get(0)).isZero();
        assertThat(Shop.values(stage, desk).get(1)).isZero();
        assertThat(Shop.note(stage, desk, 1)).contains("popularity at device=desk");
        assertThat(Shop.note(stage, Shop.pool(facts, request), 1)).contains("popularity 100 %");
    }

    @Test
    void aColumnThatThereIsNotIsRefusedAndAnUnknownValueSaysNothing() {
        Request request = at(0, UserHistory.ofItems());
        assertThatThrownBy(() -> facts.occasions().at(request.with(Signals.NONE.in(Map.of("devise", "desk")))))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("devise");
        Signals watch = Signals.NONE.in(Map.of("device", "watch"));
        assertThat(facts.occasions().at(request.with(watch))).containsOnly(-1);
    }

    @Test
    void whereThereIsOnlyOrderThereAreNoTimes() {
        assertThat(Shop.facts().occasions().kinds()).isZero();
        assertThat(facts.occasions().kinds()).isEqualTo(4);
    }

    @Test
    void whatWasChosenOfLateCountsMore() {
        // the evenings are 188.5 days after the mornings
        double old = Math.pow(2, -188.5 / Trend.DAYS);
        assertThat((double) facts.trend().count(0)).isCloseTo(3 * old, within(1e-6));
        assertThat((double) facts.trend().count(1)).isCloseTo(2 + old, within(1e-6));
    }
}
