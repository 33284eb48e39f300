package io.recscope.app.window;

import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.work.Work;
import io.recscope.views.desk.Screen;
import io.recscope.views.job.Jobs;
import io.recscope.views.job.Toolkit;
import io.recscope.views.look.Tone;
import io.recscope.views.shell.Frame;
import io.recscope.views.shell.Preferences;
import io.recscope.views.shell.Remembered;
import io.recscope.views.shell.Shell;
import io.recscope.views.text.Language;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Renders every screen without a display.
///
/// @param folder made when missing
record Pictures(Assembly assembly, Path folder) {
    private static final int WIDTH = 1360;
    private static final int HEIGHT = 860;
    private static final int SIDE = 2048;
    private static final long PATIENCE = 120;

    private record Stage(Toolkit toolkit, Preferences preferences, Assembly.Parts parts, Shell shell, Frame frame) {}

    /// Renders all, and tells what is wrong with them.
    List<String> render(Optional<Path> workspace, Work work) throws InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        new LargeScreen(SIDE).apply();
        makeFolder();
        List<String> wrong = new CopyOnWriteArrayList<>();
        Toolkit toolkit = new Toolkit();
        try (StyleWarnings warnings = new StyleWarnings();
                Jobs jobs = new Jobs(toolkit, 2, trouble -> wrong.add("defect: " + trouble.details()))) {
            Stage stage = started(toolkit, jobs, wrong);
            Optional<Path> shown = workspace.or(() -> Optional.of(assembly.sample())
                    .filter(sample -> sample.isReady())
                    .map(sample -> sample.workspace()));
            if (shown.isPresent()) {
                toolkit.await(() -> stage.parts().welcome().open(shown.get()));
                settle(stage);
            }
            List<Screen> screens = stage.parts().screens().stream()
                    .filter(screen -> shown.isPresent() || !screen.needsWorkspace())
                    .toList();
            for (int i = 0; i < screens.size(); i++) {
                work.report(
                        (double) i / screens.size(), "screen " + screens.get(i).id());
                all(stage, screens.get(i), wrong);
            }
            toolkit.await(() -> stage.parts().desk().session().close());
            toolkit.stop();
            wrong.addAll(warnings.seen());
        }
        return wrong.stream().distinct().toList();
    }

    private Stage started(Toolkit toolkit, Jobs jobs, List<String> wrong) throws InterruptedException {
        AtomicReference<Stage> made = new AtomicReference<>();
        CountDownLatch ready = new CountDownLatch(1);
        toolkit.start(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> wrong.add("thrown: " + thrown));
            Preferences preferences = Preferences.of(Remembered.nothing(Language.ENGLISH), Optional::empty);
            Assembly.Parts parts = assembly.parts(preferences, jobs, toolkit, Runnable::run);
            Shell shell = new Shell(parts.desk(), preferences, parts.screens(), () -> {});
            Remembered.Bounds bounds = new Remembered.Bounds(true, 0, 0, WIDTH, HEIGHT, false);
            Frame frame = new Frame(shell, preferences.look(), bounds, () -> {});
            frame.show();
            made.set(new Stage(toolkit, preferences, parts, shell, frame));
            ready.countDown();
        });
        if (!ready.await(PATIENCE, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the window was not made: " + wrong);
        }
        return made.get();
    }

    private void all(Stage stage, Screen screen, List<String> wrong) throws InterruptedException {
        for (Tone tone : Tone.values()) {
            for (Language language : Language.values()) {
                for (int percent : List.of(100, 200)) {
                    one(stage, screen, new Shot(tone, language, percent), wrong);
                }
            }
        }
    }

    private record Shot(Tone tone, Language language, int percent) {
        String name(String screen) {
            String words = language.locale().getLanguage();
            return screen + "-" + tone.name().toLowerCase(Locale.ROOT) + "-" + words + "-" + percent + ".png";
        }
    }

    private void one(Stage stage, Screen screen, Shot shot, List<String> wrong) throws InterruptedException {
        stage.toolkit().await(() -> {
            stage.preferences().look().tone().set(shot.tone());
            stage.preferences().look().scale().set(shot.percent() / 100.0);
            stage.preferences().phrases().language().set(shot.language());
            double width = shot.percent() == 100 ? WIDTH : SIDE;
            stage.frame().stage().setWidth(width);
            stage.frame().stage().setHeight(width * HEIGHT / WIDTH);
            stage.parts().desk().trail().show(screen.id());
        });
        settle(stage);
        String name = shot.name(screen.id());
        List<String> flaws = new ArrayList<>();
        stage.toolkit().await(() -> {
            flaws.addAll(new Flaws().of(stage.shell().root()));
            write(stage.frame().stage().getScene().snapshot(null), name);
        });
        flaws.forEach(flaw -> wrong.add(name + ": " + flaw));
    }

    /// Waits until no job runs and everything is laid out.
    private static void settle(Stage stage) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        AtomicReference<Boolean> busy = new AtomicReference<>(true);
        while (Boolean.TRUE.equals(busy.get()) && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(30);
            stage.toolkit()
                    .await(() -> busy.set(!stage.parts().desk().jobs().running().isEmpty()));
        }
        for (int i = 0; i < 3; i++) {
            CountDownLatch later = new CountDownLatch(1);
            stage.toolkit().later(() -> {
                stage.shell().root().applyCss();
                stage.shell().root().layout();
                later.countDown();
            });
            later.await();
        }
    }

    private void write(WritableImage image, String name) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), IntBuffer.wrap(pixels), width);
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        out.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            ImageIO.write(out, "png", folder.resolve(name).toFile());
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void makeFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private MachineFault unwritable(IOException e) {
        return new MachineFault("A picture cannot be written", folder.toString(), "Check space and rights.", e);
    }
}
