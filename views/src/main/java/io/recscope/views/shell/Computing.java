package io.recscope.views.shell;

import io.recscope.engine.torch.DeviceChoice;
import io.recscope.engine.torch.Torch;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What models compute with: what the analyst chose, and what is in use since PyTorch runs.
///
/// A choice counts when PyTorch starts, which is when it is first needed; after that, from the next start of the
/// program.
///
/// @param threads of one operation; 0 for all processors
/// @param inUse empty before PyTorch runs
public record Computing(
        ObjectProperty<DeviceChoice> device, IntegerProperty threads, Supplier<Optional<Torch.InUse>> inUse) {

    /// As remembered.
    public static Computing of(Remembered before, Supplier<Optional<Torch.InUse>> inUse) {
        return new Computing(
                new SimpleObjectProperty<>(before.device()), new SimpleIntegerProperty(before.threads()), inUse);
    }

    /// How many threads are chosen, on this machine.
    public int chosenThreads() {
        return threads.get() == 0 ? Runtime.getRuntime().availableProcessors() : threads.get();
    }

    /// Whether PyTorch runs with something else than what is chosen now.
    boolean waits() {
        return inUse.get()
                .filter(now -> now.threads() != chosenThreads()
                        || (device.get() == DeviceChoice.CPU && now.device().isGpu()))
                .isPresent();
    }
}
