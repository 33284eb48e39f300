package io.recscope.engine.recommend.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Blended;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.Collections;
import java.util.List;
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
}
