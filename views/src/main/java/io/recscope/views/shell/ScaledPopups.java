package io.recscope.views.shell;

import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.PopupControl;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Gives menus, lists and messages, which are windows of their own, type of the size that the window has. It is
/// heard as long as somebody keeps it, as a property of the window.
final class ScaledPopups implements ListChangeListener<Window> {
    private static final double TYPE = 13;

    private final ObservableDoubleValue factor;

    ScaledPopups(ObservableDoubleValue factor) {
        this.factor = factor;
        Window.getWindows().addListener(new WeakListChangeListener<>(this));
    }

    @Override
    public void onChanged(Change<? extends Window> change) {
        while (change.next()) {
            for (Window window : change.getAddedSubList()) {
                String size = "-fx-font-size: " + TYPE * factor.get() + "px;";
                switch (window) {
                    case PopupControl popup -> popup.setStyle(size);
                    case PopupWindow popup -> popup.getScene().getRoot().setStyle(size);
                    default -> {}
                }
            }
        }
    }
}
