package io.recscope.engine.recommend.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.language.Language;
import io.recscope.engine.recommend.Candidate;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Pooling;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Scope;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.Stage;
import io.recscope.engine.recommend.policy.Diversity.Likeness;
import io.recscope.engine.recommend.policy.Diversity.Method;
import io.recscope.engine.work.Work;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StagesTest {
    /// Item 0 has 8 of 10 events, items 1 and 2 one each, item 3 none; there are no texts.
    private final Dataset data = Sketch.of(4, "0 1", "0 2", "0", "0", "0", "0", "0", "0");

    private final Facts facts = facts();

    private Facts facts() {
        try {
            return Facts.of(data, Language.ofWords(), Work.SILENT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Candidate> list(Policy policy, int size) {
        Pooling pooling = Pooling.all(new ToyShop.Scores(new float[] {4, 3, 2, 1}));
        Request request = Request.next(UserHistory.ofItems(), size).within(new Scope.All());
        return new Pipeline(pooling, PolicyStages.of(policy, facts))
                .recommend(request)
                .candidates();
    }

    private static String note(Candidate candidate) {
        return candidate.trace().getLast().note();
    }

    @Test
    void theMostPopularItemLosesTheWholeDiscountAndAnUnknownOneNothing() {
        List<Candidate> list = list(Policy.OFF.with(new LongTail(2, 0, LongTail.Placing.EVEN, 1, false)), 4);
        assertThat(list).extracting(Candidate::item).containsExactly(1, 3, 2, 0);
        assertThat(list.getLast().score()).isEqualTo(-2);
        assertThat(list.get(1).score()).isEqualTo((float) -Math.log(4));
        double loss = 2 * Math.log(2) / Math.log(9);
        assertThat(list.get(0).score()).isEqualTo((float) (-Math.log(2) - loss), Offset.offset(1e-6));
        assertThat(list.getLast().trace())
                .extracting("stage")
                .containsExactly("given", "relevance", "feedback", "steering", "long-tail");
        assertThat(list.getLast().trace().getLast().rankBefore()).isEqualTo(1);
        assertThat(list.getLast().trace().getLast().rankAfter()).isEqualTo(4);
        assertThat(note(list.getLast())).isEqualTo("head, 8 events, loses 2.00");
    }

    @Test
    void placedLastADiscountChoosesAndTheModelOrders() {
        LongTail evenly = new LongTail(2, 0, LongTail.Placing.EVEN, 1, false);
        LongTail last = new LongTail(2, 0, LongTail.Placing.LAST, 1, false);
        assertThat(list(Policy.OFF.with(evenly), 3)).extracting(Candidate::item).containsExactly(1, 3, 2);
        List<Candidate> list = list(Policy.OFF.with(last), 3);
        assertThat(list).extracting(Candidate::item).containsExactly(1, 2, 3);
    }

    @Test
    void aTailShareThatCannotBeMetIsSaid() {
        List<Candidate> list = list(Policy.OFF.with(new LongTail(0, 1, LongTail.Placing.EVEN, 1, false)), 4);
        assertThat(list).extracting(Candidate::item).containsExactly(1, 2, 3, 0);
        assertThat(note(list.getFirst()))
                .contains("a place of the tail's 100 %")
                .doesNotContain("not met");
        assertThat(note(list.getLast())).contains("the tail share is not met");
    }

    @Test
    void aSingleListHasNoCapAndSaysSo() {
        List<Candidate> list = list(Policy.OFF.with(new LongTail(0, 0, LongTail.Placing.EVEN, 0.5, false)), 2);
        assertThat(list).extracting(Candidate::item).containsExactly(0, 1);
        assertThat(note(list.getFirst())).contains("a single list has no exposure cap");
    }

    @Test
    void spentItemsComeWhenNothingElseIsLeft() {
        Exposure exposure = Exposure.over(4, 10);
        exposure.add(new int[] {0});
        exposure.add(new int[] {0});
        Policy policy = Policy.OFF.with(new LongTail(0, 0, LongTail.Placing.EVEN, 0.2, false));
        Pooling pooling = Pooling.all(new ToyShop.Scores(new float[] {4, 3, 2, 1}));
        Request request = Request.next(UserHistory.ofItems(), 4).within(new Scope.All());
        List<Candidate> list = new Pipeline(pooling, PolicyStages.of(policy, facts, exposure))
                .recommend(request)
                .candidates();
        assertThat(list).extracting(Candidate::item).containsExactly(1, 2, 3, 0);
        assertThat(note(list.getLast())).contains("reached the exposure cap");
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"XQUAD", "CALIBRATED", "MMR", "DPP"})
    void whatAMethodLacksIsSaidAndRelevanceCounts(Method method) {
        List<Candidate> list = list(Policy.OFF.with(new Diversity(method, 0.9, Likeness.MEANING, 2)), 4);
        assertThat(list).extracting(Candidate::item).containsExactly(0, 1, 2, 3);
        assertThat(note(list.getFirst())).contains("relevance alone counts").contains("nothing limits aspects");
    }

    @Test
    void aCapThatLeavesListsEmptyIsRefused() {
        Facts shop = ToyShop.facts();
        Policy policy = Policy.OFF.with(new LongTail(0, 0, LongTail.Placing.EVEN, 0.1, false));
        assertThatThrownBy(() -> PolicyStages.of(policy, shop, Exposure.over(ToyShop.ITEMS, 100)))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("longTail.cap to 0.125");
        assertThat(PolicyStages.of(policy, shop)).extracting(Stage::name).contains("long-tail");
    }

    @Test
    void whatIsOffLeavesNoStage() {
        assertThat(PolicyStages.of(Policy.OFF, facts)).extracting(Stage::name).doesNotContain("long-tail", "diversity");
        Policy still = Policy.OFF.with(new Diversity(Method.MMR, 0, Likeness.MEANING, 0));
        assertThat(PolicyStages.of(still, facts)).extracting(Stage::name).doesNotContain("diversity");
    }
}
