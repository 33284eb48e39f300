package io.recscope.engine.recommend;

import io.recscope.engine.language.Language;
import io.recscope.engine.torch.Torch;
import java.util.Optional;

/// A workshop that has everything from another one, and fits models in its own way.
public abstract class WorkshopAround implements Workshop {
    /// Where everything comes from.
    protected final Workshop inner;

    protected WorkshopAround(Workshop inner) {
        this.inner = inner;
    }

    @Override
    public final Torch torch() {
        return inner.torch();
    }

    @Override
    public final Language language() {
        return inner.language();
    }

    @Override
    public final ModelFile.Stored parent(String digest) {
        return inner.parent(digest);
    }

    @Override
    public final Optional<Checkpoints> checkpoints() {
        return inner.checkpoints();
    }

    @Override
    public final boolean finishing() {
        return inner.finishing();
    }

    @Override
    public void epochDone(ModelSpec spec, TrainingLog sofar) {
        inner.epochDone(spec, sofar);
    }

    @Override
    public final String device() {
        return inner.device();
    }
}
