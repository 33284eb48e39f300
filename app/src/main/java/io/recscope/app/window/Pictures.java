package io.recscope.app.window;

import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.work.Work;
import io.recscope.views.desk.Screen;
import io.recscope.views.look.Tone;
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

    /// Renders all, and tells what is wrong with them.
    List<String> render(Optional<Path> workspace, Work work) throws InterruptedException {
        makeFolder();
        List<String> wrong = new CopyOnWriteArrayList<>();
        try (StyleWarnings warnings = new StyleWarnings()) {
            try (HiddenWindow window = HiddenWindow.open(assembly, Runnable::run, wrong::add)) {
                renderIn(window, workspace, wrong, work);
            }
            wrong.addAll(warnings.seen());
        }
        return wrong.stream().distinct().toList();
    }

    private void renderIn(HiddenWindow window, Optional<Path> workspace, List<String> wrong, Work work)
            throws InterruptedException {
        Optional<Path> shown = workspace.or(() -> Optional.of(assembly.sample())
                .filter(sample -> sample.isReady())
                .map(sample -> sample.workspace()));
        if (shown.isPresent()) {
            window.toolkit().await(() -> window.welcome().open(shown.get()));
            if (!settle(window)) {
                wrong.add("the workspace was not opened in time");
            }
        }
        List<Screen> screens = window.screens().stream()
                .filter(screen -> shown.isPresent() || !screen.needsWorkspace())
                .toList();
        for (int i = 0; i < screens.size(); i++) {
            work.report((double) i / screens.size(), "screen " + screens.get(i).id());
            all(window, screens.get(i), wrong);
        }
    }

    private void all(HiddenWindow window, Screen screen, List<String> wrong) throws InterruptedException {
        for (Tone tone : Tone.values()) {
            for (Language language : Language.values()) {
                for (int percent : List.of(100, 200)) {
                    one(window, screen, new Shot(tone, language, percent), wrong);
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

    private void one(HiddenWindow window, Screen screen, Shot shot, List<String> wrong) throws InterruptedException {
        window.toolkit().await(() -> {
            window.preferences().look().tone().set(shot.tone());
            window.preferences().look().scale().set(shot.percent() / 100.0);
            window.preferences().phrases().language().set(shot.language());
            double width = shot.percent() == 100 ? WIDTH : SIDE;
            window.stage().setWidth(width);
            window.stage().setHeight(width * HEIGHT / WIDTH);
            window.desk().trail().show(screen.id());
        });
        String name = shot.name(screen.id());
        List<String> flaws = new ArrayList<>();
        if (!settle(window)) {
            flaws.add("still at work");
        }
        window.toolkit().await(() -> {
            flaws.addAll(new Flaws().of(window.root()));
            write(window.stage().getScene().snapshot(null), name);
        });
        flaws.forEach(flaw -> wrong.add(name + ": " + flaw));
    }

    /// Waits until no job runs and everything is laid out; false when it did not come to rest.
    private static boolean settle(HiddenWindow window) throws InterruptedException {
        boolean rests = window.rest();
        for (int i = 0; i < 3; i++) {
            CountDownLatch later = new CountDownLatch(1);
            window.toolkit().later(() -> {
                window.root().applyCss();
                window.root().layout();
                later.countDown();
            });
            later.await();
        }
        return rests;
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
