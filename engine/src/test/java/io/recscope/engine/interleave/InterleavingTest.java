package io.recscope.engine.interleave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.metric.TinyData;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.work.Work;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterleavingTest {
    private static final int ITEMS = 40;
    private static final Dataset DATA = data();
    private static final Fold FOLD = new LastOut().folds(DATA, Protocol.DEFAULT).getFirst();
    private static final Interleaving USUAL = new Interleaving(Protocol.DEFAULT, 6, 4, 1);

    /// Every user's last item is the one after his second last.
    private static Dataset data() {
        TinyData tiny = TinyData.ordered();
        for (int i = 0; i < ITEMS; i++) {
            tiny.item("i" + i, "Item " + i);
        }
        for (int u = 0; u < 60; u++) {
            int from = u * 7 % ITEMS;
            tiny.user("u" + u, "i" + from, "i" + (from + 1) % ITEMS, "i" + (from + 2) % ITEMS);
        }
        return tiny.build();
    }

    /// Ranks the item so many steps after the last one highest; the next after it second, and so on.
    private record Steps(int steps) implements Model {
        @Override
        public ModelSpec spec() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int items() {
            return ITEMS;
        }

        @Override
        public void score(UserHistory history, float[] scores) {
            int last = history.item(history.size() - 1);
            for (int k = 0; k < ITEMS; k++) {
                scores[Math.floorMod(last + steps + k, ITEMS)] = -k;
            }
        }

        @Override
        public Weights weights() {
            return new Weights(Map.of(), Map.of());
        }
    }

    private static Preference preference(int first, int second, int threads) throws InterruptedException {
        return Preference.of("a", "b", USUAL.credits(FOLD, new Steps(first), new Steps(second), threads, Work.SILENT));
    }

    @Test
    void theModelThatKnowsWhatComesNextIsPreferredOnEitherSide() throws InterruptedException {
        Preference first = preference(1, 20, 2);
        assertThat(first.firstWins()).isEqualTo(60);
        assertThat(first.significant()).isTrue();
        assertThat(first.firstCredit()).isEqualTo(1);
        Preference second = preference(20, 1, 2);
        assertThat(second.secondWins()).isEqualTo(60);
        assertThat(second.winShare()).isZero();
    }

    @Test
    void aRankingAgainstItselfTies() throws InterruptedException {
        Preference same = preference(1, 1, 2);
        assertThat(same.ties()).isEqualTo(60);
        assertThat(same.firstCredit()).isEqualTo(0.5);
    }

    @Test
    void whoRanksItHigherWinsWhenBothListIt() throws InterruptedException {
        // the second model has the target in the fourth place
        assertThat(preference(1, -2, 1).firstWins()).isEqualTo(60);
    }

    @Test
    void threadsDoNotMatter() throws InterruptedException {
        Credits one = USUAL.credits(FOLD, new Steps(0), new Steps(-3), 1, Work.SILENT);
        Credits three = USUAL.credits(FOLD, new Steps(0), new Steps(-3), 3, Work.SILENT);
        for (int i = 0; i < 60; i++) {
            assertThat(three.first(i)).isEqualTo(one.first(i));
            assertThat(three.second(i)).isEqualTo(one.second(i));
        }
        assertThat(one.and(three).size()).isEqualTo(120);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Interleaving(Protocol.DEFAULT, 0, 1, 1)).isInstanceOf(BadUsage.class);
    }
}
