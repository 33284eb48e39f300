package io.recscope.engine.torch;

import io.recscope.engine.fault.BadUsage;
import java.util.Locale;

/// Which device is wanted.
public enum DeviceChoice {
    /// The first graphics processor when there is one that PyTorch can use, else the processor.
    AUTO,
    /// The processor, even when there is a graphics processor.
    CPU,
    /// A graphics processor, and an error when there is none.
    GPU;

    /// Reads `auto`, `cpu` or `gpu`.
    ///
    /// @throws BadUsage when it is none of these
    public static DeviceChoice of(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "auto", "" -> AUTO;
            case "cpu" -> CPU;
            case "gpu", "cuda" -> GPU;
            default -> throw new BadUsage("There is no device '" + text + "'", "", "Choose auto, cpu or gpu.");
        };
    }
}
