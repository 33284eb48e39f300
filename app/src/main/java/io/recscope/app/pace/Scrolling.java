package io.recscope.app.pace;

import io.recscope.app.bench.Figure;
import io.recscope.app.window.HiddenWindow;
import java.nio.file.Path;
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
    private static final double LIMIT = 50;
    private static final double MOST = 0.99;

    /// @param bulk a workspace with one dataset of a million interactions
    List<Figure> measure(Path bulk) throws InterruptedException {
        new Opening(window, pulses).once(bulk);
        pulses.atRest(() -> window.desk().trail().show("data"), () -> true);
        pulses.atRest(() -> tabs().getSelectionModel().select(INTERACTIONS), () -> true);
        TableView<?> table = (TableView<?>)
                tabs().getSelectionModel().getSelectedItem().getContent().lookup(".table-view");
        if (table.getItems().size() != Studies.ROWS) {
            throw new IllegalStateException("the table has " + table.getItems().size() + " rows");
        }
        scrolled(table, step -> step * WHEEL); // warms up
        double[] wheel = scrolled(table, step -> step * WHEEL);
        double[] jumps = scrolled(table, step -> step * JUMP);
        return List.of(
                Figure.of("between frames, 1,000,000 rows scrolled by 3", "ms", wheel),
                Figure.of("99 of 100 such frames take at most", "ms", Quantile.of(MOST, wheel)),
                Figure.of("the longest of them", "ms", Quantile.of(1, wheel)).promised(LIMIT),
                Figure.of("between frames, 1,000,000 rows scrolled by 2,999", "ms", jumps),
                Figure.of("99 of 100 such frames take at most", "ms", Quantile.of(MOST, jumps)),
                Figure.of("the longest of them", "ms", Quantile.of(1, jumps)).promised(LIMIT));
    }

    private double[] scrolled(TableView<?> table, IntUnaryOperator row) throws InterruptedException {
        return pulses.gaps(STEPS + 1, step -> table.scrollTo(row.applyAsInt(step)));
    }

    private TabPane tabs() {
        return (TabPane) window.root().lookup(".page-tabs");
    }
}
