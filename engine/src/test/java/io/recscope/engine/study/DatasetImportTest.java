package io.recscope.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.data.RowProblem;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.ingest.ImportPlan;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.DatasetOrigin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetImportTest {
    @TempDir
    Path top;

    private SmallStudy study;

    @BeforeEach
    void open() {
        study = new SmallStudy(top);
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void whatWasReadIsStoredAndWhatWasNotIsExplained() throws Exception {
        DatasetImport.Result result = study.imports().run("events", study.plan(), Work.SILENT);

        DatasetInfo info = study.workspace().datasets().find("events");
        assertThat(info).isEqualTo(result.dataset());
        assertThat(info.rows()).isEqualTo(SmallStudy.ROWS);
        assertThat(result.summary().interactions().rows()).isEqualTo(SmallStudy.ROWS + 1);
        assertThat(study.workspace().datasets().problems(info).page(0, 10))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("events.csv");
                    assertThat(problem.line()).isEqualTo(203);
                    assertThat(problem.reason()).isEqualTo(RowProblem.Reason.NO_ITEM);
                });
    }

    @Test
    void theOriginTellsTheFileItsDigestAndHowItWasReadButNotWhereItLay() throws Exception {
        DatasetOrigin origin = study.imported().origin();

        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(study.file));
        assertThat(origin.kind()).isEqualTo(DatasetOrigin.Kind.IMPORT);
        assertThat(origin.parent()).isEmpty();
        assertThat(origin.source()).isEqualTo("events.csv");
        assertThat(origin.sourceDigest()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(origin.program()).isEqualTo("test 1");
        JsonNode read = origin.settings().path("interactions");
        assertThat(read.path("mapping").asText()).isEqualTo(SmallStudy.MAPPING);
        assertThat(read.path("rejected").asInt()).isEqualTo(1);
        assertThat(read.at("/problems/NO_ITEM").asInt()).isEqualTo(1);
        assertThat(origin.toString()).doesNotContain(top.toString());
    }

    @Test
    void anEqualFileGivesAnEqualDataset() throws Exception {
        DatasetInfo first = study.imported();
        DatasetInfo second =
                study.imports().run("again", study.plan(), Work.SILENT).dataset();

        assertThat(second.digest()).isEqualTo(first.digest());
    }

    @Test
    void wheneverItIsCancelledNothingIsLeft() throws Exception {
        ImportPlan plan = study.plan();
        int cancelled = 0;
        for (boolean done = false; !done; ) {
            try {
                study.imports().run("events", plan, SmallStudy.cancelledAt(cancelled));
                done = true;
            } catch (InterruptedException e) {
                cancelled++;
                assertThat(study.workspace().datasets().list()).isEmpty();
                assertThat(study.workspace().history().entries()).isEmpty();
                assertThat(study.files()).isEmpty();
            }
        }
        assertThat(cancelled).isPositive();
        assertThat(study.workspace().datasets().list()).hasSize(1);
    }

    @Test
    void aFileThatBecameUnusableLeavesNothing() throws Exception {
        ImportPlan plan = study.plan();
        Files.writeString(study.file, "");

        assertThatThrownBy(() -> study.imports().run("events", plan, Work.SILENT))
                .isInstanceOf(BadData.class)
                .hasMessageContaining("events.csv");
        assertThat(study.workspace().datasets().list()).isEmpty();
        assertThat(study.files()).isEmpty();
    }
}
