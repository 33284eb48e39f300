package io.recscope.engine.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.baseline.Fusion;
import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.work.Work;
import java.util.List;
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

    private static Stage stage(String name, Ranking result) {
        return new Stage() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Outcome apply(Request request, Ranking ranking) {
                return new Outcome(result, item -> name + " of " + item);
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
        Stage turn = stage("turn", Ranking.of(new int[] {3, 2, 1}, new float[] {9, 8, 7}));
        Stage insert = stage("insert", Ranking.of(new int[] {0, 3, 2}, new float[] {1, 9, 8}));
        Recommendation list =
                new Pipeline(popular, List.of(turn, insert)).recommend(Request.next(UserHistory.ofItems(0), 2));
        assertThat(items(list)).containsExactly(0, 3);
        assertThat(list.candidates().get(0).trace())
                .containsExactly(new Step("insert", 0, 1, 0, 1, "insert of 0", List.of()));
        assertThat(list.candidates().get(1).trace())
                .containsExactly(
                        new Step("most-popular", 0, 3, 0, 1, "", List.of()),
                        new Step("turn", 3, 1, 1, 9, "turn of 3", List.of()),
                        new Step("insert", 1, 2, 9, 9, "insert of 3", List.of()));
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
