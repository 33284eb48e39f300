package io.recscope.views.shell;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Shows one thing over the window, until Esc or a click beside it; then the keyboard is where it was before.
final class Overlay extends StackPane {
    private final Region veil = new Region();
    private Optional<Node> shown = Optional.empty();
    private boolean held;
    private Optional<Node> before = Optional.empty();

    Overlay(Node below) {
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

    /// Shows a node in place of the one shown before.
    ///
    /// @param first takes the keyboard
    void show(Node node, Pos where, Insets margin, Node first) {
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
    void hold(Node node) {
        close();
        held = true;
        veil.setVisible(true);
        StackPane.setAlignment(node, Pos.CENTER);
        getChildren().add(node);
        node.requestFocus();
    }

    void close() {
        shown.ifPresent(node -> {
            getChildren().remove(node);
            veil.setVisible(false);
            before.ifPresent(Node::requestFocus);
        });
        shown = Optional.empty();
        before = Optional.empty();
    }

    boolean isOpen() {
        return shown.isPresent() || held;
    }
}
