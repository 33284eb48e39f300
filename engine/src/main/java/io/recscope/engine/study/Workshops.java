package io.recscope.engine.study;

import io.recscope.engine.language.Encoders;
import io.recscope.engine.language.Language;
import io.recscope.engine.language.VectorStore;
import io.recscope.engine.recommend.Checkpoints;
import io.recscope.engine.recommend.ModelFile;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.workspace.Workspace;
import java.util.Optional;

/// Makes workshops.
///
/// @param torch the process's one
/// @param encoders the process's ones
/// @param kinds of the models that others may start from
public record Workshops(Torch torch, Encoders encoders, ModelKinds kinds) {

    /// A workshop that keeps what can be used again in a workspace.
    public Workshop in(Workspace workspace) {
        return in(workspace, false);
    }

    /// A workshop that continues no training which was interrupted: it makes the model of the best epoch so far.
    public Workshop finishing(Workspace workspace) {
        return in(workspace, true);
    }

    private Workshop in(Workspace workspace, boolean finishing) {
        Language language = new Language(encoders, VectorStore.in(workspace.vectors()));
        return new Keeping(
                torch,
                language,
                Optional.of(new Checkpoints(workspace.checkpoints())),
                finishing,
                new ModelShelf(workspace.models(), kinds));
    }

    /// A workshop that keeps nothing, for benchmarks.
    public Workshop passing() {
        return new Plain(torch, new Language(encoders, VectorStore.inMemory()));
    }

    private record Keeping(
            Torch torch, Language language, Optional<Checkpoints> checkpoints, boolean finishing, ModelShelf shelf)
            implements Workshop {
        @Override
        public ModelFile.Stored parent(String digest) {
            return shelf.stored(shelf.digest(digest));
        }
    }

    private record Plain(Torch torch, Language language) implements Workshop {}
}
