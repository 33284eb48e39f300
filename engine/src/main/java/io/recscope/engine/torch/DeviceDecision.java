package io.recscope.engine.torch;

import io.recscope.engine.fault.MachineFault;
import java.util.Optional;

/// Which device is used, and why.
///
/// @param device where everything is computed
/// @param reason one sentence
record DeviceDecision(Device device, String reason) {

    /// Decides.
    ///
    /// @param choice what is wanted
    /// @param library the native PyTorch in use
    /// @param driver of graphics processors, if one was found
    /// @param usable whether that PyTorch says it can use a graphics processor
    /// @param index number of the driver's card that PyTorch sees first
    /// @throws MachineFault when a graphics processor is wanted and cannot be used
    static DeviceDecision of(
            DeviceChoice choice, Libtorch library, Optional<NvidiaDriver> driver, boolean usable, int index) {
        if (choice == DeviceChoice.CPU) {
            return new DeviceDecision(Device.cpu(), "Computing on the processor, as asked for.");
        }
        Optional<String> lack = lack(library, driver, usable);
        if (lack.isEmpty()) {
            Device gpu = new Device(Device.Kind.GPU, 0, name(driver, index));
            return new DeviceDecision(gpu, "Computing on " + gpu + ": " + library.label() + " can use it.");
        }
        if (choice == DeviceChoice.GPU) {
            throw new MachineFault(
                    "No graphics processor can be used: " + lack.get(),
                    "--device gpu",
                    "Run 'recscope doctor' to see what was found, or choose --device cpu.");
        }
        return new DeviceDecision(Device.cpu(), "Computing on the processor: " + lack.get() + ".");
    }

    private static Optional<String> lack(Libtorch library, Optional<NvidiaDriver> driver, boolean usable) {
        if (driver.isEmpty()) {
            return Optional.of("no NVIDIA driver was found");
        }
        if (!library.isCuda()) {
            return Optional.of("there is an NVIDIA driver, but PyTorch " + library.label()
                    + " was built for the processor only ('recscope doctor' tells how to get another)");
        }
        if (!usable) {
            return Optional.of(
                    "PyTorch " + library.label() + " finds no graphics processor that it can use with driver "
                            + driver.get().version());
        }
        return Optional.empty();
    }

    private static String name(Optional<NvidiaDriver> driver, int index) {
        return driver.filter(d -> index < d.cards().size())
                .map(d -> d.cards().get(index).name())
                .orElse("gpu 0");
    }
}
