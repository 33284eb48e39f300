package io.recscope.views.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.views.job.Toolkit;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class LookTest {
    private final Toolkit toolkit = new Toolkit();

    private double width(Look look) throws Exception {
        FxToolkit.registerPrimaryStage();
        AtomicReference<Double> width = new AtomicReference<>(0.0);
        toolkit.await(() -> {
            Label label = new Label("Why is this item at this rank? 这个物品为何排在这里？");
            Scene scene = new Scene(new StackPane(label), 600, 100);
            look.dress(scene);
            label.applyCss();
            width.set(label.prefWidth(-1));
        });
        return width.get();
    }

    @Test
    void withoutItsTypefaceTheWindowIsStillReadable() throws Exception {
        Look missing = new Look(Tone.LIGHT, name -> Optional.empty());
        assertThat(width(missing)).isPositive();
        assertThat(missing.isTypeMissing()).isTrue();
        Look damaged = new Look(Tone.DARK, name -> Optional.of(new ByteArrayInputStream(new byte[] {1, 2, 3})));
        assertThat(width(damaged)).isPositive();
        assertThat(damaged.isTypeMissing()).isTrue();
    }

    @Test
    void itsTypefaceIsThere() throws Exception {
        Look look = new Look(Tone.LIGHT);
        assertThat(width(look)).isPositive();
        assertThat(look.isTypeMissing()).isFalse();
    }
}
