package io.recscope.views.explain;

import io.recscope.views.focus.Focus;
import io.recscope.views.session.Summary;
import io.recscope.views.session.Usual;
import java.util.Optional;

/// What is missing before anything can be explained.
enum Gap {
    NOTHING,
    WORKSPACE,
    DATASET,
    MODEL;

    /// What is missing to ask about what the analyst looks at.
    static Gap of(Optional<Summary> workspace, Focus focus) {
        if (workspace.isEmpty()) {
            return WORKSPACE;
        }
        Usual usual = new Usual(workspace.get());
        if (usual.dataset(focus).isEmpty()) {
            return DATASET;
        }
        return usual.model(focus).isPresent() ? NOTHING : MODEL;
    }
}
