package io.recscope.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.work.Work;
import java.util.BitSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContestTest {
    private static final int ITEMS = 20;
    private static final Contest CONTEST = new Contest(Resampling.DEFAULT, 2);

    /// Scores fall with the item's number, or rise; it writes down the longest history it was asked about.
    private static final class Ladder implements Model {
        private final int sign;
        private int longest;

        Ladder(int sign) {
            this.sign = sign;
        }

        @Override
        public ModelSpec spec() {
            return ToySpec.popular();
        }

        @Override
        public int items() {
            return ITEMS;
        }

        @Override
        public synchronized void score(UserHistory history, float[] scores) {
            longest = Math.max(longest, history.size());
            for (int item = 0; item < ITEMS; item++) {
                scores[item] = sign * item;
            }
        }

        @Override
        public Weights weights() {
            return new Weights(Map.of(), Map.of());
        }
    }

    private static BitSet users(int... numbers) {
        BitSet users = new BitSet();
        for (int number : numbers) {
            users.set(number);
        }
        return users;
    }

    /// Items 0 and 1 were seen, so of a falling ladder item 2 is the first of the list and item 4 the third.
    @Test
    void bothAreAskedForTheLastChoiceOfTheSameUsersOnly() throws Exception {
        Dataset data = Sketch.of(ITEMS, "0 1 2", "0 1 4", "0 1 19", "5 6 7 8 9");

        Contest.Verdict verdict = CONTEST.of(data, users(0, 1, 2), new Ladder(-1), new Ladder(1), Work.SILENT);

        assertThat(verdict.users()).isEqualTo(3);
        assertThat(verdict.champion().ndcg()).isCloseTo((1 + 0.5 + 0) / 3, within(1e-6));
        assertThat(verdict.champion().hitRate()).isCloseTo(2.0 / 3, within(1e-6));
        assertThat(verdict.challenger().ndcg()).isCloseTo(1.0 / 3, within(1e-6));
        assertThat(verdict.challenger().hitRate()).isCloseTo(1.0 / 3, within(1e-6));
        Comparison difference = verdict.difference();
        assertThat(difference.difference()).isCloseTo(-0.5 / 3, within(1e-6));
        assertThat(difference.low()).isLessThan(difference.difference());
        assertThat(difference.high()).isGreaterThan(difference.difference());
        assertThat(difference.pairs()).isEqualTo(3);
    }

    @Test
    void noModelSeesTheChoiceItIsAskedFor() throws Exception {
        Ladder champion = new Ladder(-1);
        Ladder challenger = new Ladder(1);

        CONTEST.of(Sketch.of(ITEMS, "0 1 2 3", "0 1 4"), users(0, 1), champion, challenger, Work.SILENT);

        assertThat(champion.longest).isEqualTo(3);
        assertThat(challenger.longest).isEqualTo(3);
    }

    @Test
    void equalModelsDoNotDifferAndThreadsDoNotMatter() throws Exception {
        Dataset data = Sketch.of(ITEMS, "0 1 2", "0 1 4", "3 1 19");

        Contest.Verdict one = new Contest(Resampling.DEFAULT, 1)
                .of(data, users(0, 1, 2), new Ladder(-1), new Ladder(-1), Work.SILENT);

        assertThat(one.difference().difference()).isZero();
        assertThat(one.difference().low()).isZero();
        assertThat(one.difference().high()).isZero();
        assertThat(CONTEST.of(data, users(0, 1, 2), new Ladder(-1), new Ladder(-1), Work.SILENT))
                .isEqualTo(one);
    }

    @Test
    void aContestCanBeCancelled() {
        Dataset data = Sketch.of(ITEMS, "0 1 2", "0 1 4");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> CONTEST.of(data, users(0, 1), new Ladder(-1), new Ladder(1), Work.SILENT))
                .isInstanceOf(InterruptedException.class);
    }
}
