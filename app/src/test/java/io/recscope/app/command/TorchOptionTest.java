package io.recscope.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.torch.DeviceChoice;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// What PyTorch is started with: the command line, else the choice made in the window, else everything there is.
class TorchOptionTest {
    private final TorchOption option = new TorchOption(Path.of("cache"), Map.of());

    @Command
    private static final class Some implements Runnable {
        @Mixin
        private final TorchOption option;

        Some(TorchOption option) {
            this.option = option;
        }

        @Override
        public void run() {}
    }

    @Test
    void withoutAnyChoiceEverythingIsUsed() {
        assertThat(option.settings().threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(option.settings().device()).isEqualTo(DeviceChoice.AUTO);
    }

    @Test
    void theChoiceInTheWindowReachesPyTorch() {
        option.prefer(DeviceChoice.CPU, 3);
        assertThat(option.settings().threads()).isEqualTo(3);
        assertThat(option.settings().device()).isEqualTo(DeviceChoice.CPU);
        option.prefer(DeviceChoice.AUTO, 0);
        assertThat(option.settings().threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void theCommandLineWins() {
        option.prefer(DeviceChoice.CPU, 3);
        new CommandLine(new Some(option)).execute("--threads", "1", "--device", "auto");
        assertThat(option.settings().threads()).isEqualTo(1);
        assertThat(option.settings().device()).isEqualTo(DeviceChoice.AUTO);
    }
}
