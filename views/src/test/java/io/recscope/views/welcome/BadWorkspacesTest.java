package io.recscope.views.welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.recscope.engine.workspace.Workspace;
import io.recscope.views.control.FaultWords;
import io.recscope.views.job.Trouble;
import io.recscope.views.session.OpenStudy;
import io.recscope.views.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workspaces that cannot be opened: what the analyst is told, what is offered, and that the open study stays.
class BadWorkspacesTest {
    @TempDir
    private Path top;

    private QueuedWindow window;
    private Path good;
    private Path bad;

    @BeforeEach
    void aStudyIsOpen() throws InterruptedException {
        window = new QueuedWindow(top.resolve("sample"));
        good = top.resolve("good");
        bad = top.resolve("bad");
        Workspace.create(good).close();
        Workspace.create(bad).close();
        window.open(good);
        window.recents().add(bad);
    }

    @AfterEach
    void end() {
        window.close();
        assertThat(window.told()).isEmpty();
    }

    /// Opens the bad one; the study stays as it is.
    private Trouble refused(String kind, Remedy... remedies) throws InterruptedException {
        OpenStudy before = window.desk().session().study().get().orElseThrow();
        window.open(bad);
        WelcomeModel.Failure failure = window.welcome().failure().get().orElseThrow();
        assertThat(failure.folder()).isEqualTo(bad);
        assertThat(failure.trouble().kind()).isEqualTo(kind);
        assertThat(failure.remedies()).containsExactly(remedies);
        assertThat(window.desk().session().study().get()).containsSame(before);
        before.laboratory().workspace().settings().set("still", kind);
        assertThat(window.desk().trail().place().get().screen()).isEqualTo("welcome");
        return inBothLanguages(failure.trouble());
    }

    private Trouble inBothLanguages(Trouble trouble) {
        FaultWords words = new FaultWords(window.desk().phrases());
        for (Language language : Language.values()) {
            window.desk().phrases().language().set(language);
            assertThat(Language.of(words.headline(trouble))).isEqualTo(language);
            assertThat(Language.of(words.remedy(trouble))).isEqualTo(language);
            assertThat(trouble.where()).contains(bad.toString());
        }
        assertThat(words.detail(trouble)).contains(trouble.what());
        window.desk().phrases().language().set(Language.ENGLISH);
        return trouble;
    }

    @Test
    void oneThatIsInUseCanBeCopied() throws InterruptedException {
        try (Workspace elsewhere = Workspace.open(bad)) {
            elsewhere.settings().set("a", "b");
            refused("workspace.in-use", Remedy.AGAIN, Remedy.COPY, Remedy.CHOOSE);
            window.welcome().openCopy(bad, top);
            window.settle();
            assertThat(window.welcome().failure().get()).isEmpty();
            OpenStudy copy = window.desk().session().study().get().orElseThrow();
            assertThat(copy.folder()).isEqualTo(top.resolve("bad-copy"));
            assertThat(copy.laboratory().workspace().settings().get("a")).contains("b");
        }
    }

    @Test
    void onceItIsFreeItOpens() throws InterruptedException {
        try (Workspace elsewhere = Workspace.open(bad)) {
            refused("workspace.in-use", Remedy.AGAIN, Remedy.COPY, Remedy.CHOOSE);
            assertThat(elsewhere.folder()).isEqualTo(bad);
        }
        window.open(bad);
        assertThat(window.welcome().failure().get()).isEmpty();
        assertThat(window.desk().session().isOpen(bad)).isTrue();
        // the one before is given back, though nobody waited for it
        window.open(good);
        assertThat(window.desk().session().isOpen(good)).isTrue();
    }

    @Test
    void oneThatIsGoneCanBeForgotten() throws IOException, InterruptedException {
        delete(bad);
        refused("workspace.missing", Remedy.CHOOSE, Remedy.FORGET);
        window.welcome().forget(bad);
        assertThat(window.recents().folders()).containsExactly(good);
        assertThat(window.welcome().failure().get()).isEmpty();
    }

    @Test
    void aDamagedOneIsLeftAsItIs() throws IOException, InterruptedException {
        Path database = bad.resolve("recscope.mv.db");
        byte[] half = Arrays.copyOf(Files.readAllBytes(database), (int) (Files.size(database) / 2));
        Files.write(database, half);
        refused("workspace.damaged", Remedy.CHOOSE, Remedy.FORGET);
        assertThat(database).hasBinaryContent(half);
    }

    @Test
    void oneOfANewerVersionIsLeftAsItIs() throws Exception {
        try (Connection newer = DriverManager.getConnection("jdbc:h2:file:" + bad.resolve("recscope"), "sa", "")) {
            newer.createStatement()
                    .execute("INSERT INTO \"schema_history\" SELECT 99, '99', \"description\", \"type\", \"script\","
                            + " \"checksum\", \"installed_by\", \"installed_on\", \"execution_time\", TRUE"
                            + " FROM \"schema_history\" WHERE \"version\" = '1'");
        }
        refused("workspace.newer", Remedy.CHOOSE, Remedy.FORGET);
    }

    @Test
    void aFolderOfSomethingElseIsNoWorkspace() throws IOException, InterruptedException {
        delete(bad);
        Files.createDirectories(bad);
        Files.writeString(bad.resolve("letter.txt"), "Dear Sir");
        refused("workspace.none", Remedy.CHOOSE, Remedy.FORGET);
        window.welcome().openOrCreate(bad);
        window.settle();
        assertThat(window.welcome().failure().get().map(why -> why.trouble().kind()))
                .contains("workspace.not-empty");
        assertThat(bad).isDirectoryContaining("glob:**letter.txt");
    }

    @Test
    void oneThatWasNotFinishedIsMadeAgain() throws IOException, InterruptedException {
        Files.writeString(bad.resolve("recscope.workspace"), "RecScope workspace\ngeneration 0000000000000000000\n");
        refused("workspace.interrupted", Remedy.MAKE, Remedy.FORGET, Remedy.CHOOSE);
        window.welcome().openOrCreate(bad);
        window.settle();
        assertThat(window.desk().session().isOpen(bad)).isTrue();
    }

    @Test
    void oneThatCannotBeWrittenCanBeCopied() throws IOException, InterruptedException {
        Path marker = bad.resolve("recscope.workspace");
        assertThat(marker.toFile().setReadOnly()).isTrue();
        assumeThat(Files.isWritable(marker)).as("rights count for this user").isFalse();
        refused("workspace.read-only", Remedy.COPY, Remedy.AGAIN, Remedy.CHOOSE);
        window.welcome().openCopy(bad, top);
        window.settle();
        assertThat(window.desk().session().isOpen(top.resolve("bad-copy"))).isTrue();
    }

    @Test
    void theOpenOneIsNotOpenedTwice() throws InterruptedException {
        Optional<OpenStudy> before = window.desk().session().study().get();
        window.desk().trail().show("welcome");
        window.open(good);
        assertThat(window.desk().session().study().get()).isEqualTo(before);
        assertThat(window.desk().trail().place().get().screen()).isEqualTo("data");
    }

    private static void delete(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            for (Path path : tree.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
