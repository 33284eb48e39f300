package io.recscope.engine.study;

import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.workspace.Workspace;

/// Makes workshops.
///
/// @param torch the process's one
public record Workshops(Torch torch) {

    /// A workshop that keeps what can be used again in a workspace.
    public Workshop in(Workspace workspace) {
        return new Plain(torch);
    }

    /// A workshop that keeps nothing, for benchmarks.
    public Workshop passing() {
        return new Plain(torch);
    }

    private record Plain(Torch torch) implements Workshop {}
}
