package io.recscope.engine.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.quality.Augment;
import io.recscope.engine.quality.Drop;
import io.recscope.engine.quality.KCore;
import io.recscope.engine.quality.Repair;
import io.recscope.engine.quality.RepairPlan;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.DatasetOrigin;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetRepairTest {
    @TempDir
    Path top;

    private SmallStudy study;
    private DatasetInfo original;

    @BeforeEach
    void open() throws InterruptedException {
        study = new SmallStudy(top);
        original = study.imported();
    }

    @AfterEach
    void close() {
        study.close();
    }

    private DatasetRepair.Result repaired(String name, Work work, Repair... repairs) throws InterruptedException {
        return new DatasetRepair(study.workspace(), "test 2")
                .run(original, new RepairPlan(List.of(repairs)), name, work);
    }

    @Test
    void aRepairMakesANewDatasetAndKeepsTheOriginal() throws Exception {
        DatasetRepair.Result result = repaired("clean", Work.SILENT, new Drop.Duplicates(), new KCore(5, 5));

        assertThat(result.effects()).extracting(effect -> effect.after().rows()).containsExactly(200L, 200L);
        assertThat(result.dataset().rows()).isEqualTo(200);
        assertThat(study.workspace().datasets().list()).containsExactly(original, result.dataset());
        assertThat(study.workspace().datasets().open(original).rows()).isEqualTo(SmallStudy.ROWS);
    }

    @Test
    void theOriginTellsTheParentTheSourceAndEachEffect() throws Exception {
        DatasetOrigin origin =
                repaired("clean", Work.SILENT, new Drop.Duplicates()).dataset().origin();

        assertThat(origin.kind()).isEqualTo(DatasetOrigin.Kind.REPAIR);
        assertThat(origin.parent()).isEqualTo(original.digest());
        assertThat(origin.source()).isEqualTo("events.csv");
        assertThat(origin.sourceDigest()).isEqualTo(original.origin().sourceDigest());
        assertThat(origin.program()).isEqualTo("test 2");
        JsonNode effect = origin.settings().path("effects").path(0);
        assertThat(origin.settings().path("of").asText()).isEqualTo("events");
        assertThat(effect.at("/repair/repair").asText()).isEqualTo("drop-duplicates");
        assertThat(effect.at("/before/rows").asInt()).isEqualTo(SmallStudy.ROWS);
        assertThat(effect.at("/after/rows").asInt()).isEqualTo(200);
    }

    @Test
    void theOriginalAndTheEffectsAreFoundAgain() throws Exception {
        DatasetRepair.Result result = repaired("clean", Work.SILENT, new Drop.Duplicates(), new KCore(5, 5));
        DatasetRepair repair = new DatasetRepair(study.workspace(), "test 2");

        assertThat(repair.original(result.dataset())).contains(original);
        assertThat(DatasetRepair.effects(result.dataset())).isEqualTo(result.effects());
        assertThat(repair.original(original)).isEmpty();
        assertThat(DatasetRepair.effects(original)).isEmpty();
        study.workspace().datasets().remove(original);
        assertThat(repair.original(result.dataset())).isEmpty();
    }

    @Test
    void augmentedDataIsCalledSo() throws Exception {
        DatasetInfo info = repaired("more", Work.SILENT, new Augment(20, 0.6, 0.3, 0.6, 0.3, 1))
                .dataset();

        assertThat(info.origin().kind()).isEqualTo(DatasetOrigin.Kind.AUGMENT);
        assertThat(info.rows()).isGreaterThan(SmallStudy.ROWS);
    }

    @Test
    void equalRepairsGiveEqualDatasets() throws Exception {
        Augment augment = new Augment(20, 0.6, 0.3, 0.6, 0.3, 1);

        assertThat(repaired("a", Work.SILENT, augment).dataset().digest())
                .isEqualTo(repaired("b", Work.SILENT, augment).dataset().digest());
    }

    @Test
    void wheneverItIsCancelledOnlyTheOriginalIsThere() throws Exception {
        List<String> before = study.files();
        int cancelled = 0;
        for (boolean done = false; !done; ) {
            try {
                repaired("clean", SmallStudy.cancelledAt(cancelled), new Drop.Duplicates(), new KCore(2, 2));
                done = true;
            } catch (InterruptedException e) {
                cancelled++;
                assertThat(study.workspace().datasets().list()).containsExactly(original);
                assertThat(study.workspace().history().entries()).hasSize(1);
                assertThat(study.files()).isEqualTo(before);
            }
        }
        assertThat(cancelled).isPositive();
        assertThat(study.workspace().datasets().list()).hasSize(2);
    }
}
