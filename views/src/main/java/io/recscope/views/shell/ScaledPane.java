package io.recscope.views.shell;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows one node larger than it thinks it is, as far as the window has room for it; type and lines stay sharp.
final class ScaledPane extends Region {
    private static final double LEAST_WIDTH = 560;
    private static final double LEAST_HEIGHT = 420;

    private final Node content;
    private final ObservableDoubleValue factor;
    private final Scale scale = new Scale();

    ScaledPane(Node content, ObservableDoubleValue factor) {
        this.content = content;
        this.factor = factor;
        content.getTransforms().add(scale);
        getChildren().add(content);
        factor.addListener((any, before, now) -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        double room = Math.max(1, Math.min(getWidth() / LEAST_WIDTH, getHeight() / LEAST_HEIGHT));
        double fitting = Math.min(factor.get(), room);
        scale.setX(fitting);
        scale.setY(fitting);
        content.resizeRelocate(0, 0, getWidth() / fitting, getHeight() / fitting);
    }
}
