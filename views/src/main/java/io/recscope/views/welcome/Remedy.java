package io.recscope.views.welcome;

import io.recscope.views.job.Trouble;
import java.util.List;
import java.util.Locale;

/// What the window offers when a workspace could not be opened.
public enum Remedy {
    /// Once more, when somebody has done what was asked for.
    AGAIN,
    /// A copy is made and opened; the original stays as it is.
    COPY,
    /// The workspace is made again in its folder, where there is nothing yet.
    MAKE,
    /// It is taken from the list of those opened before.
    FORGET,
    /// Another one.
    CHOOSE;

    /// The remedies for a trouble, the likeliest first.
    static List<Remedy> of(Trouble trouble) {
        return switch (trouble.kind()) {
            case "workspace.in-use" -> List.of(AGAIN, COPY, CHOOSE);
            case "workspace.read-only" -> List.of(COPY, AGAIN, CHOOSE);
            case "workspace.interrupted" -> List.of(MAKE, FORGET, CHOOSE);
            case "workspace.missing", "workspace.none", "workspace.newer", "workspace.damaged" ->
                List.of(CHOOSE, FORGET);
            case "workspace.not-empty", "workspace.exists" -> List.of(CHOOSE);
            default -> List.of(AGAIN, CHOOSE);
        };
    }

    /// The key of its words.
    String key() {
        return "welcome.remedy." + name().toLowerCase(Locale.ROOT);
    }
}
