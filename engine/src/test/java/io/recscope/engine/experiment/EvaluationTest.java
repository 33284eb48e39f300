package io.recscope.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.metric.MetricKey;
import io.recscope.engine.metric.MetricSuite;
import io.recscope.engine.metric.TinyData;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final Dataset DATA = TinyData.ordered()
            .user("anna", "a", "b", "c")
            .user("ben", "a", "c", "b")
            .user("cleo", "b", "a", "b")
            .build();

    private static Evaluation.Outcome popular(Dataset data, Protocol protocol, int threads, Integer... ks)
            throws InterruptedException {
        Fold fold = new LastOut().folds(data, protocol).getFirst();
        MetricSuite suite = MetricSuite.of(fold.train(), protocol.excludeSeen());
        return new Evaluation(fold, protocol, suite, List.of(ks))
                .of(ToySpec.popular().fit(fold.train(), Workshop.BARE, Work.SILENT), threads, Work.SILENT);
    }

    private static float value(PerUser perUser, int row, String key) {
        return perUser.value(row, perUser.columns().indexOf(MetricKey.of(key)));
    }

    @Test
    void seenItemsAreRemovedSoARepeatedTargetCannotBeHit() throws InterruptedException {
        // trained: a 3, b 2, c 1
        Evaluation.Outcome outcome = popular(DATA, Protocol.DEFAULT, 1, 1);
        assertThat(outcome.lists().get(0)).containsExactly(2);
        assertThat(outcome.lists().get(2)).containsExactly(2);
        assertThat(value(outcome.perUser(), 0, "hit@1")).isEqualTo(1);
        assertThat(value(outcome.perUser(), 2, "hit@1")).isZero();
        assertThat(outcome.perUser().rank(2)).isZero();
    }

    @Test
    void whereSeenItemsStayARepeatedTargetCanBeHit() throws InterruptedException {
        PerUser perUser =
                popular(DATA, Protocol.DEFAULT.withExcludeSeen(false), 1, 2).perUser();
        assertThat(value(perUser, 2, "hit@2")).isEqualTo(1);
        assertThat(perUser.rank(2)).isEqualTo(2);
        assertThat(perUser.rank(0)).isEqualTo(3);
    }

    @Test
    void aDepthBeyondTheCatalogIsAllowed() throws InterruptedException {
        Evaluation.Outcome outcome = popular(DATA, Protocol.DEFAULT.withExcludeSeen(false), 1, 1000);
        assertThat(outcome.lists().getFirst()).containsExactly(0, 1, 2);
        assertThat(value(outcome.perUser(), 0, "precision@1000")).isEqualTo(0.001f);
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() throws InterruptedException {
        TinyData tiny = TinyData.ordered();
        for (int u = 0; u < 200; u++) {
            tiny.user("u" + u, "i" + u % 7, "i" + u % 11, "i" + u % 13, "i" + u % 29);
        }
        Dataset data = tiny.build();
        Evaluation.Outcome one = popular(data, Protocol.DEFAULT, 1, 5, 10);
        Evaluation.Outcome four = popular(data, Protocol.DEFAULT, 4, 5, 10);
        assertThat(four.perUser().values()).isEqualTo(one.perUser().values());
        assertThat(four.perUser().ranks()).isEqualTo(one.perUser().ranks());
    }

    @Test
    void undefinedIsNotZero() throws InterruptedException {
        Dataset data = TinyData.ordered().user("u", "a", "b", "c:-1").build();
        assertThat(value(popular(data, Protocol.DEFAULT, 1, 3).perUser(), 0, "ndcg@3"))
                .isNaN();
    }

    @Test
    void theRankIsThatOfTheBestPlacedWantedItemAmongAllThatMayBeListed() {
        float never = Float.NEGATIVE_INFINITY;
        assertThat(Evaluation.bestRank(new float[] {1, 2, 2, 1, 2}, new int[] {3}))
                .isEqualTo(5);
        assertThat(Evaluation.bestRank(new float[] {1, 2, 2, 1, 2}, new int[] {4, 0}))
                .isEqualTo(3);
        assertThat(Evaluation.bestRank(new float[] {1, 2, 2, 1, 2}, new int[] {4, 1}))
                .isEqualTo(1);
        assertThat(Evaluation.bestRank(new float[] {never, 0, never}, new int[] {0, 2}))
                .isZero();
        assertThat(Evaluation.bestRank(new float[] {never, 0}, new int[0])).isZero();
    }

    @Test
    void aScoreThatIsNoNumberIsADefect() {
        Fold fold = new LastOut().folds(DATA, Protocol.DEFAULT).getFirst();
        Evaluation evaluation = new Evaluation(fold, Protocol.DEFAULT, MetricSuite.of(fold.train(), true), List.of(1));
        assertThatThrownBy(() -> evaluation.of(
                        new ToySpec("broken", 0, Double.NaN, 1).fit(fold.train(), Workshop.BARE, Work.SILENT),
                        2,
                        Work.SILENT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no score");
    }

    @Test
    void aCancelledEvaluationStops() {
        Work cancelled = new Work() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public void checkCancelled() throws InterruptedException {
                throw new InterruptedException("cancelled");
            }
        };
        Fold fold = new LastOut().folds(DATA, Protocol.DEFAULT).getFirst();
        Evaluation evaluation = new Evaluation(fold, Protocol.DEFAULT, MetricSuite.of(fold.train(), true), List.of(1));
        assertThatThrownBy(() ->
                        evaluation.of(ToySpec.popular().fit(fold.train(), Workshop.BARE, Work.SILENT), 2, cancelled))
                .isInstanceOf(InterruptedException.class);
    }
}
