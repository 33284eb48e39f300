package io.recscope.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.shapley.Effort;
import io.recscope.engine.work.Work;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ExaminationTest {

    private static Faithfulness examine(Case asked, Explainer explainer) throws InterruptedException {
        Attribution attribution = explainer.explain(asked, Effort.USUAL, _ -> {}, Work.SILENT);
        return new Examination(Effort.USUAL).of(asked, attribution, Work.SILENT);
    }

    @Test
    void sharesOfASumPassEveryCheck() throws InterruptedException {
        Explainer explainer = Gallery.explainer(Gallery.adding(9));
        Case asked = explainer.lay(Question.of(Gallery.request(1, 2, 3, 14), 9).in(Worth.SCORE));
        Faithfulness found = examine(asked, explainer);
        assertThat(found.deletion().named()).containsExactly(20.0, 6.0, 3.0, 1.0, 0.0);
        assertThat(found.insertion().named()).containsExactly(0.0, 14.0, 17.0, 19.0, 20.0);
        assertThat(found.deletion().area()).isCloseTo(5.0, within(1e-12));
        assertThat(found.deletion().randomAreas()).hasSize(Examination.ORDERS).allMatch(area -> area >= 5.0);
        assertThat(found.insertion().area()).isGreaterThan(found.insertion().randomArea());
        assertThat(found.dummy()).isCloseTo(0, within(1e-9));
        assertThat(found.twins()).isCloseTo(0, within(1e-9));
        assertThat(found.stability()).isEqualTo(OptionalDouble.of(1));
    }

    @Test
    void aScrambledModelGivesOtherShares() throws InterruptedException {
        Explainer explainer = Gallery.explainer(Gallery.adding(9));
        Case asked = explainer.lay(
                Question.of(Gallery.request(1, 2, 3, 5, 6, 7, 8, 14), 9).in(Worth.SCORE));
        assertThat(examine(asked, explainer).scrambled().orElseThrow()).isLessThan(0.7);
    }

    @Test
    void withoutEvidenceNothingIsUndefinedByAccident() throws InterruptedException {
        Explainer explainer = Gallery.explainer(Gallery.adding(9));
        Faithfulness found = examine(explainer.lay(Question.of(Gallery.request(), 9)), explainer);
        assertThat(found.dummy()).isZero();
        assertThat(found.scrambled()).isEmpty();
        assertThat(found.deletion().named()).hasSize(1);
    }
}
