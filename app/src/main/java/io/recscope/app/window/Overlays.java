package io.recscope.app.window;

import io.recscope.engine.fault.MachineFault;
import io.recscope.views.control.Notice;
import io.recscope.views.control.Overlay;
import io.recscope.views.data.DataScreen;
import io.recscope.views.desk.Screen;
import io.recscope.views.job.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;

/// What comes over the window or takes its place for a while: palette, settings, help, questions, menus,
/// messages, the presentation mode and the import.
///
/// @param folder for a file to be imported
record Overlays(HiddenWindow window, Path folder) {
    private static final String ROWS = """
            customer;product;bought;price
            u1;p1;2026-03-01 10:00;2,50
            u1;p2;2026-03-02 11:30;4,00
            u2;p2;2026/13/02;4,00
            u2;;2026-03-02 10:00;1,20
            u3;p3;2026-03-03 09:15;9,90
            """;

    /// One of them.
    ///
    /// @param screen below it
    /// @param calm whether the window comes to rest while it is open
    record Layer(String name, String screen, boolean calm, Runnable open, Runnable close) {}

    List<Layer> all() {
        List<Layer> all = new ArrayList<>();
        all.add(over("palette", "data", "go.palette"));
        all.add(over("settings", "data", "file.settings"));
        all.add(over("export", "compare", "file.export"));
        all.add(over("rename", "data", "data.rename"));
        for (Screen screen : window.screens()) {
            all.add(over("help-" + screen.id(), screen.id(), "help.screen"));
        }
        all.add(new Layer("presenting", "replay", true, perform("view.present"), perform("view.present")));
        all.add(menu("menu", "data", "#menu"));
        all.add(menu("chart-menu", "data", ".chart-view .menu-button"));
        all.add(menu("dataset-menu", "data", ".page-head .menu-button"));
        all.add(new Layer("notice", "data", true, () -> Notice.done(window.root(), "study.html"), () -> {}));
        all.add(importing());
        all.add(question());
        return all;
    }

    private Runnable perform(String action) {
        return () -> window.shell().actions().get(action).perform();
    }

    private void close() {
        overlay().close();
    }

    private Overlay overlay() {
        return (Overlay) window.root().lookup(".workbench");
    }

    private Layer over(String name, String screen, String action) {
        return new Layer(name, screen, true, perform(action), this::close);
    }

    private Layer menu(String name, String screen, String selector) {
        return new Layer(name, screen, true, () -> button(selector).show(), () -> button(selector)
                .hide());
    }

    private MenuButton button(String selector) {
        Node found = window.root().lookup(selector);
        return (MenuButton) found;
    }

    private Layer importing() {
        DataScreen data = window.screens().stream()
                .filter(DataScreen.class::isInstance)
                .map(DataScreen.class::cast)
                .findFirst()
                .orElseThrow();
        return new Layer("import", "data", true, () -> data.open(file()), data::leaveImport);
    }

    private Path file() {
        try {
            Path file = folder.resolve("purchases.csv");
            Files.writeString(file, ROWS);
            return file;
        } catch (IOException e) {
            throw new MachineFault("A file cannot be written", folder.toString(), "Check space and rights.", e);
        }
    }

    /// Asks whether to stop a job, which waits until the question is taken away.
    private Layer question() {
        CountDownLatch gone = new CountDownLatch(1);
        return new Layer(
                "question",
                "data",
                false,
                () -> {
                    Job<Boolean> job = window.desk().jobs().start("Train interest on online-retail-ii", work -> {
                        gone.await();
                        return true;
                    });
                    job.onDone(done -> close());
                    window.shell().askToStop(job::cancel);
                },
                gone::countDown);
    }
}
