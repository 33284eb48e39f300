package io.recscope.views.focus;

import java.util.Optional;
import java.util.OptionalInt;

/// What the analyst looks at. All screens follow it.
///
/// Ids are those of the source, names those of the workspace. A user belongs to a dataset, a moment to a user, so
/// that whoever changes the one forgets the other.
///
/// @param dataset name of a dataset
/// @param user id of a user
/// @param moment how many of the user's events are known
/// @param item id of an item
/// @param model digest of a fitted model
/// @param run id of a run
/// @param baseline id of the run that `run` is compared with
public record Focus(
        Optional<String> dataset,
        Optional<String> user,
        OptionalInt moment,
        Optional<String> item,
        Optional<String> model,
        Optional<String> run,
        Optional<String> baseline) {
    /// Nothing yet.
    public static final Focus NOTHING = new Focus(
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /// On a dataset; user, moment, item and model of another one are forgotten.
    public Focus onDataset(String name) {
        if (dataset.equals(Optional.of(name))) {
            return this;
        }
        return new Focus(
                Optional.of(name),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                run,
                baseline);
    }

    /// On a user; the moment of another one is forgotten.
    public Focus onUser(String id) {
        OptionalInt kept = user.equals(Optional.of(id)) ? moment : OptionalInt.empty();
        return new Focus(dataset, Optional.of(id), kept, item, model, run, baseline);
    }

    /// On a moment of the user's session.
    ///
    /// @param known number of events before it, at least 0
    public Focus onMoment(int known) {
        return new Focus(dataset, user, OptionalInt.of(known), item, model, run, baseline);
    }

    public Focus onItem(String id) {
        return new Focus(dataset, user, moment, Optional.of(id), model, run, baseline);
    }

    public Focus onModel(String digest) {
        return new Focus(dataset, user, moment, item, Optional.of(digest), run, baseline);
    }

    public Focus onRun(String id) {
        return new Focus(dataset, user, moment, item, model, Optional.of(id), baseline);
    }

    /// On two runs.
    public Focus onRuns(String id, String against) {
        return new Focus(dataset, user, moment, item, model, Optional.of(id), Optional.of(against));
    }
}
