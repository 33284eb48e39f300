package io.recscope.engine.recommend.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Blended;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Noted;
import io.recscope.engine.recommend.RememberingWorkshop;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FusionTest {
    private static final float NOTHING = Float.NEGATIVE_INFINITY;

    /// Everybody goes round a circle of 40 items; all items are equally popular and have no text.
    private static Dataset circle() {
        return Sketch.of(
                40,
                IntStream.range(0, 80)
                        .mapToObj(u -> IntStream.range(u, u + 6)
                                .mapToObj(i -> i % 40 + " ")
                                .reduce("", String::concat))
                        .toArray(String[]::new));
    }

    private static Blended fit(Dataset data, ModelSpec... members) throws InterruptedException {
        return (Blended) Fusion.usual(List.of(members)).fit(data, Workshop.BARE, Work.SILENT);
    }

    @Test
    void aMemberThatDoesNotHelpGetsNoWeight() throws Exception {
        Blended fusion = fit(circle(), MostPopular.usual(), Transitions.usual(), ContentNeighbours.usual());
        assertThat(fusion.members())
                .containsExactly(
                        new Blended.Member("most-popular", 0),
                        new Blended.Member("transitions", 1),
                        new Blended.Member("content-neighbours", 0));
        assertThat(fusion.weights().floats()).containsKey("1.base").doesNotContainKey("0.count");
    }

    @Test
    void membersThatKnowDifferentThingsShareTheWeight() throws Exception {
        // what follows is next on the circle for half of the users and of the same name for the others
        List<String> titles =
                IntStream.range(0, 40).mapToObj(i -> "name" + i % 20).toList();
        String[] histories = IntStream.range(0, 160)
                .mapToObj(u -> {
                    int i = u % 40;
                    return u < 80
                            ? i + " " + (i + 1) % 40 + " " + (i + 2) % 40
                            : (i + 7) % 40 + " " + i + " " + (i + 20) % 40;
                })
                .toArray(String[]::new);
        Blended fusion = fit(Sketch.titled(titles, histories), Transitions.usual(), ContentNeighbours.usual());
        assertThat(fusion.members())
                .allSatisfy(member -> assertThat(member.weight()).isPositive());
        assertThat(fusion.members().stream().mapToDouble(Blended.Member::weight).sum())
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void withNothingToLearnFromAllWeighTheSame() throws Exception {
        Blended fusion = fit(Sketch.of(3, "0", "1", "2 2"), MostPopular.usual(), MostPopular.usual());
        assertThat(fusion.members())
                .containsExactly(new Blended.Member("most-popular", 0.5), new Blended.Member("most-popular#2", 0.5));
    }

    @Test
    void standingIsMeasuredOverUnseenItemsInDeviations() {
        int[] unseen = {1, 2, 3, 4};
        float[] standing = Standing.of(new float[] {9, 1, 3, 5, NOTHING, 3}, unseen);
        double deviation = Math.sqrt(8 / 3.0);
        double[] expected = {6 / deviation, -2 / deviation, 0, 2 / deviation, 0, 0};
        for (int item = 0; item < 6; item++) {
            assertThat((double) standing[item]).isCloseTo(expected[item], within(1e-6));
        }
        assertThat(Standing.of(new float[] {NOTHING, 2, 2, 2, 2}, unseen)).containsOnly(0);
    }

    @Test
    void anItemOnlyOneMemberKnowsKeepsThatMembersScore() throws Exception {
        List<String> titles = Collections.nCopies(41, "").stream().toList();
        List<String> named = IntStream.range(0, 41)
                .mapToObj(i -> i < 39 ? titles.get(i) : "twin")
                .toList();
        Dataset data = Sketch.titled(named, "0 1 39", "1 0 39", "0 39 1", "2 3", "4 5");
        Fusion spec = Fusion.usual(List.of(MostPopular.usual(), ContentNeighbours.usual()));
        Blended fusion = (Blended) spec.fit(data, Workshop.BARE, Work.SILENT);
        float[] scores = fusion.blend(UserHistory.ofItems(39)).scores();
        assertThat(scores[40]).isNotEqualTo(NOTHING);
        assertThat(Sketch.scores(fit(data, Transitions.usual()), 0)[40]).isEqualTo(NOTHING);
    }

    @Test
    void aMemberThatSetsChoicesAsideIsFittedOnceAndAskedForThem() throws Exception {
        Dataset data = circle();
        Noted.Diary costly = new Noted.Diary();
        Noted.Diary cheap = new Noted.Diary();
        Blended fusion = fit(data, new Noted.Cheap(false, cheap), new Noted.Costly(10, 20, true, costly));

        assertThat(costly.fitted()).containsExactly(data);
        assertThat(costly.asked()).isEqualTo(users(10, 20));
        assertThat(cheap.asked()).isEqualTo(users(10, 20));
        assertThat(fusion.members()).containsExactly(new Blended.Member("cheap", 0), new Blended.Member("costly", 1));
        Interactions seen = cheap.fitted().getFirst();
        assertThat(seen.size()).isEqualTo(data.size() - 10);
        assertThat(seen.history(9).size()).isEqualTo(6);
        assertThat(seen.history(10).size()).isEqualTo(5);
    }

    @Test
    void membersThatSetChoicesAsideAreAskedForTheirCommonOnes() throws Exception {
        Noted.Diary first = new Noted.Diary();
        Noted.Diary second = new Noted.Diary();
        fit(circle(), new Noted.Costly(0, 12, true, first), new Noted.Costly(7, 20, false, second));
        assertThat(first.asked()).isEqualTo(users(7, 12));
        assertThat(second.asked()).isEqualTo(users(7, 12));
        assertThat(first.fitted()).hasSize(1);
        assertThat(second.fitted()).hasSize(1);
    }

    @Test
    void withNoCommonChoicesAllWeighTheSame() throws Exception {
        Noted.Diary diary = new Noted.Diary();
        Blended fusion = fit(circle(), new Noted.Costly(0, 5, true, diary), new Noted.Costly(5, 9, false, diary));
        assertThat(diary.asked()).isEmpty();
        assertThat(fusion.members())
                .containsExactly(new Blended.Member("costly", 0.5), new Blended.Member("costly#2", 0.5));
    }

    @Test
    void membersAreClosedWithTheFusionOrWhenTheyHaveNoSay() throws Exception {
        Noted.Diary useful = new Noted.Diary();
        Noted.Diary idle = new Noted.Diary();
        Noted.Diary cheap = new Noted.Diary();
        Blended fusion = fit(
                circle(),
                new Noted.Costly(0, 20, false, idle),
                new Noted.Costly(0, 20, true, useful),
                new Noted.Cheap(false, cheap));
        assertThat(idle.closed()).isEqualTo(1);
        assertThat(cheap.closed()).isEqualTo(1);
        assertThat(useful.closed()).isZero();
        fusion.close();
        assertThat(useful.closed()).isEqualTo(1);
    }

    @Test
    void membersAreClosedWhenFittingIsCancelled() {
        Noted.Diary diary = new Noted.Diary();
        ModelSpec fusion = Fusion.usual(
                List.of(new Noted.Costly(0, 20, true, diary), new Noted.Cheap(true, diary), Transitions.usual()));
        Work cancelled = new Work() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public void checkCancelled() throws InterruptedException {
                if (diary.fitted().size() == 2) {
                    throw new InterruptedException("cancelled");
                }
            }
        };
        assertThatThrownBy(() -> fusion.fit(circle(), Workshop.BARE, cancelled))
                .isInstanceOf(InterruptedException.class);
        assertThat(diary.closed()).isEqualTo(2);
    }

    @Test
    void membersThatWereRestoredAreClosedWithTheFusion() throws Exception {
        Dataset data = circle();
        Noted.Diary diary = new Noted.Diary();
        Fusion spec = Fusion.usual(List.of(MostPopular.usual(), new Noted.Costly(0, 20, true, diary)));
        Weights weights = spec.fit(data, Workshop.BARE, Work.SILENT).weights();
        try (RememberingWorkshop workshop = new RememberingWorkshop(Workshop.BARE)) {
            spec.restore(weights, data, workshop).close();
        }
        assertThat(diary.restored()).isEqualTo(1);
        assertThat(diary.closed()).isEqualTo(1);
    }

    private static Set<Integer> users(int from, int to) {
        return IntStream.range(from, to).boxed().collect(Collectors.toSet());
    }
}
