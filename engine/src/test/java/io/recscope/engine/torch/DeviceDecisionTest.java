package io.recscope.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeviceDecisionTest {
    private static final Libtorch CPU = libtorch("cpu");
    private static final Libtorch CUDA = libtorch("cu128");
    private static final Optional<NvidiaDriver> NONE = Optional.empty();
    private static final Optional<NvidiaDriver> DRIVER = Optional.of(new NvidiaDriver(
            "570.133.20", List.of(new NvidiaDriver.Card("Small", 1, 1), new NvidiaDriver.Card("Large", 2, 2))));

    private static Libtorch libtorch(String flavour) {
        return new Libtorch(Path.of("lib"), "2.7.1", flavour, Libtorch.Origin.BUNDLED);
    }

    @Test
    void takesTheGraphicsProcessorThatIsSeenFirst() {
        DeviceDecision decision = DeviceDecision.of(DeviceChoice.AUTO, CUDA, DRIVER, true, 1);
        assertThat(decision.device()).isEqualTo(new Device(Device.Kind.GPU, 0, "Large"));
        assertThat(decision.reason()).contains("Large", "2.7.1 (cu128)");
    }

    @Test
    void aGraphicsProcessorWithoutANameHasANumber() {
        assertThat(DeviceDecision.of(DeviceChoice.GPU, CUDA, DRIVER, true, 7).device())
                .hasToString("gpu 0");
    }

    @Test
    void saysWhyTheProcessorIsUsed() {
        assertThat(DeviceDecision.of(DeviceChoice.CPU, CUDA, DRIVER, true, 0))
                .isEqualTo(new DeviceDecision(Device.cpu(), "Computing on the processor, as asked for."));
        assertThat(DeviceDecision.of(DeviceChoice.AUTO, CUDA, NONE, true, 0).reason())
                .isEqualTo("Computing on the processor: no NVIDIA driver was found.");
        assertThat(DeviceDecision.of(DeviceChoice.AUTO, CPU, DRIVER, false, 0).reason())
                .contains("built for the processor only");
        assertThat(DeviceDecision.of(DeviceChoice.AUTO, CUDA, DRIVER, false, 0).reason())
                .contains("570.133.20");
    }

    @Test
    void aDemandedGraphicsProcessorThatIsNotThereIsAFaultWithTheReason() {
        assertThatThrownBy(() -> DeviceDecision.of(DeviceChoice.GPU, CPU, NONE, false, 0))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("no NVIDIA driver")
                .hasMessageContaining("recscope doctor");
        assertThatThrownBy(() -> DeviceDecision.of(DeviceChoice.GPU, CPU, DRIVER, true, 0))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("processor only");
    }

    @Test
    void choicesAreReadFromWords() {
        assertThat(List.of("auto", " GPU ", "cpu", "cuda").stream().map(DeviceChoice::of))
                .containsExactly(DeviceChoice.AUTO, DeviceChoice.GPU, DeviceChoice.CPU, DeviceChoice.GPU);
        assertThatThrownBy(() -> DeviceChoice.of("abacus"))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("auto, cpu or gpu");
    }
}
