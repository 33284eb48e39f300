package io.recscope.engine.study;

import io.recscope.engine.language.Encoders;
import io.recscope.engine.language.Language;
import io.recscope.engine.language.VectorStore;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.workspace.Workspace;

/// Makes workshops.
///
/// @param torch the process's one
/// @param encoders the process's ones
public record Workshops(Torch torch, Encoders encoders) {

    /// A workshop that keeps what can be used again in a workspace.
    public Workshop in(Workspace workspace) {
        return new Plain(torch, new Language(encoders, VectorStore.in(workspace.vectors())));
    }

    /// A workshop that keeps nothing, for benchmarks.
    public Workshop passing() {
        return new Plain(torch, new Language(encoders, VectorStore.inMemory()));
    }

    private record Plain(Torch torch, Language language) implements Workshop {}
}
