package io.recscope.engine.torch;

import ai.djl.engine.Engine;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.work.Work;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The PyTorch of this process: started when it is first needed, on the device that the settings ask for.
/// Thread-safe.
///
/// Nothing is ever downloaded here. The native library comes from the class path and is unpacked into the cache
/// folder once, or is taken from a folder that the settings name, or was fetched by [CudaDownload] with the
/// user's consent.
public final class Torch {
    private final Supplier<TorchSettings> settings;
    private final Set<Memory> open;
    private volatile @Nullable Running running;

    /// What there is once PyTorch runs.
    ///
    /// @param threads of one operation
    private record Running(PtNDManager root, Startup.Started started, int threads) {}

    public Torch(TorchSettings settings) {
        this(() -> settings);
    }

    /// @param settings asked for when PyTorch starts, and not before
    public Torch(Supplier<TorchSettings> settings) {
        this.settings = settings;
        open = ConcurrentHashMap.newKeySet();
    }

    private Torch(Torch whole, Running running) {
        settings = whole.settings;
        open = whole.open;
        this.running = running;
    }

    /// The same PyTorch with memory and programs on the machine's processor, wherever this one has its own; tensors
    /// of both must not meet in one program.
    public Torch onProcessor() {
        Running now = running();
        PtNDManager root = (PtNDManager) now.started().engine().newBaseManager(ai.djl.Device.cpu());
        return new Torch(this, new Running(root, now.started().onProcessor(), now.threads()));
    }

    public TorchSettings settings() {
        return settings.get();
    }

    /// Starts PyTorch unless it runs already; all other methods do so by themselves, without progress and
    /// without being cancelled. The first start on a machine unpacks about 430 MB.
    ///
    /// @throws MachineFault when the library cannot be unpacked or loaded, or the wanted device is not
    ///     there
    /// @throws InterruptedException when `work` was cancelled
    public synchronized void start(Work work) throws InterruptedException {
        if (running != null) {
            return;
        }
        TorchSettings wanted = settings.get();
        Startup.Started started = Startup.here(wanted).start(work);
        Device device = started.device();
        PtNDManager root = (PtNDManager) started.engine()
                .newBaseManager(device.isGpu() ? ai.djl.Device.gpu(device.index()) : ai.djl.Device.cpu());
        JniUtils.setNumThreads(wanted.threads());
        JniUtils.setGradMode(false);
        running = new Running(root, started, wanted.threads());
        Hush.during(this::callOnce);
    }

    /// Runs and differentiates once, as training does.
    private void callOnce() {
        String source = "def sum(self, w: List[Tensor], x: Tensor) -> Tensor:\n  return torch.sum(w[0] * x)\n";
        try (Program program = program(source, Map.of());
                Memory memory = memory()) {
            Tensor one = memory.floats(new float[] {1}, 1);
            Parameters parameters = Parameters.of(memory, Map.of("w", new Parameters.Values(new float[] {1}, 1)));
            program.run(memory, "sum", Program.of(parameters.learning().tensors()), Program.of(one));
            program.differentiate(memory, "sum", parameters, one);
            parameters.clearGradients();
            parameters.set(parameters.copy());
        }
    }

    /// Where everything is computed.
    public Device device() {
        return running().started().device();
    }

    /// The version of PyTorch, for example `2.7.1`.
    public String version() {
        return library().version();
    }

    /// The native PyTorch in use.
    public Libtorch library() {
        return running().started().library();
    }

    /// Why this library and this device, a sentence each.
    public List<String> reasons() {
        return running().started().reasons();
    }

    /// Where models were computed, for provenance: the device with PyTorch's version, or `cpu` when PyTorch was
    /// not needed and did not start.
    public String whereComputed() {
        Running now = running;
        if (now == null) {
            return Device.cpu().name();
        }
        return now.started().device() + ", PyTorch " + now.started().library().label();
    }

    /// What is computed on and with how many threads, since PyTorch runs; empty before, and asking does not start it.
    public Optional<InUse> inUse() {
        return Optional.ofNullable(running).map(now -> new InUse(now.started().device(), now.threads()));
    }

    /// What PyTorch was started with.
    ///
    /// @param threads of one operation
    public record InUse(Device device, int threads) {}

    /// What the device computes faster in bfloat16 than in float32.
    public Half half() {
        if (device().isGpu()) {
            return Half.ALL;
        }
        return Processor.multipliesHalf() ? Half.LARGE : Half.NONE;
    }

    /// Sets how many threads one operation of the calling thread may use.
    public void threads(int number) {
        root();
        JniUtils.setNumThreads(number);
    }

    /// Computes something with one thread for each operation, as requests do that may come several at a time; the
    /// calling thread has the settings' number of threads afterwards.
    public <T> T onOneThread(Supplier<T> piece) {
        Running now = running;
        int usual = now == null ? settings.get().threads() : now.threads();
        if (usual == 1) {
            return piece.get();
        }
        threads(1);
        try {
            return piece.get();
        } finally {
            threads(usual);
        }
    }

    /// Sets the seed of everything that programs draw, for example dropout.
    public void seed(long seed) {
        root();
        Engine.getEngine("PyTorch").setRandomSeed((int) (seed ^ (seed >>> 32)));
    }

    /// Fresh memory on the device.
    public Memory memory() {
        Memory memory = new Memory((PtNDManager) root().newSubManager(), open::remove);
        open.add(memory);
        return memory;
    }

    /// How many tensors are held in all open memories together.
    public int liveTensors() {
        return open.stream().mapToInt(Memory::size).sum();
    }

    /// Compiles a program.
    ///
    /// @param source its text with placeholders
    /// @param constants what each placeholder `{{name}}` stands for
    /// @throws IllegalArgumentException when a placeholder is not filled, or the text is no TorchScript
    public Program program(String source, Map<String, ?> constants) {
        String text = source;
        for (Entry<String, ?> constant : constants.entrySet()) {
            text = text.replace("{{" + constant.getKey() + "}}", String.valueOf(constant.getValue()));
        }
        int unfilled = text.indexOf("{{");
        if (unfilled >= 0) {
            throw new IllegalArgumentException(
                    "not filled: " + text.substring(unfilled, Math.min(text.length(), unfilled + 20)));
        }
        try (ByteArrayInputStream archive = new ByteArrayInputStream(Archive.of(text))) {
            Program program = new Program(JniUtils.loadModule(root(), archive, false, false));
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private PtNDManager root() {
        return running().root();
    }

    private Running running() {
        Running now = running;
        boolean interrupted = false;
        while (now == null) {
            try {
                start(new Unheard());
            } catch (InterruptedException e) {
                // nobody expects to be cancelled here: the interrupt is kept for later
                interrupted = true;
            }
            now = running;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return now;
    }

    /// Work that nobody listens to and nobody cancels.
    private record Unheard() implements Work {
        @Override
        public void report(double fraction, String step) {
            // nobody listens
        }

        @Override
        public void checkCancelled() {
            // nobody cancels
        }
    }
}
