package io.recscope.engine.recommend;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.language.Language;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.work.Work;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/// A workshop that fits no costly model twice: it keeps those that set choices aside while they learn
/// ([SelfValidating]) until it is closed, and closes them then. Others are made anew.
///
/// Data are the same when they are the same object. Thread-safe; one fit after the other.
public final class RememberingWorkshop implements Workshop, AutoCloseable {
    private final Workshop workshop;
    private final IdentityHashMap<Interactions, Map<ModelSpec, Model>> fitted = new IdentityHashMap<>();

    public RememberingWorkshop(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Torch torch() {
        return workshop.torch();
    }

    @Override
    public Language language() {
        return workshop.language();
    }

    @Override
    public ModelFile.Stored parent(String digest) {
        return workshop.parent(digest);
    }

    @Override
    public Optional<Checkpoints> checkpoints() {
        return workshop.checkpoints();
    }

    @Override
    public boolean finishing() {
        return workshop.finishing();
    }

    @Override
    public String device() {
        return workshop.device();
    }

    @Override
    public synchronized Model fit(ModelSpec spec, Interactions data, Work work) throws InterruptedException {
        if (!keeps(spec)) {
            return spec.fit(data, this, work);
        }
        Map<ModelSpec, Model> known = fitted.computeIfAbsent(data, d -> new HashMap<>());
        Model model = known.get(spec);
        if (model == null) {
            model = workshop.fit(spec, data, work);
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
