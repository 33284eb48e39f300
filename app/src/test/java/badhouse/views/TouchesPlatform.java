package badhouse.views;

public final class TouchesPlatform {
    void later(Runnable action) {
        javafx.application.Platform.runLater(action);
    }
}
