package io.recscope.views.shell;

import io.recscope.engine.torch.DeviceChoice;
import io.recscope.views.control.Icon;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Job;
import io.recscope.views.job.JobState;
import io.recscope.views.session.Summary;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// The line below the screen: what is open, what runs, and what it takes.
final class StatusLine extends HBox {
    private static final Duration OFTEN = Duration.seconds(5);
    private static final long MEBIBYTE = 1 << 20;

    private final Desk desk;
    private final Label open = new Label();
    private final HBox jobs = new HBox(8);
    private final Label device = new Label();
    private final Label memory = new Label();
    private final Computing computing;

    StatusLine(Desk desk, Computing computing) {
        this.desk = desk;
        this.computing = computing;
        getStyleClass().add("status-line");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        open.getStyleClass().add("may-clip");
        jobs.setAlignment(Pos.CENTER_RIGHT);
        memory.setMinWidth(USE_PREF_SIZE);
        device.getStyleClass().add("may-clip");
        device.setId("device");
        getChildren().addAll(open, gap, jobs, device, memory);
        desk.session().summary().subscribe(this::tellOpen);
        desk.phrases().language().subscribe(this::tellOpen);
        desk.phrases().language().subscribe(this::tellMemory);
        desk.phrases().language().subscribe(this::tellDevice);
        desk.phrases().language().subscribe(this::tellJobs);
        computing.device().subscribe(this::tellDevice);
        desk.jobs().running().addListener((ListChangeListener<Job<?>>) change -> {
            tellJobs();
            // a job may have started PyTorch
            tellDevice();
        });
        tellOpen();
        tellDevice();
        tellMemory();
        Timeline clock = new Timeline(new KeyFrame(OFTEN, event -> {
            tellMemory();
            tellDevice();
        }));
        clock.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                clock.stop();
            } else {
                clock.play();
            }
        });
    }

    private void tellOpen() {
        open.setText(desk.session().summary().get().map(this::text).orElseGet(() -> desk.phrases()
                .now("status.nothing")));
    }

    private String text(Summary summary) {
        return desk.phrases()
                .now(
                        "status.open",
                        summary.name(),
                        summary.datasets().size(),
                        summary.models().size(),
                        summary.runs().size());
    }

    private void tellMemory() {
        Runtime runtime = Runtime.getRuntime();
        long used = (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE;
        memory.setText(desk.phrases().now("status.memory", used, runtime.maxMemory() / MEBIBYTE));
    }

    private void tellDevice() {
        device.setText(computing
                .inUse()
                .get()
                .map(now ->
                        desk.phrases().now("status.device.used", now.device().name(), now.threads()))
                .orElseGet(() -> desk.phrases()
                        .now(computing.device().get() == DeviceChoice.CPU ? "status.device.cpu" : "status.device")));
    }

    private void tellJobs() {
        jobs.getChildren().clear();
        desk.jobs().running().stream().findFirst().ifPresent(job -> {
            int others = desk.jobs().running().size() - 1;
            Label step = new Label();
            step.getStyleClass().add("may-clip");
            step.setMaxWidth(360);
            ProgressBar bar = new ProgressBar();
            bar.progressProperty().bind(job.state().map(StatusLine::fraction));
            String more = others == 0 ? "" : " " + desk.phrases().now("status.more", others);
            step.textProperty().bind(job.state().map(state -> job.title() + step(state) + more));
            Button stop = new Button("", new Icon("close"));
            stop.getStyleClass().add("tool");
            stop.accessibleTextProperty().bind(desk.phrases().text("job.cancel"));
            stop.setOnAction(event -> job.cancel());
            jobs.getChildren().addAll(step, bar, stop);
        });
    }

    private static double fraction(JobState<?> state) {
        return state instanceof JobState.Running<?> now && !Double.isNaN(now.fraction())
                ? now.fraction()
                : ProgressBar.INDETERMINATE_PROGRESS;
    }

    private static String step(JobState<?> state) {
        return state instanceof JobState.Running<?> now && !now.step().isEmpty() ? " · " + now.step() : "";
    }
}
