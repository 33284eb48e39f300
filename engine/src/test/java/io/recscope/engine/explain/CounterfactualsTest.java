package io.recscope.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.explain.Counterfactual.Change;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.shapley.Effort;
import io.recscope.engine.work.Work;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CounterfactualsTest {

    /// Item 9 needs two of the items 1, 2 and 3, else six others are before it.
    private static final Model TWO_OF_THREE = new Gallery.Made((history, scores) -> {
        int found = 0;
        for (int event = 0; event < history.size(); event++) {
            found += history.item(event) <= 3 ? 1 : 0;
        }
        scores[9] = found >= 2 ? 2 : 0.5f;
        for (int item = 10; item < 16; item++) {
            scores[item] = 1;
        }
    });

    private static Counterfactuals search(Model model, Request request) throws InterruptedException {
        Explainer explainer = Gallery.explainer(model);
        Case asked = explainer.lay(Question.of(request, 9));
        return new Counterfactuals(asked, explainer.explain(asked, Effort.USUAL, _ -> {}, Work.SILENT));
    }

    @Test
    void theSmallestSetIsFound() throws InterruptedException {
        Counterfactual found = search(TWO_OF_THREE, Gallery.request(1, 5, 2, 3))
                .removal(Work.SILENT)
                .orElseThrow();
        assertThat(found.change()).isEqualTo(Change.LEAVES);
        assertThat(found.removed()).hasSize(2).doesNotContain(1);
        assertThat(found.rankBefore()).isEqualTo(1);
        assertThat(found.rankAfter()).isEqualTo(7);
        assertThat(found.smallest()).isTrue();
    }

    @Test
    void oneIsEnoughWhereOneIs() throws InterruptedException {
        Counterfactual found = search(TWO_OF_THREE, Gallery.request(1, 5, 2))
                .removal(Work.SILENT)
                .orElseThrow();
        assertThat(found.removed()).hasSize(1).doesNotContain(1);
    }

    @Test
    void whatNothingChangesHasNoCounterfactual() throws InterruptedException {
        Model fixed = new Gallery.Made((history, scores) -> scores[9] = 1);
        assertThat(search(fixed, Gallery.request(1, 2)).removal(Work.SILENT)).isEmpty();
    }

    @Test
    void theEventThatBringsItInIsFound() throws InterruptedException {
        Counterfactuals search = search(TWO_OF_THREE, Gallery.request(1, 5));
        Optional<Counterfactual> found = search.addition(List.of(7, 9, 3), Work.SILENT);
        assertThat(found).hasValueSatisfying(one -> {
            assertThat(one.added()).isEqualTo(3);
            assertThat(one.change()).isEqualTo(Change.ENTERS);
            assertThat(one.rankBefore()).isEqualTo(7);
            assertThat(one.rankAfter()).isEqualTo(1);
        });
        assertThat(search.addition(List.of(7, 8), Work.SILENT)).isEmpty();
    }

    @Test
    void evidenceAgainstIsRemovedToComeIn() throws InterruptedException {
        Model disliking = new Gallery.Made((history, scores) -> {
            scores[9] = 2;
            for (int event = 0; event < history.size(); event++) {
                scores[9] -= history.item(event) == 4 ? 5 : 0;
            }
            for (int item = 10; item < 16; item++) {
                scores[item] = 1;
            }
        });
        Counterfactual found =
                search(disliking, Gallery.request(1, 4)).removal(Work.SILENT).orElseThrow();
        assertThat(found.change()).isEqualTo(Change.ENTERS);
        assertThat(found.removed()).containsExactly(1);
        assertThat(found.rankAfter()).isEqualTo(1);
    }

    @Test
    void ofLargerSetsNoMemberCanBeSpared() throws InterruptedException {
        Model five = new Gallery.Made((history, scores) -> {
            scores[9] = history.size() >= 4 ? 2 : 0;
            for (int item = 10; item < 16; item++) {
                scores[item] = 1;
            }
        });
        Counterfactual found = search(five, Gallery.request(1, 2, 3, 4, 5, 6, 7))
                .removal(Work.SILENT)
                .orElseThrow();
        assertThat(found.removed()).hasSize(4);
        assertThat(found.rankAfter()).isGreaterThan(5);
    }
}
