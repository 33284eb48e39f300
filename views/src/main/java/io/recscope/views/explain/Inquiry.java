package io.recscope.views.explain;

import io.recscope.engine.study.ModelLibrary;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.views.focus.Focus;
import io.recscope.views.session.Summary;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What the analyst asks: why an item stands where it stands.
///
/// @param dataset name of a dataset of the workspace
/// @param model digest of a model that was fitted on it
/// @param user id of a user; empty for one with a history of usual length
/// @param moment how many of the user's events are known; empty for all
/// @param item id of an item; empty for the first of the list
record Inquiry(
        String dataset, String model, Optional<String> user, OptionalInt moment, Optional<String> item, Manner manner) {

    /// What is asked when a focus is followed; empty when the workspace has no dataset with a model.
    static Optional<Inquiry> of(Focus focus, Summary summary, Manner manner) {
        Optional<DatasetInfo> data = dataset(focus, summary);
        return data.flatMap(info -> {
            List<ModelLibrary.Entry> fitted = models(info, summary);
            return fitted.stream()
                    .filter(entry -> focus.model().equals(Optional.of(entry.digest())))
                    .findFirst()
                    .or(() -> fitted.stream().findFirst())
                    .map(entry -> new Inquiry(
                            info.name(), entry.digest(), focus.user(), focus.moment(), focus.item(), manner));
        });
    }

    /// The dataset in focus, else the first that a model was fitted on, else any.
    static Optional<DatasetInfo> dataset(Focus focus, Summary summary) {
        return summary.datasets().stream()
                .filter(info -> focus.dataset().equals(Optional.of(info.name())))
                .findFirst()
                .or(() -> summary.datasets().stream()
                        .filter(info -> !models(info, summary).isEmpty())
                        .findFirst())
                .or(() -> summary.datasets().stream().findFirst());
    }

    /// The models that were fitted on a dataset, the latest first.
    static List<ModelLibrary.Entry> models(DatasetInfo data, Summary summary) {
        return summary.models().stream()
                .filter(entry -> entry.dataset().equals(data.digest()))
                .toList();
    }

    /// Whether another one is about the same model, under the same policy.
    boolean sharesRecommender(Inquiry other) {
        return dataset.equals(other.dataset)
                && model.equals(other.model)
                && manner.policy().equals(other.manner.policy());
    }
}
