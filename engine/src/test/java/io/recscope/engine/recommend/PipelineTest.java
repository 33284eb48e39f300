package io.recscope.engine.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.baseline.Fusion;
import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.work.Work;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PipelineTest {
    /// Popularity of items 0 … 4: 4, 3, 2, 1, 0.
    private final Model popular = fit(MostPopular.usual());

    private static Model fit(ModelSpec spec) {
        try {
            return spec.fit(Sketch.of(5, "0 1 2 3", "0 1 2", "0 1", "0"), Workshop.BARE, Work.SILENT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Gives items these values, and takes all others out.
    private static Stage stage(String name, Map<Integer, Float> values) {
        return new Stage() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Outcome apply(Pool pool, Standing standing) {
                float[] given = new float[pool.size()];
                BitSet gone = new BitSet();
                for (int p = 0; p < given.length; p++) {
                    given[p] = values.getOrDefault(pool.item(p), 0f);
                    gone.set(p, !values.containsKey(pool.item(p)));
                }
                return new Outcome(standing.with(given).without(gone), p -> name + " of " + pool.item(p));
            }
        };
    }

    private static List<Integer> items(Recommendation recommendation) {
        return recommendation.candidates().stream().map(Candidate::item).toList();
    }

    @Test
    void recommendsWhatWasNotSeen() {
        Recommendation list = new Pipeline(popular, List.of()).recommend(Request.next(UserHistory.ofItems(1, 3), 2));
        assertThat(items(list)).containsExactly(0, 2);
        assertThat(list.considered()).isEqualTo(3);
        assertThat(list.candidates().get(1).trace())
                .containsExactly(new Step("most-popular", 0, 2, 0, 2, "", List.of()));
    }

    @Test
    void keepsToTheScope() {
        Pipeline pipeline = new Pipeline(popular, List.of());
        Request request = Request.next(UserHistory.ofItems(0), 9);
        assertThat(items(pipeline.recommend(request.within(new Scope.All())))).containsExactly(0, 1, 2, 3, 4);
        assertThat(items(pipeline.recommend(request.within(new Scope.Only(Set.of(4, 0, 7))))))
                .containsExactly(0, 4);
        assertThat(items(pipeline.recommend(request.within(new Scope.Without(Set.of(1, 4))))))
                .containsExactly(0, 2, 3);
        assertThat(items(pipeline.recommend(request.within(new Scope.Only(Set.of())))))
                .isEmpty();
    }

    @Test
    void asOfAMomentKnowsOnlyWhatWasBefore() {
        Request request = Request.asOf(UserHistory.ofItems(0, 1, 2), 1, 3);
        assertThat(items(new Pipeline(popular, List.of()).recommend(request))).containsExactly(1, 2, 3);
    }

    @Test
    void everyStageLeavesItsStepWithRankAndScoreBeforeAndAfter() {
        Stage turn = stage("turn", Map.of(3, 9f, 2, 8f, 1, 7f));
        Stage drop = stage("drop", Map.of(3, 5f, 2, 6f));
        Recommendation list =
                new Pipeline(popular, List.of(turn, drop)).recommend(Request.next(UserHistory.ofItems(0), 2));
        assertThat(items(list)).containsExactly(2, 3);
        assertThat(list.candidates().get(1).trace())
                .containsExactly(
                        new Step("most-popular", 0, 3, 0, 1, "", List.of()),
                        new Step("turn", 3, 1, 1, 9, "turn of 3", List.of()),
                        new Step("drop", 1, 2, 9, 5, "drop of 3", List.of()));
    }

    @Test
    void aSourceBringsInWhatTheModelRanksTooLow() {
        Pooling pooling = new Pooling(popular, 1, List.of(request -> new int[] {4, 0, 2}));
        Pool pool = pooling.pool(Request.next(UserHistory.ofItems(0), 1));
        assertThat(List.of(pool.item(0), pool.item(1), pool.item(2))).containsExactly(1, 2, 4);
        assertThat(List.of(pool.place(0), pool.place(1), pool.place(2))).containsExactly(1, 2, 4);
        assertThat(pool.size()).isEqualTo(3);
        assertThat(pool.considered()).isEqualTo(4);
    }

    @Test
    void chosenCandidatesStandFirstAndTheOthersByValue() {
        Pool pool = Pooling.all(popular).pool(Request.next(UserHistory.ofItems(), 5));
        Standing standing = Standing.of(pool, new float[] {1, 3, 3, 2, -0f}).chosen(new int[] {3, 0});
        assertThat(standing.order()).containsExactly(3, 0, 1, 2, 4);
        BitSet gone = new BitSet();
        gone.set(0);
        gone.set(1);
        assertThat(standing.without(gone).order()).containsExactly(3, 2, 4);
        assertThat(standing.without(gone).size()).isEqualTo(3);
        assertThat(standing.with(new float[] {0, -0f, 1, 1, 0}).order()).containsExactly(2, 3, 0, 1, 4);
    }

    @Test
    void aFusionTellsWhatEachMemberSaid() {
        Model fusion = fit(Fusion.usual(List.of(MostPopular.usual(), ItemNeighbours.usual())));
        List<Blended.Member> members = ((Blended) fusion).members();
        Recommendation list = new Pipeline(fusion, List.of()).recommend(Request.next(UserHistory.ofItems(0), 2));
        Candidate first = list.candidates().getFirst();
        assertThat(members).extracting(Blended.Member::model).containsExactly("most-popular", "item-neighbours");
        assertThat(first.item()).isEqualTo(1);
        List<Part> parts = first.trace().getFirst().parts();
        assertThat(parts)
                .hasSize((int) members.stream().filter(m -> m.weight() > 0).count());
        assertThat(parts).extracting(Part::rank).containsOnly(1);
        assertThat(parts.stream().mapToDouble(Part::share).sum()).isEqualTo(first.score(), Offset.offset(1e-6));
        assertThat(first.trace().getFirst().note()).contains("rank 1");
    }

    @Test
    void aListOfNothingIsRefused() {
        assertThatThrownBy(() -> Request.next(UserHistory.ofItems(), 0)).isInstanceOf(BadUsage.class);
    }
}
