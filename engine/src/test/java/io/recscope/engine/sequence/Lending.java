package io.recscope.engine.sequence;

import io.recscope.engine.language.Language;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelFile;
import io.recscope.engine.recommend.TestWorkshop;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.torch.Torch;
import java.util.HashMap;
import java.util.Map;

/// A workshop that lends models to start from, and may speak any language.
final class Lending implements Workshop {
    private final Language language;
    private final Torch torch = new TestWorkshop().torch();
    private final Map<String, ModelFile.Stored> models = new HashMap<>();

    Lending(Language language) {
        this.language = language;
    }

    /// Lends a model under a digest, and closes it.
    Lending with(String digest, Model model) {
        models.put(digest, new ModelFile.Stored(model.spec(), Map.of(), model.weights()));
        model.close();
        return this;
    }

    @Override
    public Torch torch() {
        return torch;
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public ModelFile.Stored parent(String digest) {
        ModelFile.Stored stored = models.get(digest);
        return stored == null ? Workshop.super.parent(digest) : stored;
    }
}
