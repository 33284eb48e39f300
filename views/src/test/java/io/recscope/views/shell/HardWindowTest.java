package io.recscope.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.torch.Device;
import io.recscope.engine.torch.DeviceChoice;
import io.recscope.engine.torch.Torch;
import io.recscope.views.control.Charts;
import io.recscope.views.control.Copying;
import io.recscope.views.desk.Desk;
import io.recscope.views.desk.Screen;
import io.recscope.views.edit.Edits;
import io.recscope.views.focus.Focus;
import io.recscope.views.focus.Place;
import io.recscope.views.focus.Trail;
import io.recscope.views.job.Jobs;
import io.recscope.views.job.Toolkit;
import io.recscope.views.job.Trouble;
import io.recscope.views.session.Session;
import io.recscope.views.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// The window where something is amiss: too small, failed work, a refused clipboard, another device than chosen.
class HardWindowTest {
    private final Toolkit toolkit = new Toolkit();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Jobs jobs = new Jobs(toolkit, 2, trouble -> logged.add(trouble.code()));
    private final AtomicReference<Optional<Torch.InUse>> inUse = new AtomicReference<>(Optional.empty());
    private final Preferences preferences = Preferences.of(Remembered.nothing(Language.ENGLISH), inUse::get);
    private Shell shell;
    private Stage stage;

    private static final class Plain implements Screen {
        private final StackPane content = new StackPane(new Label("as wide as a screen may be"));

        @Override
        public String id() {
            return "welcome";
        }

        @Override
        public Parent node() {
            content.setMinSize(900, 900);
            return content;
        }

        @Override
        public boolean needsWorkspace() {
            return false;
        }
    }

    @BeforeEach
    void open() throws Exception {
        Desk desk = new Desk(
                new Session(
                        jobs,
                        () -> {
                            throw new IllegalStateException("nothing is opened here");
                        },
                        "test"),
                new Trail(new Place("welcome", Focus.NOTHING)),
                new Edits(),
                jobs,
                preferences.phrases(),
                new Charts(preferences.phrases(), preferences.look(), Runnable::run, toolkit));
        stage = FxToolkit.registerPrimaryStage();
        act(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> wrong.add(thrown.toString()));
            shell = new Shell(desk, preferences, List.of(new Plain()), () -> {});
            Scene scene = new Scene(shell.root(), 640, 480);
            preferences.look().dress(scene);
            stage.setScene(scene);
            stage.setWidth(640);
            stage.setHeight(480);
            stage.show();
        });
    }

    @AfterEach
    void close() throws Exception {
        jobs.close();
        FxToolkit.cleanupStages();
        assertThat(wrong).isEmpty();
    }

    private void act(Runnable action) throws InterruptedException {
        toolkit.await(() -> {
            try {
                action.run();
                if (shell != null) {
                    shell.root().applyCss();
                    shell.root().layout();
                }
            } catch (RuntimeException | AssertionError e) {
                wrong.add(e.toString());
            }
        });
    }

    private static Stream<Node> below(Node node) {
        Stream<Node> inside = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(HardWindowTest::below)
                : Stream.empty();
        return node.isVisible() ? Stream.concat(Stream.of(node), inside) : Stream.empty();
    }

    private String said() throws InterruptedException {
        List<String> texts = new ArrayList<>();
        act(() -> below(shell.root())
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isBlank())
                .forEach(texts::add));
        return texts.stream().collect(Collectors.joining("\n"));
    }

    @Test
    void aScreenTooLargePushesNothingAway() throws InterruptedException {
        for (double scale : new double[] {1, 2}) {
            act(() -> preferences.look().scale().set(scale));
            act(() -> below(shell.root())
                    .filter(node -> node.getStyleClass().contains("top-bar")
                            || node.getStyleClass().contains("status-line")
                            || node.getStyleClass().contains("sidebar"))
                    .forEach(node -> {
                        var place = node.localToScene(node.getLayoutBounds());
                        assertThat(place.getMinY()).isGreaterThanOrEqualTo(-0.5);
                        assertThat(place.getMaxY())
                                .isLessThanOrEqualTo(shell.root().getScene().getHeight() + 0.5);
                        assertThat(place.getMaxX())
                                .isLessThanOrEqualTo(shell.root().getScene().getWidth() + 0.5);
                    }));
        }
    }

    @Test
    void workThatFailsInTheMiddleIsToldWithCodeLogAndCopy() throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(1);
        act(() -> jobs.start("half way", work -> {
                    work.report(0.5, "half");
                    throw new IllegalStateException("broken");
                })
                .onTrouble(jobs::tell)
                .onTrouble(trouble -> failed.countDown()));
        failed.await();
        assertThat(said())
                .contains("A defect of the program", "Copy details", "recscope doctor --bundle", logged.get(0));
        act(() -> preferences.phrases().language().set(Language.CHINESE));
        assertThat(said()).contains("程序缺陷", "复制详情", logged.get(0));
    }

    @Test
    void aFaultWithoutAPlaceIsToldAndPutAway() throws InterruptedException {
        act(() -> jobs.tell(Trouble.of(new BadData("The file is empty", "x.csv", "Choose another one."))));
        assertThat(said())
                .contains("The file is empty", "x.csv", "Choose another one.")
                .doesNotContain("The program says");
        act(() -> preferences.phrases().language().set(Language.CHINESE));
        assertThat(said()).contains("数据无法读取", "程序说明（英文）：The file is empty");
        act(() -> below(shell.root())
                .filter(node -> node instanceof Button button && "关闭".equals(button.getAccessibleText()))
                .map(Button.class::cast)
                .toList()
                .forEach(Button::fire));
        assertThat(said()).doesNotContain("x.csv");
        assertThat(logged).isEmpty();
    }

    @Test
    void aClipboardThatRefusesReachesTheWindow() throws InterruptedException {
        List<Object> refused = new ArrayList<>();
        act(() -> {
            shell.root().addEventHandler(javafx.event.Event.ANY, event -> {
                if (event instanceof Copying.Refused) {
                    refused.add(event);
                }
            });
            assertThat(new Copying(content -> false).text(shell.root().lookup(".screen-area"), "a"))
                    .isFalse();
            assertThat(new Copying(content -> {
                                throw new SecurityException("no");
                            })
                            .text(shell.root().lookup(".screen-area"), "a"))
                    .isFalse();
            assertThat(new Copying(content -> content.getString().equals("a"))
                            .text(shell.root().lookup(".screen-area"), "a"))
                    .isTrue();
        });
        assertThat(refused).hasSize(2);
    }

    @Test
    void whatIsComputedWithIsSaidAsItIs() throws InterruptedException {
        assertThat(said()).contains("Device: automatic");
        act(() -> preferences.computing().device().set(DeviceChoice.CPU));
        assertThat(said()).contains("Device: processor");
        inUse.set(Optional.of(
                new Torch.InUse(Device.cpu(), preferences.computing().chosenThreads())));
        act(() -> jobs.start("anything", work -> 1));
        assertThat(said()).contains("Device: cpu, ");
        act(() -> shell.actions().get("file.settings").perform());
        assertThat(said()).contains("PyTorch computes on cpu").doesNotContain("already");
        act(() -> preferences
                .computing()
                .threads()
                .set(1 + preferences.computing().chosenThreads()));
        assertThat(said()).contains("PyTorch already computes on cpu", "from the next start");
    }

    @Test
    void whileItClosesNothingElseCanBeDone() throws InterruptedException {
        act(() -> shell.closing());
        act(() -> shell.actions().get("go.palette").perform());
        assertThat(said()).contains("Closing:").doesNotContain("No action fits.");
    }
}
