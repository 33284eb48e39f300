package io.recscope.engine.recommend;

import io.recscope.engine.language.Language;
import io.recscope.engine.torch.DeviceChoice;
import io.recscope.engine.torch.TestCache;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.torch.TorchSettings;

/// A workshop with everything that models need, for tests: PyTorch on one thread of the processor, so that equal seeds
/// give equal models, and a language that knows words only. There is one PyTorch in a test run, started by whoever
// needs it first.
public final class TestWorkshop implements Workshop {
    private static final Torch TORCH = new Torch(
            TorchSettings.in(TestCache.folder()).withDevice(DeviceChoice.CPU).withThreads(1));

    private final Language language = Language.ofWords();

    @Override
    public Torch torch() {
        return TORCH;
    }

    @Override
    public Language language() {
        return language;
    }
}
