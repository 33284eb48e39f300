package io.recscope.app.window;

import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.work.Work;
import io.recscope.views.desk.Screen;
import io.recscope.views.look.Tone;
import io.recscope.views.text.Language;
import io.recscope.views.welcome.SampleStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// Renders every screen without a display.
///
/// @param folder made when missing
/// @param quick each screen once, light, in English, at 100 %
record Pictures(Assembly assembly, Path folder, boolean quick) {
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

    /// The sample study, unless it would take minutes to make.
    private Optional<Path> sample(Work work) throws InterruptedException {
        SampleStudy sample = assembly.sample();
        if (!sample.isReady() && sample.isCarried()) {
            sample.make(work);
        }
        return sample.isReady() ? Optional.of(sample.workspace()) : Optional.empty();
    }

    private void renderIn(HiddenWindow window, Optional<Path> workspace, List<String> wrong, Work work)
            throws InterruptedException {
        Optional<Path> shown = workspace.isPresent() ? workspace : sample(work.part(0, 0.1));
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
        if (shown.isPresent() && !quick) {
            over(window, wrong, work);
        }
    }

    private void all(HiddenWindow window, Screen screen, List<String> wrong) throws InterruptedException {
        if (quick) {
            one(window, screen, new Shot(Tone.LIGHT, Language.ENGLISH, 100), wrong);
            return;
        }
        for (Tone tone : Tone.values()) {
            for (Language language : Language.values()) {
                for (int percent : List.of(100, 200)) {
                    one(window, screen, new Shot(tone, language, percent), wrong);
                }
            }
        }
    }

    /// Everything that comes over the window, on the screen Data: at 100 % in all looks and languages, at 200 %
    /// in the two that differ most.
    private void over(HiddenWindow window, List<String> wrong, Work work) throws InterruptedException {
        for (Tone tone : Tone.values()) {
            for (Language language : Language.values()) {
                for (int percent : List.of(100, 200)) {
                    boolean wanted = percent == 100 || (tone == Tone.DARK) == (language == Language.CHINESE);
                    for (Overlays.Layer layer :
                            wanted ? new Overlays(window, folder).all() : List.<Overlays.Layer>of()) {
                        work.checkCancelled();
                        dress(window, new Shot(tone, language, percent));
                        layer(window, layer, new Shot(tone, language, percent), wrong);
                    }
                }
            }
        }
    }

    private void layer(HiddenWindow window, Overlays.Layer layer, Shot shot, List<String> wrong)
            throws InterruptedException {
        window.toolkit().await(() -> window.desk().trail().show(layer.screen()));
        settle(window);
        window.toolkit().await(layer.open());
        if (layer.calm()) {
            settle(window);
        } else {
            lay(window);
        }
        picture(window, shot.name(layer.name()), wrong);
        window.toolkit().await(layer.close());
        settle(window);
    }

    private record Shot(Tone tone, Language language, int percent) {
        String name(String screen) {
            String words = language.locale().getLanguage();
            return screen + "-" + tone.name().toLowerCase(Locale.ROOT) + "-" + words + "-" + percent + ".png";
        }
    }

    private void one(HiddenWindow window, Screen screen, Shot shot, List<String> wrong) throws InterruptedException {
        dress(window, shot);
        window.toolkit().await(() -> window.desk().trail().show(screen.id()));
        String name = shot.name(screen.id());
        if (!settle(window)) {
            wrong.add(name + ": still at work");
        }
        picture(window, name, wrong);
    }

    private static void dress(HiddenWindow window, Shot shot) throws InterruptedException {
        window.toolkit().await(() -> {
            window.preferences().look().tone().set(shot.tone());
            window.preferences().look().scale().set(shot.percent() / 100.0);
            window.preferences().phrases().language().set(shot.language());
            double width = shot.percent() == 100 ? WIDTH : SIDE;
            window.stage().setWidth(width);
            window.stage().setHeight(width * HEIGHT / WIDTH);
        });
    }

    private void picture(HiddenWindow window, String name, List<String> wrong) throws InterruptedException {
        List<String> flaws = new ArrayList<>();
        window.toolkit().await(() -> {
            flaws.addAll(new Flaws().of(window.root()));
            new Capture(folder).write(window.stage(), name);
        });
        flaws.forEach(flaw -> wrong.add(name + ": " + flaw));
    }

    /// Waits until no job runs and everything is laid out; false when it did not come to rest.
    private static boolean settle(HiddenWindow window) throws InterruptedException {
        boolean rests = window.rest();
        lay(window);
        return rests;
    }

    private static void lay(HiddenWindow window) throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            CountDownLatch later = new CountDownLatch(1);
            window.toolkit().later(() -> {
                window.root().applyCss();
                window.root().layout();
                later.countDown();
            });
            later.await();
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
