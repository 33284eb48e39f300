package io.recscope.engine.recommend;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.language.Language;
import io.recscope.engine.torch.Device;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.work.Work;
import java.util.Optional;

/// What models are made with besides data and settings. Thread-safe.
public interface Workshop {

    /// A workshop with nothing in it, for models that need nothing.
    Workshop BARE = new Workshop() {
        @Override
        public Torch torch() {
            throw new IllegalStateException("this workshop has no PyTorch");
        }

        @Override
        public Language language() {
            throw new IllegalStateException("this workshop has no encoders");
        }

        @Override
        public String device() {
            return Device.cpu().name();
        }
    };

    Torch torch();

    /// What the items' texts mean.
    Language language();

    /// Where unfinished training is kept, so that it can go on after an interruption; nowhere when empty.
    default Optional<Checkpoints> checkpoints() {
        return Optional.empty();
    }

    /// Whether training that was interrupted is not continued: the model is made of the best epoch so far.
    default boolean finishing() {
        return false;
    }

    /// Is told how a training stands after each of its epochs, on the thread that fits.
    ///
    /// @param sofar the epochs so far, those before an interruption included
    default void epochDone(ModelSpec spec, TrainingLog sofar) {
        // usually nobody watches
    }

    /// Where models were computed so far, for provenance.
    default String device() {
        return torch().whereComputed();
    }

    /// A fitted model's settings and all that it learned, for one that starts from it.
    ///
    /// @param digest the first digits of the model's digest, at least 8
    /// @throws NotFound when there is no such model
    default ModelFile.Stored parent(String digest) {
        throw new NotFound(
                "There is no model " + digest + " to start from",
                "",
                "Fit it first, in the same workspace; 'recscope models --workspace W' lists what is there.");
    }

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
