package io.recscope.app.pace;

import io.recscope.app.window.HiddenWindow;
import io.recscope.views.control.Knob;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;

/// What the screen Tune shows, and its knobs. For the window's thread, but for reading what stands still.
record TuneView(HiddenWindow window) {

    /// Whether metrics of drawn users stand beside the knobs.
    boolean measures() {
        return !about().isEmpty();
    }

    /// Whose metrics they are, and how long it took to compute them.
    String about() {
        return find("tune-crowd").stream()
                .flatMap(pane -> pane.lookupAll(".caption").stream())
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .findFirst()
                .orElse("");
    }

    /// All values of the metrics.
    String told() {
        return find("tune-crowd").stream()
                .flatMap(pane -> pane.lookupAll(".strong").stream())
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining(" "));
    }

    /// A knob of numbers.
    Knob knob(String path) {
        return (Knob) find("knob-" + path).orElseThrow(() -> new IllegalStateException("there is no knob " + path));
    }

    /// Chooses in a list of choices.
    @SuppressWarnings("unchecked")
    void choose(String path, String choice) {
        Node knob = find("knob-" + path).orElseThrow(() -> new IllegalStateException("there is no knob " + path));
        ((ComboBox<String>) ((Parent) knob)
                        .getChildrenUnmodifiable().stream()
                                .filter(ComboBox.class::isInstance)
                                .findFirst()
                                .orElseThrow())
                .setValue(choice);
    }

    /// By walking, for a lookup takes the dot in such a name for a style class.
    private Optional<Node> find(String id) {
        return find(List.of(window.root()), id);
    }

    private static Optional<Node> find(List<? extends Node> nodes, String id) {
        for (Node node : nodes) {
            if (id.equals(node.getId())) {
                return Optional.of(node);
            }
            if (node instanceof Parent parent) {
                Optional<Node> below = find(parent.getChildrenUnmodifiable(), id);
                if (below.isPresent()) {
                    return below;
                }
            }
        }
        return Optional.empty();
    }
}
