package io.recscope.views.replay;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// Plays: goes a step further at every tick, until there is none. Whoever shows it ticks.
final class Clockwork {
    /// Moments a second.
    static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 4.0, 8.0);

    private final BooleanProperty running = new SimpleBooleanProperty();
    private final DoubleProperty speed = new SimpleDoubleProperty(2);
    private final BooleanSupplier step;

    /// @param step goes a step further, and says whether there may be one more
    Clockwork(BooleanSupplier step) {
        this.step = step;
    }

    BooleanProperty running() {
        return running;
    }

    DoubleProperty speed() {
        return speed;
    }

    /// A step further when it runs.
    void tick() {
        if (running.get() && !step.getAsBoolean()) {
            running.set(false);
        }
    }
}
