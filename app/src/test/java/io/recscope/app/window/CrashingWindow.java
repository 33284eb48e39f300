package io.recscope.app.window;

import io.recscope.app.command.TorchOption;
import io.recscope.engine.language.Encoders;
import io.recscope.engine.language.HashedWords;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.study.Workshops;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.work.Work;
import io.recscope.views.job.Toolkit;
import io.recscope.views.resume.KeptFile;
import io.recscope.views.resume.LastSession;
import io.recscope.views.shell.Remembered;
import io.recscope.views.text.Language;
import io.recscope.views.welcome.SampleStudy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/// The program in a process of its own, to be killed: opens a workspace, goes to a screen, and says so; or says what
/// it finds after that, and ends as it should.
final class CrashingWindow {
    private static final String GOAL = "models";

    private final Path cache;
    private final Toolkit toolkit = new Toolkit();

    private CrashingWindow(Path cache) {
        this.cache = cache;
    }

    /// @param arguments folder for what is kept; a workspace, or none to find what was left
    public static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        new LargeScreen(2048).apply();
        Path cache = Path.of(arguments[0]);
        Optional<Path> workspace = arguments.length > 1 ? Optional.of(Path.of(arguments[1])) : Optional.empty();
        CrashingWindow child = new CrashingWindow(cache);
        Thread.ofPlatform().daemon().start(() -> child.play(workspace.isPresent()));
        child.window().show(workspace);
        System.out.println("ended");
        System.exit(0);
    }

    private WorkbenchWindow window() {
        Folders folders = new Folders(cache, "");
        Workshops workshops = new Workshops(
                new Torch(() -> {
                    throw new IllegalStateException("no PyTorch here");
                }),
                Encoders.of(new HashedWords()),
                new ModelKinds(List.of(MostPopular.usual())));
        return new WorkbenchWindow(
                new Assembly(() -> workshops, new NoSample(folders.sample()), "test"),
                trouble -> System.out.println("defect " + trouble.details()),
                new Keeping.Files(
                        new KeptFile<>(folders.remembered(), Remembered.class, Remembered.nothing(Language.ENGLISH)),
                        new KeptFile<>(folders.last(), LastSession.class, LastSession.none())),
                new TorchOption(cache, Map.of()),
                Map.of());
    }

    private record NoSample(Path workspace) implements SampleStudy {
        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public boolean isCarried() {
            return false;
        }

        @Override
        public void make(Work work) {
            throw new IllegalStateException("there is none");
        }
    }

    private void play(boolean first) {
        try {
            if (first) {
                until(() -> button(GOAL).filter(button -> !button.isDisabled()).map(button -> {
                    button.fire();
                    return "gone";
                }));
                while (!Files.exists(new Folders(cache, "").last())
                        || !Files.readString(new Folders(cache, "").last()).contains(GOAL)) {
                    Thread.onSpinWait();
                }
                System.out.println("ready");
            } else {
                until(() -> button(GOAL).filter(ToggleButton::isSelected).map(Object::toString));
                System.out.println("told " + until(() -> said("did not end properly")));
                System.out.println("open " + until(() -> said("no datasets")));
                toolkit.execute(() -> stage().ifPresent(
                                stage -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST))));
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Look {
        Optional<String> see();
    }

    private String until(Look look) throws InterruptedException {
        AtomicReference<Optional<String>> seen = new AtomicReference<>(Optional.empty());
        while (seen.get().isEmpty()) {
            try {
                toolkit.await(() -> seen.set(look.see()));
            } catch (IllegalStateException e) {
                // the toolkit has not started yet
                Thread.onSpinWait();
            }
        }
        return seen.get().get();
    }

    private static Optional<Stage> stage() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .findFirst();
    }

    private static Optional<ToggleButton> button(String screen) {
        return nodes().filter(node -> ("screen." + screen).equals(node.getId()))
                .map(ToggleButton.class::cast)
                .findFirst();
    }

    private static Optional<String> said(String part) {
        return nodes().filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && text.contains(part))
                .findFirst();
    }

    private static Stream<Node> nodes() {
        return stage().stream().flatMap(stage -> below(stage.getScene().getRoot()));
    }

    private static Stream<Node> below(Node node) {
        Stream<Node> inside = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(CrashingWindow::below)
                : Stream.empty();
        return Stream.concat(Stream.of(node), inside);
    }
}
