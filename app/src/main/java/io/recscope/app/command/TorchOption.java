package io.recscope.app.command;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.torch.DeviceChoice;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.torch.TorchSettings;
import io.recscope.engine.work.Work;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What models compute with. One object for all commands, so that PyTorch, which is made before a command is
/// read, has its settings from the one that is carried out.
public final class TorchOption {
    private static final String LIBTORCH = "RECSCOPE_LIBTORCH";

    // the usual value is that of the field: a default of the option would be set again by the command above this one
    @Option(
            names = "--device",
            paramLabel = "auto|cpu|gpu",
            description = "Where models compute; auto takes a graphics processor that can be used. [auto]")
    private Optional<String> device = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "Threads of one computation. [all processors]")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--libtorch",
            paramLabel = "DIR",
            description = "Folder of a libtorch to use instead of the bundled one. [$" + LIBTORCH + "]")
    private Optional<Path> libtorch = Optional.empty();

    private final Path cache;
    private final Map<String, String> environment;
    private volatile Preferred preferred = new Preferred(DeviceChoice.AUTO, 0);

    /// @param cache folder for native libraries
    /// @param environment the process's variables
    public TorchOption(Path cache, Map<String, String> environment) {
        this.cache = cache;
        this.environment = Map.copyOf(environment);
    }

    /// What the analyst chose in the window, which counts where the command line says nothing.
    ///
    /// @param number of threads; 0 for all processors
    public void prefer(DeviceChoice choice, int number) {
        preferred = new Preferred(choice, number);
    }

    private record Preferred(DeviceChoice device, int threads) {}

    /// What the options say, the analyst's choice where they do not, and the environment.
    ///
    /// @throws BadUsage when an option says nothing that can be
    public TorchSettings settings() {
        int processors = Runtime.getRuntime().availableProcessors();
        Preferred chosen = preferred;
        int wanted = threads.orElse(chosen.threads() == 0 ? processors : chosen.threads());
        if (wanted < 1) {
            throw new BadUsage("There is no computing with " + wanted + " threads", "--threads", "Choose at least 1.");
        }
        String named = environment.getOrDefault(LIBTORCH, "");
        Optional<Path> folder = libtorch.or(() -> named.isBlank() ? Optional.empty() : Optional.of(Path.of(named)));
        return new TorchSettings(cache, device.map(DeviceChoice::of).orElse(chosen.device()), wanted, folder);
    }

    /// Reads the options before a command begins, and starts PyTorch when a graphics processor is demanded, so
    /// that it fails at once where there is none.
    ///
    /// @throws io.recscope.engine.fault.MachineFault when there is none
    void check(Torch torch, Work work) throws InterruptedException {
        if (settings().device() == DeviceChoice.GPU) {
            torch.start(work);
        }
    }
}
