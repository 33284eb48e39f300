package io.recscope.views.control;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Shows one thing over the window, until Esc or a click beside it; then the keyboard is where it was before.
public final class Overlay extends StackPane {
    private final Region veil = new Region();
    private Optional<Node> shown = Optional.empty();
    private boolean held;
    private Optional<Node> before = Optional.empty();

    /// @param below what it lies over
    public Overlay(Node below) {
        veil.getStyleClass().add("veil");
        veil.setVisible(false);
        veil.setOnMouseClicked(event -> close());
        getChildren().addAll(below, veil);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && shown.isPresent()) {
                close();
                event.consume();
            }
        });
    }

    /// The overlay of the window that a node lies in.
    public static Optional<Overlay> over(Node node) {
        Optional<Node> at = Optional.of(node);
        while (at.isPresent() && !(at.get() instanceof Overlay)) {
            at = at.map(Node::getParent);
        }
        return at.map(Overlay.class::cast);
    }

    /// Shows a node in place of the one shown before.
    ///
    /// @param first takes the keyboard
    public void show(Node node, Pos where, Insets margin, Node first) {
        if (held) {
            return;
        }
        Optional<Node> owner =
                shown.isPresent() ? before : Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
        close();
        before = owner;
        shown = Optional.of(node);
        StackPane.setAlignment(node, where);
        StackPane.setMargin(node, margin);
        veil.setVisible(true);
        getChildren().add(node);
        first.requestFocus();
    }

    /// Shows a node that cannot be closed.
    public void hold(Node node) {
        close();
        held = true;
        veil.setVisible(true);
        StackPane.setAlignment(node, Pos.CENTER);
        getChildren().add(node);
        node.requestFocus();
    }

    /// Takes away what is shown, if anything is.
    public void close() {
        shown.ifPresent(node -> {
            getChildren().remove(node);
            veil.setVisible(false);
            before.ifPresent(Node::requestFocus);
        });
        shown = Optional.empty();
        before = Optional.empty();
    }

    /// Whether something is shown.
    public boolean isOpen() {
        return shown.isPresent() || held;
    }
}
