package io.recscope.app.demo;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.language.Language;
import io.recscope.engine.recommend.Checkpoints;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelFile;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.work.Work;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// A workshop that shows the last model of one specification that it made.
final class Shown implements Workshop {
    private final Workshop workshop;
    private final ModelSpec wanted;
    private final AtomicReference<Model> model = new AtomicReference<>();

    Shown(Workshop workshop, ModelSpec wanted) {
        this.workshop = workshop;
        this.wanted = wanted;
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
    public Model fit(ModelSpec spec, Interactions data, Work work) throws InterruptedException {
        Model fitted = workshop.fit(spec, data, work);
        if (spec.equals(wanted)) {
            model.set(fitted);
        }
        return fitted;
    }

    @Override
    public boolean keeps(ModelSpec spec) {
        return workshop.keeps(spec);
    }

    /// @throws IllegalStateException when it was not made
    Model model() {
        Model made = model.get();
        if (made == null) {
            throw new IllegalStateException(wanted.kind() + " was not made");
        }
        return made;
    }
}
