package io.recscope.views.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Follows values only as long as a node is in a scene, so that what outlives the node does not keep it.
public final class InScene {
    private InScene() {}

    /// Calls back now, at every change while the node is in a scene, and when it comes back into one.
    public static void follow(Node node, ObservableValue<?> value, Runnable action) {
        value.when(node.sceneProperty().map(scene -> true).orElse(false)).subscribe(now -> action.run());
    }
}
