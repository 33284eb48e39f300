package io.recscope.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.NotFound;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @TempDir
    Path top;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.create(top.resolve("w"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void reopen() {
        workspace.close();
        workspace = Workspace.open(top.resolve("w"));
    }

    private List<String> names() {
        return workspace.datasets().list().stream().map(DatasetInfo::name).toList();
    }

    @Test
    void everyKindOfChangeIsUndoneAndRedone() throws Exception {
        DatasetInfo info = SmallDataset.add(workspace, "a", 10);
        info = workspace.datasets().rename(info, "b");
        info = workspace.datasets().describe(info, "words");
        workspace.settings().set("k", "v");
        workspace.datasets().remove(info);

        History history = workspace.history();
        assertThat(names()).isEmpty();
        history.undo();
        assertThat(names()).containsExactly("b");
        history.undo();
        assertThat(workspace.settings().get("k")).isEmpty();
        history.undo();
        assertThat(workspace.datasets().find("b").description()).isEmpty();
        history.undo();
        assertThat(names()).containsExactly("a");
        history.undo();
        assertThat(names()).isEmpty();
        assertThat(history.canUndo()).isFalse();

        for (int i = 0; i < 4; i++) {
            history.redo();
        }
        assertThat(workspace.datasets().find("b")).isEqualTo(info);
        assertThat(workspace.settings().get("k")).contains("v");
        assertThat(history.nextRedo().orElseThrow().description()).isEqualTo("remove dataset b");
        history.redo();
        assertThat(names()).isEmpty();
        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void theHistorySurvivesARestart() throws Exception {
        SmallDataset.add(workspace, "a", 10);
        workspace.settings().set("k", "1");
        workspace.settings().set("k", "2");
        workspace.history().undo();
        reopen();

        assertThat(workspace.settings().get("k")).contains("1");
        assertThat(workspace.history().nextUndo()).contains(new Command.ChangeSetting("k", "", "1"));
        workspace.history().redo();
        assertThat(workspace.settings().get("k")).contains("2");
        reopen();
        workspace.history().undo();
        workspace.history().undo();
        workspace.history().undo();
        assertThat(names()).isEmpty();
        assertThat(workspace.history().entries())
                .extracting(History.Entry::act)
                .containsExactly(
                        History.Act.DO,
                        History.Act.DO,
                        History.Act.DO,
                        History.Act.UNDO,
                        History.Act.REDO,
                        History.Act.UNDO,
                        History.Act.UNDO,
                        History.Act.UNDO);
    }

    @Test
    void everyKindOfCommandIsReadBackAfterARestart() throws Exception {
        DatasetInfo info = SmallDataset.add(workspace, "a \"quoted\" \u4e2d", 10);
        int id = info.id();
        info = workspace.datasets().rename(info, "b");
        info = workspace.datasets().describe(info, "two\nlines");
        workspace.settings().set("k", "v");
        workspace.settings().set("k", "");
        workspace.datasets().remove(info);
        List<Command> commands = List.of(
                new Command.AddDataset(id, "a \"quoted\" \u4e2d"),
                new Command.RenameDataset(id, "a \"quoted\" \u4e2d", "b"),
                new Command.DescribeDataset(id, "b", "", "two\nlines"),
                new Command.ChangeSetting("k", "", "v"),
                new Command.ChangeSetting("k", "v", ""),
                new Command.RemoveDataset(id, "b"));
        assertThat(commands).extracting(Object::getClass).contains(Command.class.getPermittedSubclasses());
        List<History.Entry> before = workspace.history().entries();

        reopen();

        assertThat(workspace.history().entries()).isEqualTo(before);
        assertThat(before)
                .extracting(History.Entry::command)
                .containsExactlyElementsOf(
                        commands.stream().map(Command::description).toList());
        for (Command command : commands.reversed()) {
            assertThat(workspace.history().undo()).isEqualTo(command);
        }
        reopen();
        for (Command command : commands) {
            assertThat(workspace.history().redo()).isEqualTo(command);
        }
        assertThat(workspace.history().canRedo()).isFalse();
        assertThat(names()).isEmpty();
    }

    @Test
    void aNewCommandEndsWhatCouldBeRedone() {
        workspace.settings().set("k", "1");
        workspace.history().undo();
        workspace.settings().set("other", "x");

        assertThat(workspace.history().canRedo()).isFalse();
        assertThatThrownBy(() -> workspace.history().redo()).isInstanceOf(BadUsage.class);
        reopen();
        assertThat(workspace.history().canRedo()).isFalse();
        workspace.history().undo();
        assertThat(workspace.settings().all()).isEmpty();
    }

    @Test
    void nothingChangedIsNoCommand() throws Exception {
        DatasetInfo info = SmallDataset.add(workspace, "a", 1);
        workspace.datasets().rename(info, "a");
        workspace.datasets().describe(info, "");
        workspace.settings().set("k", "");

        assertThat(workspace.history().entries()).hasSize(1);
        assertThatThrownBy(() -> workspace.settings().set("", "x")).isInstanceOf(BadUsage.class);
    }

    @Test
    void aRemovedDatasetFreesItsNameAndComesBackInOrder() throws Exception {
        DatasetInfo first = SmallDataset.add(workspace, "a", 10);
        workspace.datasets().remove(first);
        DatasetInfo second = SmallDataset.add(workspace, "a", 11);

        assertThatThrownBy(() -> workspace.datasets().rename(first, "c")).isInstanceOf(NotFound.class);
        workspace.history().undo();
        workspace.history().undo();
        assertThat(workspace.datasets().find("a")).isEqualTo(first);
        workspace.history().redo();
        workspace.history().redo();
        assertThat(workspace.datasets().find("a")).isEqualTo(second);
        assertThat(workspace.datasets().open(second).rows()).isEqualTo(11);
    }

    @Test
    void aPurgeEndsWhatCouldBeUndone() throws Exception {
        workspace.datasets().remove(SmallDataset.add(workspace, "a", 10));
        workspace.datasets().purge();
        reopen();

        assertThat(workspace.history().canUndo()).isFalse();
        assertThatThrownBy(() -> workspace.history().undo()).isInstanceOf(BadUsage.class);
        assertThat(workspace.history().entries())
                .last()
                .extracting(History.Entry::act)
                .isEqualTo(History.Act.PURGE);
    }
}
