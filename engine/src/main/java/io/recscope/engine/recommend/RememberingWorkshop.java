package io.recscope.engine.recommend;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.work.Work;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/// A workshop that fits no costly model twice: it keeps those that set choices aside while they learn
/// ([SelfValidating]) until it is closed, and closes them then. Others are made anew.
///
/// Data are the same when they are the same object. Thread-safe; one fit after the other.
public final class RememberingWorkshop extends WorkshopAround implements AutoCloseable {
    private final IdentityHashMap<Interactions, Map<ModelSpec, Model>> fitted = new IdentityHashMap<>();

    public RememberingWorkshop(Workshop workshop) {
        super(workshop);
    }

    @Override
    public synchronized Model fit(ModelSpec spec, Interactions data, Work work) throws InterruptedException {
        if (!keeps(spec)) {
            return spec.fit(data, this, work);
        }
        Map<ModelSpec, Model> known = fitted.computeIfAbsent(data, d -> new HashMap<>());
        Model model = known.get(spec);
        if (model == null) {
            model = inner.fit(spec, data, work);
            known.put(spec, model);
        }
        return model;
    }

    @Override
    public boolean keeps(ModelSpec spec) {
        return spec instanceof SelfValidating;
    }

    @Override
    public synchronized void close() {
        fitted.values().forEach(models -> models.values().forEach(Model::close));
        fitted.clear();
    }
}
