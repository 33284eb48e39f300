package io.recscope.views.replay;

import io.recscope.engine.study.ModelLibrary;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.views.focus.Focus;
import io.recscope.views.session.Session;
import io.recscope.views.session.Summary;
import java.util.List;
import java.util.Optional;

/// The fitted models of the open workspace.
record FittedModels(Session session) {

    /// Those fitted on a dataset, the latest first.
    List<ModelLibrary.Entry> on(String dataset) {
        Optional<Summary> summary = session.summary().get();
        return summary.stream()
                .flatMap(all -> all.datasets().stream())
                .filter(info -> info.name().equals(dataset))
                .map(DatasetInfo::digest)
                .flatMap(digest -> summary.stream()
                        .flatMap(all -> all.models().stream())
                        .filter(entry -> entry.dataset().equals(digest)))
                .toList();
    }

    /// The digest of the model that the analyst looks at, or else of the latest one.
    Optional<String> choice(String dataset, Focus focus) {
        List<String> fitted =
                on(dataset).stream().map(ModelLibrary.Entry::digest).toList();
        return focus.model().filter(fitted::contains).or(() -> fitted.stream().findFirst());
    }
}
