package io.recscope.engine.torch;

import ai.djl.engine.Engine;
import ai.djl.util.cuda.CudaUtils;
import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Brings the native library into the process.
final class Startup {
    private final TorchSettings settings;

    Startup(TorchSettings settings) {
        this.settings = settings;
    }

    /// Loads the library.
    ///
    /// @throws MachineFault when that is not possible
    Engine engine() {
        Path cache = settings.cache();
        try {
            Files.createDirectories(cache);
            Files.delete(Files.createTempFile(cache, "writable", ""));
        } catch (IOException e) {
            throw new MachineFault(
                    "The cache folder cannot be written",
                    cache.toString(),
                    "Give yourself rights on the folder, or name another one with RECSCOPE_CACHE.",
                    e);
        }
        System.setProperty("DJL_CACHE_DIR", cache.toString());
        System.setProperty("ENGINE_CACHE_DIR", cache.toString());
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.pytorch.num_threads", String.valueOf(settings.threads()));
        settings.libtorch().ifPresent(folder -> System.setProperty("PYTORCH_LIBRARY_PATH", folder.toString()));
        try {
            return Engine.getEngine("PyTorch");
        } catch (RuntimeException | LinkageError e) {
            throw new MachineFault(
                    "PyTorch cannot be loaded",
                    cache.toString(),
                    "Run recscope doctor; when the folder was damaged, remove it, it is made again.",
                    e);
        }
    }

    /// The device to use.
    ///
    /// @throws MachineFault when a graphics processor is wanted and there is none
    Device device(Engine engine) {
        int gpus = settings.device() == DeviceChoice.CPU ? 0 : engine.getGpuCount();
        if (gpus == 0) {
            if (settings.device() == DeviceChoice.GPU) {
                throw new MachineFault(
                        "There is no graphics processor that PyTorch can use",
                        "",
                        "Run recscope doctor to see why, or choose --device cpu.");
            }
            return Device.cpu();
        }
        return new Device(Device.Kind.GPU, 0, "gpu 0 (compute capability " + CudaUtils.getComputeCapability(0) + ")");
    }

    ai.djl.Device place(Device device) {
        return device.isGpu() ? ai.djl.Device.gpu(device.index()) : ai.djl.Device.cpu();
    }
}
