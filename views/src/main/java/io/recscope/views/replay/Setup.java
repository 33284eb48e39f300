package io.recscope.views.replay;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Scope;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.replay.Player;
import io.recscope.engine.work.Work;
import io.recscope.views.session.OpenStudy;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// What sessions are played with: a dataset, and a player of a model that learned from it.
record Setup(Key key, Dataset data, Player player) {
    /// Length of the lists.
    static final int LENGTH = 10;

    /// What the analyst chose.
    ///
    /// @param dataset its name
    /// @param model digest of a fitted model
    /// @param repeats whether lists may hold what the user had before
    record Key(String dataset, String model, boolean repeats) {}

    /// Opens everything; takes seconds when the dataset's texts were never read. The model is read meanwhile.
    ///
    /// @throws InterruptedException when `work` was cancelled
    static Setup open(OpenStudy study, Key key, Work work) throws InterruptedException {
        Dataset data = study.data(key.dataset());
        FutureTask<Model> reading = new FutureTask<>(() -> study.model(data, key.model()));
        Thread.ofPlatform().daemon().name("model-reader").start(reading);
        var facts = study.facts(data, work.part(0, 0.8));
        Model model = read(reading);
        work.report(0.9, "");
        Scope scope = key.repeats() ? new Scope.All() : new Scope.Unseen();
        return new Setup(key, data, new Player(model, facts, Policy.OFF, LENGTH, scope));
    }

    private static Model read(FutureTask<Model> reading) throws InterruptedException {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("reading a model", e);
        }
    }
}
