package io.recscope.engine.torch;

import java.nio.file.Path;
import java.util.Optional;

/// How PyTorch is to be started.
///
/// @param cache folder into which the native library is unpacked once, about 430 MB; made when it does not exist
/// @param device which device is wanted
/// @param threads number of threads one operation may use, at least 1
/// @param libtorch a folder with another libtorch of the same version, for example one with CUDA
public record TorchSettings(Path cache, DeviceChoice device, int threads, Optional<Path> libtorch) {
    public TorchSettings {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
    }

    /// The best device and all processors.
    public static TorchSettings in(Path cache) {
        return new TorchSettings(
                cache, DeviceChoice.AUTO, Runtime.getRuntime().availableProcessors(), Optional.empty());
    }

    public TorchSettings withDevice(DeviceChoice other) {
        return new TorchSettings(cache, other, threads, libtorch);
    }

    public TorchSettings withThreads(int number) {
        return new TorchSettings(cache, device, number, libtorch);
    }
}
