package io.recscope.views.shell;

import io.recscope.views.look.Look;
import java.util.List;
import javafx.beans.Observable;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The window itself: where it stands, and how it is closed.
public final class Frame {
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 480;

    private final Stage stage = new Stage();

    /// @param asked told when the analyst wants to close the window, which stays open until [#close()]
    public Frame(Shell shell, Look look, Remembered.Bounds bounds, Runnable asked) {
        Scene scene = new Scene(shell.root(), bounds.width(), bounds.height());
        look.dress(scene);
        stage.getProperties().put(ScaledPopups.class, new ScaledPopups(look.scale()));
        stage.setScene(scene);
        stage.setTitle("RecScope");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        place(bounds);
        stage.setOnCloseRequest(event -> {
            event.consume();
            asked.run();
        });
    }

    /// Only where there is still a screen: it may have been unplugged.
    private void place(Remembered.Bounds bounds) {
        boolean seen = !Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height())
                .isEmpty();
        if (bounds.placed() && seen) {
            stage.setX(bounds.x());
            stage.setY(bounds.y());
            stage.setWidth(bounds.width());
            stage.setHeight(bounds.height());
        } else {
            Rectangle2D room = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(bounds.width(), room.getWidth()));
            stage.setHeight(Math.min(bounds.height(), room.getHeight()));
        }
        stage.setMaximized(bounds.maximized());
    }

    public Stage stage() {
        return stage;
    }

    public void show() {
        stage.show();
    }

    /// Where it stands.
    public Remembered.Bounds bounds() {
        return new Remembered.Bounds(
                true, stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }

    /// What of it changes, so that whoever keeps it can follow.
    public List<Observable> changing() {
        return List.of(
                stage.xProperty(),
                stage.yProperty(),
                stage.widthProperty(),
                stage.heightProperty(),
                stage.maximizedProperty());
    }

    public void close() {
        stage.close();
    }
}
