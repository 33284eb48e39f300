package io.recscope.app.demo;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.WorkshopAround;
import io.recscope.engine.work.Work;
import java.util.concurrent.atomic.AtomicReference;

/// A workshop that shows the last model of one specification that it made.
final class Shown extends WorkshopAround {
    private final ModelSpec wanted;
    private final AtomicReference<Model> model = new AtomicReference<>();

    Shown(Workshop workshop, ModelSpec wanted) {
        super(workshop);
        this.wanted = wanted;
    }

    @Override
    public Model fit(ModelSpec spec, Interactions data, Work work) throws InterruptedException {
        Model fitted = inner.fit(spec, data, work);
        if (spec.equals(wanted)) {
            model.set(fitted);
        }
        return fitted;
    }

    @Override
    public boolean keeps(ModelSpec spec) {
        return inner.keeps(spec);
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
