package io.recscope.views.focus;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What the analyst looks at. All screens follow it.
///
/// Ids are those of the source, names those of the workspace. A user belongs to a dataset, a moment to a user, so
/// that whoever changes the one forgets the other.
///
/// @param dataset name of a dataset
/// @param person who is recommended to: somebody of the dataset, or somebody new
/// @param moment how many of the user's events are known
/// @param item id of an item
/// @param model digest of a fitted model
/// @param run id of a run
/// @param baseline id of the run that `run` is compared with
public record Focus(
        Optional<String> dataset,
        Optional<Person> person,
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

    /// The id of the user who is looked at; empty for nobody, and for somebody new.
    public Optional<String> user() {
        return person.flatMap(who -> who instanceof Person.Known(String id) ? Optional.of(id) : Optional.empty());
    }

    /// The new user who is looked at, if it is one.
    public Optional<Person.Newcomer> newcomer() {
        return person.flatMap(
                who -> who instanceof Person.Newcomer newcomer ? Optional.of(newcomer) : Optional.empty());
    }

    /// On a user; the moment of another one is forgotten.
    public Focus onUser(String id) {
        return on(new Person.Known(id));
    }

    /// On somebody new, who has no moments.
    ///
    /// @param wishes as they were typed
    public Focus onNewcomer(List<String> wishes) {
        return on(new Person.Newcomer(wishes));
    }

    /// On somebody; the moment of another one is forgotten.
    public Focus on(Person who) {
        OptionalInt kept = person.equals(Optional.of(who)) ? moment : OptionalInt.empty();
        return new Focus(dataset, Optional.of(who), kept, item, model, run, baseline);
    }

    /// On a moment of the user's session.
    ///
    /// @param known number of events before it, at least 0
    public Focus onMoment(int known) {
        return new Focus(dataset, person, OptionalInt.of(known), item, model, run, baseline);
    }

    public Focus onItem(String id) {
        return new Focus(dataset, person, moment, Optional.of(id), model, run, baseline);
    }

    /// On no item in particular.
    public Focus onNoItem() {
        return new Focus(dataset, person, moment, Optional.empty(), model, run, baseline);
    }

    public Focus onModel(String digest) {
        return new Focus(dataset, person, moment, item, Optional.of(digest), run, baseline);
    }

    public Focus onRun(String id) {
        return new Focus(dataset, person, moment, item, model, Optional.of(id), baseline);
    }

    /// On two runs.
    public Focus onRuns(String id, String against) {
        return new Focus(dataset, person, moment, item, model, Optional.of(id), Optional.of(against));
    }
}
