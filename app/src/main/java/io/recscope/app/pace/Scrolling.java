package io.recscope.app.pace;

import io.recscope.app.bench.Figure;
import io.recscope.app.window.HiddenWindow;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;

/// Scrolls the table of interactions on the screen Data, one step a pulse.
record Scrolling(HiddenWindow window, Pulses pulses) {
    private static final int STEPS = 300;
    private static final int WHEEL = 3;
    private static final int JUMP = 2_999;
    private static final int INTERACTIONS = 1;

    /// @param bulk a workspace with one dataset of a million interactions
    List<Figure> measure(Path bulk) throws InterruptedException {
        window.toolkit().await(() -> window.desk().session().close());
        new Opening(window, pulses).once(bulk);
        window.toolkit().await(() -> window.desk().trail().show("data"));
        window.rest();
        pulses.pass(3);
        window.toolkit().await(() -> tabs().getSelectionModel().select(INTERACTIONS));
        window.rest();
        pulses.pass(3);
        TableView<?> table = (TableView<?>)
                tabs().getSelectionModel().getSelectedItem().getContent().lookup(".table-view");
        if (table.getItems().size() != Studies.ROWS) {
            throw new IllegalStateException("the table has " + table.getItems().size() + " rows");
        }
        pulses.gaps(STEPS, step -> table.scrollTo(step * WHEEL)); // warms up
        double[] wheel = pulses.gaps(STEPS + 1, step -> table.scrollTo(step * WHEEL));
        IntUnaryOperator far = step -> step * JUMP;
        double[] jumps = pulses.gaps(STEPS + 1, step -> table.scrollTo(far.applyAsInt(step)));
        return List.of(
                Figure.of("between pulses, 1,000,000 rows scrolled by 3", "ms", wheel),
                longest("longest of these", wheel),
                Figure.of("between pulses, scrolled by 2,999", "ms", jumps),
                longest("longest of these", jumps));
    }

    private static Figure longest(String what, double[] millis) {
        return Figure.of(what, "ms", Arrays.stream(millis).max().orElse(0));
    }

    private TabPane tabs() {
        return (TabPane) window.root().lookup(".page-tabs");
    }
}
