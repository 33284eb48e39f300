package io.recscope.engine.sequence;

import io.recscope.engine.torch.Device;
import java.util.Optional;

/// The room that a training takes: where it computes, and how many events at once.
///
/// @param batch number of events in a step, about
/// @param halved whether that was more before
record Room(Device device, int batch, boolean halved) {

    /// What to try when that was too much: half as large a batch, once; after that the machine's processor;
    /// after that nothing.
    Optional<Room> less() {
        if (!halved && batch > 1) {
            return Optional.of(new Room(device, batch / 2, true));
        }
        return device.isGpu() ? Optional.of(new Room(Device.cpu(), batch, true)) : Optional.empty();
    }

    /// What it is, for notes.
    String described() {
        return "on " + device + " with batches of " + batch + " events";
    }
}
