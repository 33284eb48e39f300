package io.recscope.views.explain;

import io.recscope.views.focus.Focus;
import io.recscope.views.focus.Person;
import io.recscope.views.session.Summary;
import io.recscope.views.session.Usual;
import java.util.Optional;
import java.util.OptionalInt;

/// What the analyst asks: why an item stands where it stands.
///
/// @param dataset name of a dataset of the workspace
/// @param model digest of a model that was fitted on it
/// @param person whose list it is; empty for a user with a history of usual length
/// @param moment how many of a user's events are known; empty for all
/// @param item id of an item; empty for the first of the list
record Inquiry(
        String dataset,
        String model,
        Optional<Person> person,
        OptionalInt moment,
        Optional<String> item,
        Manner manner) {

    /// What is asked when a focus is followed; empty when the workspace has no dataset with a model.
    static Optional<Inquiry> of(Focus focus, Summary summary, Manner manner) {
        Usual usual = new Usual(summary);
        return usual.dataset(focus).flatMap(info -> usual.model(focus)
                .map(entry -> new Inquiry(
                        info.name(), entry.digest(), focus.person(), focus.moment(), focus.item(), manner)));
    }

    /// The same of somebody who was chosen because nobody was named.
    Inquiry about(Person chosen) {
        return new Inquiry(dataset, model, person.or(() -> Optional.of(chosen)), moment, item, manner);
    }

    /// The focus on what is asked about; its runs stay.
    Focus seen(Focus focus) {
        Focus there = focus.onDataset(dataset).onModel(model).onNoItem();
        Focus whom = person.map(there::on).orElse(there);
        Focus when = moment.isPresent() ? whom.onMoment(moment.getAsInt()) : whom;
        return item.map(when::onItem).orElse(when);
    }

    /// Whether another one is about the same model, under the same policy.
    boolean sharesRecommender(Inquiry other) {
        return dataset.equals(other.dataset)
                && model.equals(other.model)
                && manner.policy().equals(other.manner.policy());
    }
}
