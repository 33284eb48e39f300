package io.recscope.engine.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.recommend.baseline.Fusion;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.work.Work;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberingWorkshopTest {
    private static final String[] HISTORIES = {"0 1 2", "1 2 3", "2 3 4", "3 4 0"};

    private final Dataset data = Sketch.of(5, HISTORIES);
    private final Noted.Diary diary = new Noted.Diary();
    private final Noted.Costly costly = new Noted.Costly(0, 3, true, diary);
    private final RememberingWorkshop workshop = new RememberingWorkshop(Workshop.BARE);

    @Test
    void aCostlyModelIsFittedOnceAndClosedAtTheEnd() throws Exception {
        Model model = workshop.fit(costly, data, Work.SILENT);
        assertThat(workshop.fit(new Noted.Costly(0, 3, true, diary), data, Work.SILENT))
                .isSameAs(model);
        assertThat(diary.fitted()).containsExactly(data);
        assertThat(diary.closed()).isZero();
        workshop.close();
        assertThat(diary.closed()).isEqualTo(1);
    }

    @Test
    void otherDataAndOtherSettingsGiveOtherModels() throws Exception {
        Dataset equal = Sketch.of(5, HISTORIES);
        Model model = workshop.fit(costly, data, Work.SILENT);
        assertThat(workshop.fit(costly, equal, Work.SILENT)).isNotSameAs(model);
        assertThat(workshop.fit(new Noted.Costly(0, 2, true, diary), data, Work.SILENT))
                .isNotSameAs(model);
        assertThat(diary.fitted()).containsExactly(data, equal, data);
        workshop.close();
        assertThat(diary.closed()).isEqualTo(3);
    }

    @Test
    void aCostlyModelAloneAndInAFusionIsOne() throws Exception {
        Noted.Diary other = new Noted.Diary();
        ModelSpec fusion = Fusion.usual(List.of(MostPopular.usual(), costly, new Noted.Cheap(false, other)));
        Model alone = workshop.fit(costly, data, Work.SILENT);
        Model first = workshop.fit(fusion, data, Work.SILENT);
        Model second = workshop.fit(fusion, data, Work.SILENT);
        assertThat(second).isNotSameAs(first);
        assertThat(diary.fitted()).containsExactly(data);

        first.close();
        assertThat(Sketch.scores(alone, 2)).containsExactly(0, 0, 0, 1, 0);
        assertThat(Sketch.scores(second, 2)).hasSize(5);
        workshop.close();
        assertThat(diary.closed()).isEqualTo(1);
        assertThatThrownBy(() -> Sketch.scores(alone, 2)).hasMessage("closed");
    }

    @Test
    void otherModelsAreMadeAnewAndBelongToWhoeverHadThemMade() throws Exception {
        Noted.Cheap cheap = new Noted.Cheap(true, diary);
        Model first = workshop.fit(cheap, data, Work.SILENT);
        assertThat(workshop.fit(cheap, data, Work.SILENT)).isNotSameAs(first);
        assertThat(diary.fitted()).hasSize(2);
        workshop.close();
        assertThat(diary.closed()).isZero();
        assertThat(workshop.keeps(cheap)).isFalse();
        assertThat(workshop.keeps(costly)).isTrue();
    }

    @Test
    void whatWasCancelledIsNotRemembered() throws Exception {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> workshop.fit(costly, data, Work.SILENT)).isInstanceOf(InterruptedException.class);
        workshop.fit(costly, data, Work.SILENT);
        workshop.close();
        assertThat(diary.closed()).isEqualTo(1);
    }
}
