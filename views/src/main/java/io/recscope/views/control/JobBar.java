package io.recscope.views.control;

import io.recscope.views.job.Job;
import io.recscope.views.job.JobState;
import io.recscope.views.text.Phrases;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Shows how far a job has come, and stops it; takes no room when there is none.
public final class JobBar extends VBox {
    private final ProgressBar bar = new ProgressBar();
    private final Label step = new Label();
    private Optional<Job<?>> job = Optional.empty();
    private Subscription following = Subscription.EMPTY;

    public JobBar(Phrases phrases) {
        super(4);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setPrefHeight(6);
        step.getStyleClass().addAll("caption", "may-clip");
        Button stop = new Said(phrases).button("job.cancel", "", () -> job.ifPresent(Job::cancel));
        stop.getStyleClass().add("small");
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox row = new HBox(12, bar, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, step);
        show(false);
    }

    /// Follows a job until it ends or another one is followed.
    public void follow(Job<?> now) {
        following.unsubscribe();
        job = Optional.of(now);
        following = now.state().subscribe(this::follow);
    }

    private void follow(JobState<?> state) {
        show(state.isRunning());
        if (state instanceof JobState.Running<?> now) {
            bar.setProgress(Double.isNaN(now.fraction()) ? ProgressBar.INDETERMINATE_PROGRESS : now.fraction());
            String title = job.map(Job::title).orElse("");
            step.setText(now.step().isEmpty() ? title : title + " · " + now.step());
        }
    }

    private void show(boolean running) {
        setVisible(running);
        setManaged(running);
    }
}
