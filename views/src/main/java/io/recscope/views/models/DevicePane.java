package io.recscope.views.models;

import io.recscope.engine.torch.Diagnosis;
import io.recscope.engine.torch.Doctor;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.control.Icon;
import io.recscope.views.control.JobBar;
import io.recscope.views.control.Said;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Job;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What computes: device, PyTorch, memory, threads, and whether all is well.
final class DevicePane extends ScrollPane {
    private final Desk desk;
    private final ModelsModel models;
    private final Said said;
    private final VBox body = new VBox(16);
    private final VBox found = new VBox(16);
    private final JobBar bar;

    DevicePane(Desk desk, ModelsModel models) {
        this.desk = desk;
        this.models = models;
        said = new Said(desk.phrases());
        bar = new JobBar(desk.phrases());
        setFitToWidth(true);
        getStyleClass().add("page-scroll");
        body.getStyleClass().add("tab-body");
        Button examine = said.button("models.examine", "search", this::examine);
        examine.setId("models-examine");
        body.getChildren()
                .addAll(
                        new VBox(
                                4,
                                said.label("models.device.title", "heading"),
                                said.label("models.device.about", "muted")),
                        examine,
                        bar,
                        found,
                        said.label("models.live.title", "heading"),
                        new LiveStrip(desk, models));
        setContent(body);
        examine();
    }

    private void examine() {
        models.study().ifPresent(open -> {
            Job<Diagnosis> job = desk.jobs().start(desk.phrases().now("models.examining"), work -> new Doctor(
                            open.laboratory().workshops().torch(), Map.of())
                    .examine(work));
            bar.follow(job);
            job.onDone(this::show);
            job.onTrouble(why -> found.getChildren().setAll(new TroubleCard(desk.phrases(), why)));
        });
    }

    private void show(Diagnosis now) {
        GridPane grid = new GridPane(24, 8);
        fact(
                grid,
                "models.device.device",
                now.used().map(Diagnosis.Used::device).orElse("–"));
        fact(
                grid,
                "models.device.pytorch",
                now.used().map(Diagnosis.Used::pytorch).orElse("–"));
        fact(
                grid,
                "models.device.threads",
                now.used().map(used -> String.valueOf(used.threads())).orElse("–"));
        fact(grid, "models.device.processor", now.computer().processor());
        fact(
                grid,
                "models.device.cores",
                now.computer().cores() + " · "
                        + String.join(", ", now.computer().vectors()));
        fact(grid, "models.device.memory", mib(now.computer().memoryMib()));
        fact(grid, "models.device.heap", mib(now.computer().heapMib()));
        now.driver().ifPresent(driver -> driver.cards()
                .forEach(card -> fact(
                        grid,
                        "models.device.card",
                        card.name() + " · " + mib(card.freeMib()) + " / " + mib(card.memoryMib()))));
        now.test()
                .ifPresent(test ->
                        fact(grid, "models.device.speed", NumberForm.COUNT.format(test.gigaflops()) + " GFLOP/s"));
        fact(grid, "models.device.java", now.computer().java());
        found.getChildren().setAll(grid);
        now.reasons().forEach(reason -> found.getChildren().add(line(reason, "muted")));
        for (String problem : now.problems()) {
            HBox card = new HBox(8, new Icon("warning"), line(problem, "strong"));
            card.getStyleClass().add("asked");
            found.getChildren().add(card);
        }
        if (now.isWell()) {
            found.getChildren().add(said.label("models.device.well", "better"));
        }
    }

    private void fact(GridPane grid, String key, String value) {
        int row = grid.getRowCount();
        Label name = said.label(key, "muted");
        name.setMinWidth(170);
        grid.add(name, 0, row);
        grid.add(line(value, "strong"), 1, row);
    }

    private static String mib(long mebibytes) {
        return NumberForm.COUNT.format((double) mebibytes) + " MiB";
    }

    private static Label line(String text, String style) {
        Label label = Said.styled(new Label(text), style);
        label.setWrapText(true);
        return label;
    }
}
