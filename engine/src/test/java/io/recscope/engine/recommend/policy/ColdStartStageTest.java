package io.recscope.engine.recommend.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.Signals.Mark;
import io.recscope.engine.recommend.Signals.Verdict;
import io.recscope.engine.recommend.Wish;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColdStartStageTest {
    private final Facts facts = Shop.facts();

    private static ColdStart popular(int events) {
        return new ColdStart(events, 1, ColdStart.Basis.OVERALL, 0, 0, 0);
    }

    private Pool pool(int... history) {
        return Shop.pool(facts, Request.next(UserHistory.ofItems(history), 6));
    }

    private Map<Integer, Float> values(ColdStart knobs, Pool pool) {
        return Shop.values(new ColdStartStage(knobs, facts), pool);
    }

    @Test
    void blendsLogarithmsOfPlacesByTheEventsThatAreKnown() {
        // unseen are 1 … 5; the model's places are 5, 4, 3, 2, 1, by popularity 1, 2, 3, 4, 5
        Map<Integer, Float> values = values(popular(4), pool(0));
        assertThat(values.get(1)).isCloseTo((float) (-0.25 * Math.log(5)), within(1e-5f));
        assertThat(values.get(4)).isCloseTo((float) (-0.25 * Math.log(2) - 0.75 * Math.log(4)), within(1e-5f));
        assertThat(Shop.note(new ColdStartStage(popular(4), facts), pool(0), 4))
                .isEqualTo("1 of 4 events: model 25 %, popularity 75 % place 4");
    }

    @Test
    void movesOverToTheModelEventByEvent() {
        float before = Float.NEGATIVE_INFINITY;
        for (int[] history : new int[][] {{}, {0}, {0, 0}, {0, 0, 0}, {0, 0, 0, 0}}) {
            float model = values(popular(4), pool(history)).get(5);
            assertThat(model).isGreaterThan(before);
            before = model;
        }
        assertThat(before).isZero(); // the model's first
    }

    @Test
    void leavesUsersOfEnoughEventsAlone() {
        Pool pool = pool(0, 1);
        assertThat(Shop.outcome(new ColdStartStage(popular(2), facts), pool)
                        .standing()
                        .values())
                .isEqualTo(Shop.relevance(pool).values());
    }

    @Test
    void ofAUserWithoutAnythingSaysWhatIsPopular() {
        ColdStart knobs = new ColdStart(5, 0, ColdStart.Basis.OVERALL, 1, 1, 1);
        Map<Integer, Float> values = values(knobs, pool());
        assertThat(values.get(0)).isZero();
        assertThat(values.get(5)).isCloseTo((float) -Math.log(6), within(1e-5f));
        assertThat(Shop.note(new ColdStartStage(knobs, facts), pool(), 0)).startsWith("nothing is known of the user");
    }

    @Test
    void whereNoSourceCanSayMoreTheModelHasItAlone() {
        ColdStart answers = new ColdStart(5, 0, ColdStart.Basis.OVERALL, 0, 0, 1);
        Pool pool = pool(0);
        assertThat(Shop.outcome(new ColdStartStage(answers, facts), pool)
                        .standing()
                        .values())
                .isEqualTo(Shop.relevance(pool).values());
    }

    @Test
    void contentLiftsWhatIsNearInMeaning() {
        Map<Integer, Float> values = values(new ColdStart(5, 0, ColdStart.Basis.OVERALL, 1, 0, 0), pool(0));
        assertThat(Math.min(values.get(1), values.get(2)))
                .isGreaterThan(Math.max(values.get(3), Math.max(values.get(4), values.get(5))));
    }

    @Test
    void communityAsksThoseWhoShareItems() {
        // who chose 3 chose 0, 1, 2, and one of two 4; nobody ever chose 5, whom the model likes best
        ColdStart knobs = new ColdStart(9, 0, ColdStart.Basis.OVERALL, 0, 1, 0);
        Map<Integer, Float> values = values(knobs, pool(3));
        assertThat(values.get(0)).isGreaterThan(values.get(4));
        assertThat(values.get(4)).isGreaterThan(values.get(5));
    }

    @Test
    void nobodyIsTheirOwnNeighbour() {
        Tally votes = facts.community().votes(facts.train().history(0));
        assertThat(votes.sum(0)).isPositive();
        assertThat(votes.sum(4)).isZero(); // user 0 alone chose it
    }

    @Test
    void answersSpeakForAUserWithoutHistory() {
        ColdStart knobs = new ColdStart(5, 0, ColdStart.Basis.OVERALL, 0, 0, 1);
        Signals liked = Signals.NONE.with(new Mark(0, Verdict.LIKE));
        Map<Integer, Float> values = values(
                knobs, Shop.pool(facts, Request.next(UserHistory.ofItems(), 6).with(liked)));
        assertThat(values.get(1)).isGreaterThan(values.get(3));
        Signals wished = Signals.NONE.with(new Wish("", 1, new float[] {0, 0, 0, 0, 2, 0}));
        values = values(
                knobs, Shop.pool(facts, Request.next(UserHistory.ofItems(), 6).with(wished)));
        assertThat(values.get(4)).isZero();
        assertThat(values.get(0)).isEqualTo(values.get(3)).isCloseTo((float) -Math.log(4), within(1e-5f));
    }

    @Test
    void equalScoresShareTheirPlaces() {
        assertThat(Places.logarithms(new float[] {1, 3, 1, -0f, 0f}))
                .containsExactly(
                        new float[] {
                            (float) Math.log(2.5),
                            0,
                            (float) Math.log(2.5),
                            (float) Math.log(4.5),
                            (float) Math.log(4.5)
                        },
                        within(1e-6f));
    }
}
