package io.recscope.engine.recommend;

import io.recscope.engine.torch.DeviceChoice;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.torch.TorchSettings;
import java.nio.file.Path;

/// A workshop with everything that models need, for tests: PyTorch on one thread of the processor, so that equal seeds
/// give equal models. There is one PyTorch in a test run, started by whoever needs it first.
public final class TestWorkshop implements Workshop {
    private static final Torch TORCH =
            new Torch(TorchSettings.in(Path.of(System.getProperty("java.io.tmpdir"), "recscope-test"))
                    .withDevice(DeviceChoice.CPU)
                    .withThreads(1));

    @Override
    public Torch torch() {
        return TORCH;
    }
}
