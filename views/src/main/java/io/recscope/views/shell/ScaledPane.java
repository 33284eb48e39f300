package io.recscope.views.shell;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows one node larger than it thinks it is; type and lines stay sharp.
final class ScaledPane extends Region {
    private final Node content;
    private final ObservableDoubleValue factor;

    ScaledPane(Node content, ObservableDoubleValue factor) {
        this.content = content;
        this.factor = factor;
        Scale scale = new Scale();
        scale.xProperty().bind(factor);
        scale.yProperty().bind(factor);
        content.getTransforms().add(scale);
        getChildren().add(content);
        factor.addListener((any, before, now) -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
    }
}
