package io.recscope.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RankingTest {
    private static final float NEVER = Float.NEGATIVE_INFINITY;

    @Example
    void equalScoresAreOrderedByTheLowerIndex() {
        assertThat(new Ranking(3).select(new float[] {1, 2, 2, 1, 2})).containsExactly(1, 2, 4);
        assertThat(Ranking.bestRank(new float[] {1, 2, 2, 1, 2}, new int[] {3})).isEqualTo(5);
        assertThat(Ranking.bestRank(new float[] {1, 2, 2, 1, 2}, new int[] {4, 0}))
                .isEqualTo(3);
    }

    @Example
    void itemsWithoutScoreAreNeverListed() {
        assertThat(new Ranking(3).select(new float[] {NEVER, 0, NEVER})).containsExactly(1);
        assertThat(Ranking.bestRank(new float[] {NEVER, 0, NEVER}, new int[] {0, 2}))
                .isZero();
        assertThat(Ranking.bestRank(new float[] {NEVER, 0}, new int[0])).isZero();
    }

    @Example
    void aScoreThatIsNoNumberIsADefect() {
        assertThatThrownBy(() -> new Ranking(1).select(new float[] {1, Float.NaN}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Property(tries = 300)
    void theListIsTheBeginningOfTheSortedCatalog(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int depth) {
        Random random = new Random(seed);
        float[] scores = new float[25];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextInt(6) == 0 ? NEVER : random.nextInt(8) - 4;
        }
        int[] sorted = IntStream.range(0, scores.length)
                .filter(i -> scores[i] > NEVER)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
        int[] top = IntStream.of(sorted).limit(depth).toArray();
        assertThat(new Ranking(depth).select(scores)).isEqualTo(top);
        for (int rank = 0; rank < sorted.length; rank++) {
            assertThat(Ranking.bestRank(scores, new int[] {sorted[rank]})).isEqualTo(rank + 1);
        }
    }
}
