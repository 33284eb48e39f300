package io.recscope.views.explain;

import io.recscope.views.control.Badge;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.job.JobState;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How a part of the screen is being filled: progress with a way to stop it, that it was stopped, or why it failed.
final class SlotBar extends VBox {
    private final Parts parts;
    private final Slot<?> slot;
    private final ProgressBar progress = new ProgressBar();
    private final Label step = new Label();
    private final HBox working;
    private final HBox stopped;
    private final VBox failed = new VBox(8);
    private final Button again;

    /// @param stop ends it; what is known by then stays
    /// @param again begins it anew
    SlotBar(Parts parts, Slot<?> slot, Runnable stop, Runnable again) {
        this.parts = parts;
        this.slot = slot;
        step.getStyleClass().addAll("caption", "may-clip");
        progress.setPrefWidth(140);
        progress.setMinWidth(80);
        Button end = parts.button("job.cancel", "", stop);
        end.getStyleClass().add("small");
        working = new HBox(12, progress, step, Parts.gap(), end);
        working.setAlignment(Pos.CENTER_LEFT);
        Badge partial = new Badge(Badge.Tint.CAUTION);
        partial.textProperty().bind(parts.phrases().text("explain.partial"));
        Button more = parts.button("explain.again", "", again);
        more.getStyleClass().add("small");
        stopped = new HBox(12, partial, parts.label("caption", "explain.partial.text"), Parts.gap(), more);
        stopped.setAlignment(Pos.CENTER_LEFT);
        this.again = parts.button("explain.retry", "", again);
        getChildren().addAll(working, stopped, failed);
        slot.state().subscribe(now -> follow());
    }

    private void follow() {
        Parts.show(working, slot.isWorking());
        Parts.show(stopped, slot.isStopped());
        slot.state().get().ifPresent(now -> {
            if (now instanceof JobState.Running<?> running) {
                double known = running.fraction();
                progress.setProgress(Double.isNaN(known) ? ProgressBar.INDETERMINATE_PROGRESS : known);
                step.setText(running.step());
            }
        });
        failed.getChildren().clear();
        slot.trouble().ifPresent(why -> failed.getChildren().addAll(new TroubleCard(parts.phrases(), why), again));
        Parts.show(failed, slot.trouble().isPresent());
        boolean any = slot.isWorking() || slot.isStopped() || slot.trouble().isPresent();
        Parts.show(this, any);
    }
}
