package io.recscope.engine.torch;

import ai.djl.engine.Engine;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.work.Work;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The PyTorch of this process: started when it is first needed, on the device that the settings ask for.
/// Thread-safe.
///
/// Nothing is ever downloaded. The native library comes from the class path and is unpacked into the cache
/// folder once, or is taken from a folder that the settings name.
public final class Torch {
    private final TorchSettings settings;
    private final Set<Memory> open = ConcurrentHashMap.newKeySet();
    private @Nullable PtNDManager root;
    private Device device = Device.cpu();

    public Torch(TorchSettings settings) {
        this.settings = settings;
    }

    public TorchSettings settings() {
        return settings;
    }

    /// Starts PyTorch unless it runs already; all other methods do so by themselves.
    ///
    /// @throws MachineFault when the library cannot be unpacked or loaded, or the wanted device is not there
    public synchronized void start(Work work) {
        if (root != null) {
            return;
        }
        work.report(Double.NaN, "starting PyTorch");
        Startup startup = new Startup(settings);
        Engine engine = startup.engine();
        device = startup.device(engine);
        root = (PtNDManager) engine.newBaseManager(startup.place(device));
        JniUtils.setNumThreads(settings.threads());
        JniUtils.setGradMode(false);
    }

    /// Where everything is computed.
    public Device device() {
        root();
        return device;
    }

    /// The version of PyTorch, for example `2.7.1`.
    public String version() {
        root();
        return Engine.getEngine("PyTorch").getVersion();
    }

    /// Whether the device multiplies matrices of bfloat16 faster than of float32.
    public boolean half() {
        return device().isGpu() || Processor.multipliesHalf();
    }

    /// Sets how many threads one operation of the calling thread may use.
    public void threads(int number) {
        root();
        JniUtils.setNumThreads(number);
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

    private synchronized PtNDManager root() {
        start(Work.SILENT);
        if (root == null) {
            throw new IllegalStateException("PyTorch did not start");
        }
        return root;
    }
}
