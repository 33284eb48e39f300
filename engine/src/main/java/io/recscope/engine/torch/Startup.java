package io.recscope.engine.torch;

import ai.djl.engine.Engine;
import ai.djl.engine.StandardCapabilities;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.work.Work;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings the native library into the process.
///
/// @param settings how
/// @param environment the process's variables
/// @param classes the class path
/// @param driver of graphics processors, if one was found
record Startup(
        TorchSettings settings, Map<String, String> environment, ClassLoader classes, Optional<NvidiaDriver> driver) {

    /// What runs now.
    ///
    /// @param reasons a sentence for each decision
    record Started(Engine engine, Libtorch library, Device device, List<String> reasons) {

        /// The same on the machine's processor.
        Started onProcessor() {
            return new Started(engine, library, Device.cpu(), reasons);
        }
    }

    /// For this machine.
    static Startup here(TorchSettings settings) throws InterruptedException {
        return new Startup(settings, System.getenv(), Startup.class.getClassLoader(), NvidiaDriver.find());
    }

    /// Loads the library and decides on the device.
    ///
    /// @param work is told how much was unpacked
    /// @throws MachineFault when the library cannot be unpacked or loaded, or the wanted device is not there
    /// @throws InterruptedException when `work` was cancelled
    Started start(Work work) throws InterruptedException {
        Libtorch chosen = library();
        // before anything is unpacked: what is certain to be missing
        DeviceDecision.of(settings.device(), chosen, driver, true, 0);
        unpack(chosen, work);
        work.report(Double.NaN, "starting PyTorch");
        Engine engine = engine(chosen);
        boolean usable = chosen.isCuda() && engine.hasCapability(StandardCapabilities.CUDA);
        DeviceDecision decision = DeviceDecision.of(settings.device(), chosen, driver, usable, firstVisible());
        return new Started(engine, chosen, decision.device(), List.of(origin(chosen), decision.reason()));
    }

    /// The native PyTorch to use: the settings' folder, else a downloaded one when a graphics processor may be
    /// used, else the bundled one, which may still have to be unpacked.
    ///
    /// @throws MachineFault when there is none
    Libtorch library() {
        if (settings.libtorch().isPresent()) {
            return new LibtorchFolder(settings.libtorch().get()).check(classes);
        }
        EngineCache cache = new EngineCache(settings.cache());
        if (settings.device() != DeviceChoice.CPU && driver.isPresent()) {
            Optional<Libtorch> downloaded = CudaDownload.found(cache, classes);
            if (downloaded.isPresent()) {
                return downloaded.get();
            }
        }
        BundledLibtorch bundle = bundle();
        return new Libtorch(
                cache.folder(bundle).toAbsolutePath(), bundle.version(), bundle.flavour(), Libtorch.Origin.BUNDLED);
    }

    private BundledLibtorch bundle() {
        return BundledLibtorch.find(classes)
                .orElseThrow(() -> new MachineFault(
                        "This program brings no PyTorch for this machine",
                        BundledLibtorch.machine(),
                        "Build it here, where Maven takes the right one, or name a libtorch with RECSCOPE_LIBTORCH."));
    }

    private void unpack(Libtorch chosen, Work work) throws InterruptedException {
        EngineCache cache = new EngineCache(settings.cache());
        switch (chosen.origin()) {
            case BUNDLED -> cache.unpacked(bundle(), work);
            // what binds it to Java is put there
            case FOLDER, DOWNLOADED -> cache.open();
        }
    }

    private Engine engine(Libtorch library) {
        Path folder = library.folder();
        if (folder.toString().contains(File.pathSeparator)) {
            throw new MachineFault(
                    "PyTorch cannot be loaded from a folder with '" + File.pathSeparator + "' in its name",
                    folder.toString(),
                    "Name another cache folder with the environment variable RECSCOPE_CACHE.");
        }
        DjlSettings.local(settings, library, environment).apply();
        try {
            return Engine.getEngine("PyTorch");
        } catch (RuntimeException | LinkageError e) {
            throw new MachineFault(
                    "PyTorch cannot be loaded: " + innermost(e),
                    folder.toString(),
                    "Run 'recscope doctor'. If the machine has what is named here, remove the folder; it is made again.",
                    e);
        }
    }

    static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static String origin(Libtorch library) {
        return "Using PyTorch " + library.label()
                + switch (library.origin()) {
                    case FOLDER -> " from the libtorch folder, because the settings name it.";
                    case DOWNLOADED -> " that was downloaded, because there is an NVIDIA driver.";
                    case BUNDLED -> " that the program brings along.";
                };
    }

    /// The driver's number of the card that is PyTorch's first.
    private int firstVisible() {
        String visible = environment
                .getOrDefault("CUDA_VISIBLE_DEVICES", "")
                .replaceFirst(",.*", "")
                .strip();
        return visible.matches("\\d{1,3}") ? Integer.parseInt(visible) : 0;
    }
}
