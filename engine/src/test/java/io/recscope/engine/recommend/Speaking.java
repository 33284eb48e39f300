package io.recscope.engine.recommend;

import io.recscope.engine.language.Language;
import io.recscope.engine.torch.Torch;

/// A workshop with a language and nothing else.
public record Speaking(Language language) implements Workshop {

    /// One whose language knows words only.
    public static Workshop words() {
        return new Speaking(Language.ofWords());
    }

    @Override
    public Torch torch() {
        throw new IllegalStateException("this workshop has no PyTorch");
    }
}
