package io.recscope.engine.sequence;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Portion;

/// What a network starts from, and what it learns then.
///
/// @param from digest of the model whose knowledge it starts from; empty to start from nothing
/// @param part how much of it learns
/// @param onlyNew whether only those events of a user are learned that come after the ones that the model has
///     learned; these are read before them. A user's events are counted, so an event that was added among older
///     ones makes the last one new
public record Start(String from, Portion part, boolean onlyNew) {
    public Start {
        if (!from.matches("([0-9a-f]{8,64})?")) {
            throw new BadUsage(
                    "'" + from + "' is no digest of a model",
                    "from",
                    "Give the 8 to 64 hexadecimal digits that 'fit' printed, or use --from.");
        }
        if (from.isEmpty() && (onlyNew || part != Portion.ALL)) {
            throw new BadUsage(
                    "A network that starts from nothing learns everything",
                    onlyNew ? "onlyNew" : "part",
                    "Name a model to start from, with --from or from=DIGEST.");
        }
    }

    /// A start from nothing.
    public static Start afresh() {
        return new Start("", Portion.ALL, false);
    }

    /// A start from a model, to learn everything.
    public static Start from(String digest) {
        return new Start(digest, Portion.ALL, false);
    }

    /// Whether there is something to start from.
    boolean inherits() {
        return !from.isEmpty();
    }

    /// Whether a parameter of that name learns.
    boolean learns(String parameter) {
        return switch (part) {
            case ALL -> true;
            case ADAPTER -> parameter.matches("(projection|own|decay|gate|long)(\\.bias)?");
        };
    }
}
