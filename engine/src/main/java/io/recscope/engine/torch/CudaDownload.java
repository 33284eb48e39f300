package io.recscope.engine.torch;

import ai.djl.engine.Engine;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Fetches a native PyTorch for graphics processors into the cache folder: the one place where this program
/// downloads, and only after its user has agreed. DJL does it, from where its project publishes such files.
///
/// @param settings its cache folder receives the files
/// @param environment the process's variables
/// @param classes the class path
/// @param driver of graphics processors, if one was found
public record CudaDownload(
        TorchSettings settings, Map<String, String> environment, ClassLoader classes, Optional<NvidiaDriver> driver) {
    /// What DJL has natives of for the version in use; the project builds one flavour for each.
    private static final String FLAVOUR = "cu128";

    private static final int FETCHED_MB = 3000;
    private static final int UNPACKED_MB = 6000;
    private static final long PAUSE = 500;

    /// For this machine.
    public static CudaDownload here(TorchSettings settings) throws InterruptedException {
        return new CudaDownload(settings, System.getenv(), CudaDownload.class.getClassLoader(), NvidiaDriver.find());
    }

    /// The downloaded one, if there is one.
    static Optional<Libtorch> found(EngineCache cache, ClassLoader classes) {
        String version = LibtorchFolder.wantedVersion(classes);
        Path folder = folder(cache, version);
        // DJL gives the folder its name when it is complete
        if (!LibtorchFolder.missing(folder, FLAVOUR).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Libtorch(folder.toAbsolutePath(), version, FLAVOUR, Libtorch.Origin.DOWNLOADED));
    }

    private static Path folder(EngineCache cache, String version) {
        return cache.engines().resolve(asked(version) + "-" + FLAVOUR + "-" + BundledLibtorch.machine());
    }

    /// The version to ask for. DJL copies a bundled native PyTorch when its version begins with the wanted one;
    /// this one differs only in the day of its build, which DJL does not look at when it downloads.
    private static String asked(String version) {
        return version + "-0";
    }

    /// What would be downloaded, in a sentence; nothing is done.
    public String offer() {
        return "PyTorch " + LibtorchFolder.wantedVersion(classes)
                + " for CUDA 12.8 would be downloaded from the servers of"
                + " the Deep Java Library project, about " + FETCHED_MB + " MB, and take about " + UNPACKED_MB
                + " MB in " + settings.cache() + ".";
    }

    /// Downloads and loads it. To be called only after the user has agreed to [#offer()], and before PyTorch runs.
    ///
    /// @param work is told how much has arrived
    /// @return what is there now
    /// @throws MachineFault when this machine could not use it, or the download failed
    /// @throws InterruptedException when the thread was interrupted
    public Libtorch run(Work work) throws InterruptedException {
        EngineCache cache = new EngineCache(settings.cache());
        Optional<Libtorch> there = found(cache, classes);
        if (there.isPresent()) {
            return there.get();
        }
        check(cache);
        DjlSettings.download(settings, asked(LibtorchFolder.wantedVersion(classes)), FLAVOUR, environment)
                .apply();
        CountDownLatch over = new CountDownLatch(1);
        Thread.ofVirtual().name("download-progress").start(() -> watch(cache, over, work));
        try {
            Engine.getEngine("PyTorch");
        } catch (RuntimeException | LinkageError e) {
            work.checkCancelled();
            throw failed(e);
        } finally {
            over.countDown();
            System.setProperty("ai.djl.offline", "true");
        }
        return found(cache, classes).orElseThrow(() -> failed(new IllegalStateException("files are missing")));
    }

    private void check(EngineCache cache) {
        if (!BundledLibtorch.binds(FLAVOUR, classes)) {
            throw new MachineFault(
                    "There is no PyTorch for CUDA 12.8 on " + BundledLibtorch.machine() + "; nothing was downloaded",
                    "",
                    "Use the processor.");
        }
        if (driver.isEmpty()) {
            throw new MachineFault(
                    "No NVIDIA driver was found, so this machine could not use it; nothing was downloaded",
                    "",
                    "Install the driver of the graphics processor first.");
        }
        cache.open();
        try {
            cache.requireSpace((long) UNPACKED_MB << 20);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private MachineFault failed(Throwable cause) {
        return new MachineFault(
                "PyTorch for CUDA could not be downloaded: " + Startup.innermost(cause),
                settings.cache().toString(),
                "Check the connection and the free space and try again, or name a libtorch with RECSCOPE_LIBTORCH.",
                cause);
    }

    private static void watch(EngineCache cache, CountDownLatch over, Work work) {
        try {
            while (!over.await(PAUSE, TimeUnit.MILLISECONDS)) {
                long megabytes = arrived(cache.engines()) >> 20;
                work.report(
                        Math.min(0.99, megabytes / (double) UNPACKED_MB),
                        String.format(Locale.ROOT, "downloading: %d of about %d MB unpacked", megabytes, UNPACKED_MB));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The length of what DJL has written to its folder for half downloads.
    private static long arrived(Path engines) {
        try (Stream<Path> tree = Files.walk(engines)) {
            return tree.filter(path -> path.startsWith(engines)
                            && engines.relativize(path).toString().startsWith("tmp"))
                    .mapToLong(path -> path.toFile().length())
                    .sum();
        } catch (IOException e) {
            // a file was moved meanwhile
            return 0;
        }
    }
}
