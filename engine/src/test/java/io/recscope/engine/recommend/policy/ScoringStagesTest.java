package io.recscope.engine.recommend.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.Signals.Mark;
import io.recscope.engine.recommend.Signals.Verdict;
import io.recscope.engine.recommend.Stage;
import io.recscope.engine.recommend.Standing;
import io.recscope.engine.recommend.Wish;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoringStagesTest {
    private final Facts facts = Shop.facts();

    private Request next(int... history) {
        return Request.next(UserHistory.ofItems(history), 6);
    }

    private Pool pool(Request request) {
        return Shop.pool(facts, request);
    }

    @Test
    void aPolicyThatIsOffLeavesTheModelsOrderAndItsRelevance() {
        Pool pool = pool(next(0));
        Standing standing = pool.standing();
        for (Stage stage : PolicyStages.of(Policy.OFF, facts)) {
            standing = stage.apply(pool, standing).standing();
        }
        assertThat(standing.values()).isEqualTo(Shop.relevance(pool).values());
        assertThat(Shop.list(Policy.OFF, facts, next(0))).containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    void anItemNobodyChoseGetsTheWholeBonusAndOthersWhatIsLeftOfIt() {
        Pool pool = pool(next());
        Map<Integer, Float> values = Shop.values(new NewItemsStage(new NewItems(2, 1, 1, 0.5), facts), pool);
        assertThat(values.get(5)).isCloseTo(1f, within(1e-5f)); // place 1, no history, so no nearness
        assertThat(values.get(4)).isCloseTo((float) (0.5 - Math.log(2)), within(1e-5f));
        assertThat(values.get(3)).isCloseTo((float) -Math.log(3), within(1e-5f)); // two events: not new
    }

    @Test
    void aNewItemNearToTheUsersIsLifted() {
        NewItems knobs = new NewItems(50, 1, 0, 0);
        Map<Integer, Float> ofLamps = Shop.values(new NewItemsStage(knobs, facts), pool(next(3, 4)));
        Map<Integer, Float> ofMugs = Shop.values(new NewItemsStage(knobs, facts), pool(next(0, 1)));
        assertThat(ofLamps.get(5)).isGreaterThan(0);
        assertThat(ofMugs.get(5)).isLessThan(0);
    }

    @Test
    void theShortProfileForgetsAndTheLongOneDoesNot() {
        UserHistory history = UserHistory.ofItems(0, 1, 2, 3);
        Profile latest = Profile.shortTerm(facts, history, 0.5);
        Profile all = Profile.longTerm(facts, history);
        assertThat(latest.nearness(4)).isGreaterThan(all.nearness(4));
        assertThat(latest.nearness(0)).isLessThan(all.nearness(0));
        assertThat(all.distance(all)).isCloseTo(0, within(1e-5));
        assertThat(latest.distance(all)).isBetween(0.1, 2.0);
        assertThat(Profile.longTerm(facts, UserHistory.ofItems()).says()).isFalse();
    }

    @Test
    void theHalfLifeCountsChoices() {
        // with a half-life of 1, the latest counts twice the one before
        Profile halved = Profile.shortTerm(facts, UserHistory.ofItems(0, 3), 1);
        Profile counted = Profile.longTerm(facts, UserHistory.ofItems(0, 3, 3));
        assertThat(halved.distance(counted)).isCloseTo(0, within(1e-5));
    }

    @Test
    void deviationsHaveMeanZeroAndVarianceOne() {
        Pool pool = pool(next());
        float[] near = Profile.longTerm(facts, UserHistory.ofItems(0)).deviations(pool);
        double sum = 0;
        double squares = 0;
        for (float value : near) {
            sum += value;
            squares += (double) value * value;
        }
        assertThat(sum).isCloseTo(0, within(1e-4));
        assertThat(squares).isCloseTo(near.length, within(1e-3));
    }

    @Test
    void theLatestInterestDecidesWhereItCountsAlone() {
        Inclination latest = new Inclination(3, 1, 0.5);
        Map<Integer, Float> values = Shop.values(new InclinationStage(latest, facts), pool(next(3, 0)));
        assertThat(values.get(1)).isGreaterThan(values.get(4));
        Pool unknown = pool(next());
        assertThat(Shop.outcome(new InclinationStage(latest, facts), unknown)
                        .standing()
                        .values())
                .isEqualTo(Shop.relevance(unknown).values());
    }

    @Test
    void aDislikedItemGoesAndLowersThoseNearToIt() {
        Request request = next();
        Signals signals = Signals.NONE.with(new Mark(3, Verdict.DISLIKE));
        FeedbackStage stage = new FeedbackStage(new Listening(1, 2), facts);
        Map<Integer, Float> before = Shop.values(stage, pool(request));
        Map<Integer, Float> after = Shop.values(stage, pool(request.with(signals)));
        assertThat(after.get(4)).isLessThan(before.get(4));
        assertThat(after.get(0)).isGreaterThan(before.get(0));
        assertThat(Shop.list(Policy.OFF, facts, request.with(signals)))
                .hasSize(5)
                .doesNotContain(3);
    }

    @Test
    void feedbackThatIsTakenBackWasNeverThere() {
        Request request = next(0);
        Signals one = Signals.NONE.with(new Mark(1, Verdict.LIKE));
        var before = Shop.list(Policy.OFF, facts, request.with(one));
        var more = Shop.list(Policy.OFF, facts, request.with(one.with(new Mark(5, Verdict.NOT_NOW))));
        assertThat(more).doesNotContain(5).isNotEqualTo(before);
        assertThat(Shop.list(Policy.OFF, facts, request.with(one)))
                .isEqualTo(before)
                .contains(5);
    }

    @Test
    void whatIsSeenOrNotWantedNowLeavesAndMovesNothing() {
        Signals signals = Signals.NONE.with(new Mark(4, Verdict.SEEN)).with(new Mark(2, Verdict.NOT_NOW));
        assertThat(Shop.list(Policy.OFF, facts, next().with(signals))).containsExactly(5, 3, 1, 0);
    }

    @Test
    void aWishAddsItsAffinityByItsWeight() {
        Wish wish = new Wish("lamp", -0.5, new float[] {0, 0, 0, 1, 0, 2});
        SteeringStage stage = new SteeringStage(new Listening(2, 0));
        Pool pool = pool(next().with(Signals.NONE.with(wish)));
        Map<Integer, Float> values = Shop.values(stage, pool);
        assertThat(values.get(5)).isEqualTo(-2f);
        assertThat(values.get(0)).isCloseTo((float) -Math.log(6), within(1e-5f));
        assertThat(Shop.note(stage, pool, 5)).isEqualTo("-2.00 from not 'lamp' (affinity +2.00)");
    }
}
