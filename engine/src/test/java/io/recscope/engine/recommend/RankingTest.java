package io.recscope.engine.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final float NOTHING = Float.NEGATIVE_INFINITY;

    @Test
    void higherScoresComeFirstAndEqualOnesByLowerItem() {
        Ranking ranking = Ranking.best(new float[] {1, 3, -0f, 3, 0, -2}, 6);
        assertThat(ranking.items()).containsExactly(1, 3, 0, 2, 4, 5);
        assertThat(ranking.score(5)).isEqualTo(-2);
    }

    @Test
    void itemsThatCannotBeScoredOrAreOutOfScopeAreLeftOut() {
        BitSet scope = new BitSet();
        scope.set(0, 5);
        scope.clear(1);
        Ranking ranking = Ranking.best(new float[] {NOTHING, 9, Float.NaN, 1, 2}, scope, 5);
        assertThat(ranking.items()).containsExactly(4, 3);
        assertThat(Ranking.best(new float[] {1, 2}, 0).items()).isEmpty();
        assertThat(ranking.placeOf(3)).isEqualTo(1);
        assertThat(ranking.placeOf(1)).isEqualTo(-1);
    }

    @Property(tries = 200)
    void theBestAreTheFirstOfAllSorted(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = -3, max = 3) Integer> values,
            @ForAll @IntRange(min = 1, max = 45) int size) {
        float[] scores = new float[values.size()];
        IntStream.range(0, scores.length).forEach(i -> scores[i] = values.get(i) / 2f);
        int[] expected = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -scores[i]).thenComparing(i -> i))
                .limit(size)
                .mapToInt(i -> i)
                .toArray();
        Ranking best = Ranking.best(scores, size);
        assertThat(best.items()).isEqualTo(expected);
        for (int place = 1; place < best.size(); place++) {
            assertThat(Ranking.before(scores, best.item(place - 1), best.item(place)))
                    .isTrue();
            assertThat(Ranking.before(scores, best.item(place), best.item(place - 1)))
                    .isFalse();
        }
    }
}
