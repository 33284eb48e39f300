package io.recscope.engine.recommend;

import java.util.function.BiConsumer;

/// A workshop of which somebody sees how models learn while they do.
public final class WatchedWorkshop extends WorkshopAround {
    private final BiConsumer<ModelSpec, TrainingLog> watcher;

    /// @param watcher told after each epoch, on the thread that fits; has to be quick
    public WatchedWorkshop(Workshop workshop, BiConsumer<ModelSpec, TrainingLog> watcher) {
        super(workshop);
        this.watcher = watcher;
    }

    @Override
    public void epochDone(ModelSpec spec, TrainingLog sofar) {
        watcher.accept(spec, sofar);
        super.epochDone(spec, sofar);
    }
}
