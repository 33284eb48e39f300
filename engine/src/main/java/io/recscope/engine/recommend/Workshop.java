package io.recscope.engine.recommend;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.work.Work;

/// What models are made with besides data and settings. Thread-safe.
public interface Workshop {

    /// A workshop with nothing in it, for models that need nothing.
    Workshop BARE = () -> {
        throw new IllegalStateException("this workshop has no PyTorch");
    };

    Torch torch();

    /// Fits a model, or has it from a store that knows it by specification and data. Models that are made of
    /// others get them here.
    ///
    /// @throws InterruptedException when `work` was cancelled
    default Model fit(ModelSpec spec, Interactions data, Work work) throws InterruptedException {
        return spec.fit(data, this, work);
    }

    /// Whether the workshop keeps models of this specification and closes them itself; all others belong to whoever
    /// had them fitted.
    default boolean keeps(ModelSpec spec) {
        return false;
    }
}
