package io.recscope.views.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.data.RowProblem.Reason;
import io.recscope.engine.ingest.Importer;
import io.recscope.engine.ingest.Inspection;
import io.recscope.engine.ingest.Inspector;
import io.recscope.engine.ingest.Limits;
import io.recscope.engine.ingest.Role;
import io.recscope.engine.language.Encoders;
import io.recscope.engine.language.TextEncoder;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.study.Workshops;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.torch.TorchSettings;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.views.control.Charts;
import io.recscope.views.desk.Desk;
import io.recscope.views.edit.Edits;
import io.recscope.views.focus.Focus;
import io.recscope.views.focus.Place;
import io.recscope.views.focus.Trail;
import io.recscope.views.job.Jobs;
import io.recscope.views.job.Trouble;
import io.recscope.views.look.Look;
import io.recscope.views.look.Tone;
import io.recscope.views.session.Session;
import io.recscope.views.text.Language;
import io.recscope.views.text.Phrases;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Importing and repairing without a toolkit: a queue stands in for the window's thread.
class ImportModelTest {
    private static final String ROWS = """
            用户编号,商品编号,商品名称,行为时间
            u1,p1,红茶,2024-03-01 10:00:00
            u1,p1,红茶,2024-03-01 10:00:00
            u2,p2,绿茶,2024/13/02
            u2,p1,红茶,2024-03-02 10:00:00
            u2,p3,瓷杯,2024-03-03 10:00:00
            """;

    /// Is never asked here.
    private record Mute() implements TextEncoder {
        @Override
        public String name() {
            return "mute";
        }

        @Override
        public String digest() {
            return "0".repeat(64);
        }

        @Override
        public int dimensions() {
            return 1;
        }

        @Override
        public float[][] encode(List<String> texts, Work work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }

    @TempDir
    private Path folder = Path.of("");

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final List<Trouble> logged = new ArrayList<>();
    private final Jobs jobs = new Jobs(window::add, 1, logged::add);
    private final Phrases phrases = new Phrases(Language.ENGLISH);
    private final Session session = new Session(jobs, this::workshops, "test");
    private final Desk desk = new Desk(
            session,
            new Trail(new Place("data", Focus.NOTHING)),
            new Edits(),
            jobs,
            phrases,
            new Charts(phrases, new Look(Tone.LIGHT), Runnable::run, Runnable::run));
    private final DataModel datasets = new DataModel(desk);
    private final ImportModel model =
            new ImportModel(desk, datasets, new Inspector(Limits.STANDARD), new Importer(Limits.STANDARD));
    private Path file = Path.of("");

    private Workshops workshops() {
        return new Workshops(
                new Torch(TorchSettings.in(folder)),
                Encoders.of(new Mute()),
                new ModelKinds(List.of(MostPopular.usual())));
    }

    @BeforeEach
    void write() throws IOException, InterruptedException {
        file = folder.resolve("茶.csv");
        Files.write(file, ROWS.getBytes(Charset.forName("GB18030")));
        session.create(folder.resolve("w"), "making");
        settle();
    }

    @AfterEach
    void end() {
        session.close();
        jobs.close();
    }

    /// Does what the window has to do until no job is left.
    private void settle() throws InterruptedException {
        while (!jobs.running().isEmpty() || !window.isEmpty()) {
            Runnable action = window.poll(10, TimeUnit.SECONDS);
            assertThat(action).as("something to do for the window").isNotNull();
            action.run();
        }
    }

    private Inspection found() {
        return model.inspection().get().orElseThrow();
    }

    private void open() throws InterruptedException {
        model.open(file);
        settle();
    }

    @Test
    void chineseFilesAreRecognisedAndBrokenRowsShown() throws InterruptedException {
        open();
        assertThat(found().interactions().preview().columns()).startsWith("用户编号");
        assertThat(model.role("商品编号")).isEqualTo(Role.ITEM);
        assertThat(model.ready()).isTrue();
        assertThat(found().interactions().preview().rows())
                .filteredOn(row -> row.rejected())
                .singleElement()
                .satisfies(row -> assertThat(row.problems().getFirst().reason()).isEqualTo(Reason.BAD_TIME));
    }

    @Test
    void thePreviewFollowsEveryChange() throws InterruptedException {
        open();
        model.format("encoding", "utf-8");
        settle();
        assertThat(found().interactions().preview().columns()).doesNotContain("用户编号");
        model.format("encoding", "");
        settle();
        model.role("商品名称", Role.ITEM);
        settle();
        assertThat(model.role("商品名称")).isEqualTo(Role.ITEM);
        assertThat(model.role("商品编号")).isEqualTo(Role.IGNORE);
        model.role("商品名称", Role.IGNORE);
        settle();
        assertThat(model.ready()).isFalse();
    }

    @Test
    void anImportIsTakenBackAndMadeAgain() throws InterruptedException {
        open();
        model.run();
        settle();
        assertThat(names()).containsExactly("茶");
        assertThat(model.result().get().orElseThrow().summary().interactions().rejected())
                .isEqualTo(1);
        desk.edits().undo();
        settle();
        assertThat(names()).isEmpty();
        desk.edits().redo();
        settle();
        assertThat(names()).containsExactly("茶");
        assertThat(logged).isEmpty();
    }

    @Test
    void repairsAreTriedBeforeTheyAreApplied() throws InterruptedException {
        open();
        model.run();
        settle();
        datasets.follow(datasets.focus());
        settle();
        QualityModel quality =
                new QualityModel(desk, datasets, datasets.browsed().get().orElseThrow());
        quality.examine();
        settle();
        assertThat(quality.chosen()).isPositive();
        assertThat(quality.preview().get().getLast().after().rows()).isLessThan(4);
        assertThat(names()).containsExactly("茶");
        quality.apply(quality.usualName());
        settle();
        assertThat(names()).containsExactly("茶", "茶-clean");
        desk.edits().undo();
        settle();
        assertThat(names()).containsExactly("茶");
    }

    private List<String> names() {
        return datasets.datasets().stream().map(DatasetInfo::name).toList();
    }
}
