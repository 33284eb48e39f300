package io.recscope.views.shell;

import io.recscope.views.desk.Screen;
import io.recscope.views.focus.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/// Where the screens come and go. Only the one in view is in the scene.
final class ScreenArea extends StackPane {
    private final Map<String, Screen> screens = new LinkedHashMap<>();
    private Optional<Screen> inView = Optional.empty();

    ScreenArea(List<Screen> all, ObservableValue<Place> place) {
        getStyleClass().add("screen-area");
        // a screen that wants more height than there is must not push away what is around it
        setMinSize(0, 0);
        Rectangle seen = new Rectangle();
        seen.widthProperty().bind(widthProperty());
        seen.heightProperty().bind(heightProperty());
        setClip(seen);
        all.forEach(screen -> screens.put(screen.id(), screen));
        place.subscribe(this::arrive);
    }

    /// The screen in view.
    Optional<Screen> inView() {
        return inView;
    }

    private void arrive(Place place) {
        Optional<Screen> next = Optional.ofNullable(screens.get(place.screen()));
        if (!next.equals(inView)) {
            inView.ifPresent(Screen::hidden);
            inView = next;
            getChildren().setAll(next.map(Screen::node).stream().toList());
        }
        next.ifPresent(screen -> screen.shown(place.focus()));
    }
}
