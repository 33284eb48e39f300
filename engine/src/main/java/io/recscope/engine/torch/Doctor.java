package io.recscope.engine.torch;

import ai.djl.util.cuda.CudaUtils;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Examines what the engine needs on this machine.
///
/// @param torch the process's PyTorch, started if it does not run yet
/// @param environment the process's variables
public record Doctor(Torch torch, Map<String, String> environment) {

    public Doctor {
        environment = Map.copyOf(environment);
    }

    /// Looks at everything, starts PyTorch, and tests it. Nothing is downloaded; what is missing is part of the
    /// result.
    ///
    /// @throws InterruptedException when `work` was cancelled
    public Diagnosis examine(Work work) throws InterruptedException {
        TorchSettings settings = torch.settings();
        Optional<NvidiaDriver> driver = NvidiaDriver.find();
        List<String> reasons = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Optional<Diagnosis.Used> used = Optional.empty();
        Optional<SelfTest> test = Optional.empty();
        try {
            used = Optional.of(use(work));
            reasons.addAll(torch.reasons());
            hint(driver).ifPresent(reasons::add);
            test = Optional.of(SelfTest.of(torch, work));
            if (!test.get().correct()) {
                problems.add("PyTorch computes wrongly on " + torch.device() + ". Choose another device.");
            }
        } catch (MachineFault fault) {
            problems.add(fault.getMessage());
        } catch (OutOfDeviceMemory e) {
            problems.add("The device has too little memory left for a small test. End what uses it.");
        }
        return new Diagnosis(
                Computer.here(environment),
                cache(settings),
                libraries(settings),
                driver,
                used,
                reasons,
                test,
                problems);
    }

    private Diagnosis.Used use(Work work) throws InterruptedException {
        long began = System.nanoTime();
        torch.start(work);
        double millis = (System.nanoTime() - began) / 1e6;
        Libtorch library = torch.library();
        return new Diagnosis.Used(
                torch.device().name(),
                library.label(),
                library.folder().toString(),
                torch.settings().threads(),
                CudaUtils.getGpuCount(),
                millis);
    }

    private Optional<String> hint(Optional<NvidiaDriver> driver) {
        if (driver.isEmpty() || torch.library().isCuda() || torch.settings().device() == DeviceChoice.CPU) {
            return Optional.empty();
        }
        return Optional.of(
                "To compute on the graphics processor: 'recscope doctor --download-cuda --yes' fetches a PyTorch"
                        + " for it, RECSCOPE_LIBTORCH names a libtorch folder you have, and 'mvn -Pcuda' builds with another.");
    }

    private static Diagnosis.Cache cache(TorchSettings settings) {
        EngineCache cache = new EngineCache(settings.cache());
        Path folder = settings.cache().toAbsolutePath();
        try {
            cache.open();
            long free = Files.getFileStore(folder).getUsableSpace();
            return new Diagnosis.Cache(folder.toString(), cache.size() >> 20, free >> 20, true);
        } catch (MachineFault | IOException e) {
            return new Diagnosis.Cache(folder.toString(), 0, 0, false);
        }
    }

    private static List<Diagnosis.Found> libraries(TorchSettings settings) {
        ClassLoader classes = Doctor.class.getClassLoader();
        EngineCache cache = new EngineCache(settings.cache());
        List<Diagnosis.Found> found = new ArrayList<>();
        settings.libtorch().ifPresent(folder -> {
            try {
                found.add(found(new LibtorchFolder(folder).check(classes)));
            } catch (MachineFault fault) {
                found.add(new Diagnosis.Found(Libtorch.Origin.FOLDER, "", "", fault.what()));
            }
        });
        CudaDownload.found(cache, classes).ifPresent(library -> found.add(found(library)));
        BundledLibtorch.find(classes).ifPresent(bundle -> {
            Path folder = cache.folder(bundle);
            String state = Receipt.isSound(folder)
                    ? "unpacked in " + folder
                    : "not unpacked yet, " + (bundle.bytes() >> 20) + " MB";
            found.add(new Diagnosis.Found(Libtorch.Origin.BUNDLED, bundle.version(), bundle.flavour(), state));
        });
        return found;
    }

    private static Diagnosis.Found found(Libtorch library) {
        return new Diagnosis.Found(library.origin(), library.version(), library.flavour(), "in " + library.folder());
    }
}
