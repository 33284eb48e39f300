package io.recscope.engine.interleave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TeamDraftTest {
    private static int[] permutation(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }

    /// By hand: heads lets the first ranking begin each round.
    @Test
    void captainsChooseInTurnTheirBestThatIsLeft() {
        TeamDraft heads = TeamDraft.of(new int[] {1, 2, 3, 4}, new int[] {2, 3, 5, 1}, 5, () -> true);
        assertThat(heads.items()).containsExactly(1, 2, 3, 5, 4);
        assertThat(teams(heads)).containsExactly(true, false, true, false, true);
        TeamDraft tails = TeamDraft.of(new int[] {1, 2, 3, 4}, new int[] {2, 3, 5, 1}, 4, () -> false);
        assertThat(tails.items()).containsExactly(2, 1, 3, 4);
        assertThat(teams(tails)).containsExactly(false, true, false, true);
    }

    private static List<Boolean> teams(TeamDraft draft) {
        return IntStream.range(0, draft.size()).mapToObj(draft::first).toList();
    }

    @Test
    void whenOneRankingIsAtItsEndTheOtherGoesOn() {
        TeamDraft draft = TeamDraft.of(new int[] {1}, new int[] {2, 3, 4}, 9, () -> true);
        assertThat(draft.items()).containsExactly(1, 2, 3, 4);
        assertThat(teams(draft)).containsExactly(true, false, false, false);
        assertThat(TeamDraft.of(new int[0], new int[0], 3, () -> true).size()).isZero();
    }

    @Property(tries = 200)
    void aListHasNoItemTwiceAndTeamsAreEvenAfterEachRound(
            @ForAll @IntRange(min = 1, max = 10) int size, @ForAll long seed) {
        SplittableRandom coin = new SplittableRandom(seed);
        TeamDraft draft =
                TeamDraft.of(permutation(11, seed), IntStream.range(0, 11).toArray(), size, coin::nextBoolean);
        assertThat(draft.items()).hasSize(size).doesNotHaveDuplicates();
        for (int round = 0; 2 * round + 1 < size; round++) {
            assertThat(draft.first(2 * round)).isNotEqualTo(draft.first(2 * round + 1));
        }
    }

    @Test
    void eachRankingPutsItsItemsInTheirOrder() {
        int[] a = {5, 3, 1, 4, 2, 0};
        TeamDraft draft = TeamDraft.of(a, new int[] {0, 1, 2, 3, 4, 5}, 6, new SplittableRandom(3)::nextBoolean);
        int[] places = IntStream.range(0, 6)
                .filter(i -> draft.first(i))
                .map(i -> IntStream.range(0, 6)
                        .filter(k -> a[k] == draft.item(i))
                        .findFirst()
                        .orElseThrow())
                .toArray();
        assertThat(places).isSorted();
    }

    /// Wilson's interval and the binomial tail, by hand: 8 of 10 wins; 2 · (1 + 10 + 45) / 1024.
    @Test
    void winsAreCountedAndTested() {
        Credits credits = Credits.of(
                new double[] {1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0.5},
                new double[] {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0.5});
        Preference preference = Preference.of("a", "b", credits);
        assertThat(preference.firstWins()).isEqualTo(8);
        assertThat(preference.secondWins()).isEqualTo(2);
        assertThat(preference.ties()).isEqualTo(2);
        assertThat(preference.winShare()).isCloseTo(0.8, within(1e-12));
        assertThat(preference.p()).isCloseTo(112 / 1024.0, within(1e-9));
        assertThat(preference.low()).isCloseTo(0.4902, within(1e-4));
        assertThat(preference.high()).isCloseTo(0.9433, within(1e-4));
        assertThat(preference.firstCredit()).isCloseTo(8.5 / 12, within(1e-12));
        assertThat(preference.significant()).isFalse();
    }

    @Test
    void nothingDecidedIsNoPreference() {
        Preference preference = Preference.of("a", "b", Credits.of(new double[] {0}, new double[] {0}));
        assertThat(preference.winShare()).isNaN();
        assertThat(preference.p()).isEqualTo(1);
        assertThat(preference.low()).isZero();
        assertThat(preference.high()).isEqualTo(1);
    }
}
