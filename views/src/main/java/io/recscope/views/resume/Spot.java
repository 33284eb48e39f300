package io.recscope.views.resume;

import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.views.focus.Focus;
import io.recscope.views.focus.Person;
import io.recscope.views.focus.Place;
import io.recscope.views.session.Summary;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A place as it is written down.
///
/// @param screen id of the screen
/// @param focus what is looked at, by its kind: `dataset`, `user`, `newcomer` (with wishes, one a line), `moment`,
///     `item`, `model`, `run`, `baseline`
public record Spot(String screen, Map<String, String> focus) {

    public Spot {
        focus = Map.copyOf(focus);
    }

    /// A place, to be written down.
    public static Spot of(Place place) {
        Map<String, String> parts = new TreeMap<>();
        Focus focus = place.focus();
        focus.dataset().ifPresent(id -> parts.put("dataset", id));
        focus.person().ifPresent(person -> {
            switch (person) {
                case Person.Known known -> parts.put("user", known.id());
                case Person.Newcomer newcomer -> parts.put("newcomer", String.join("\n", newcomer.wishes()));
            }
        });
        focus.moment().ifPresent(known -> parts.put("moment", Integer.toString(known)));
        focus.item().ifPresent(id -> parts.put("item", id));
        focus.model().ifPresent(id -> parts.put("model", id));
        focus.run().ifPresent(id -> parts.put("run", id));
        focus.baseline().ifPresent(id -> parts.put("baseline", id));
        return new Spot(place.screen(), parts);
    }

    /// The place; what is no longer in the workspace is forgotten, and what belongs to it.
    public Place place(Summary summary) {
        Optional<String> dataset = part(
                "dataset",
                id -> summary.datasets().stream().map(DatasetInfo::name).anyMatch(id::equals));
        Optional<String> model = part(
                "model",
                id -> dataset.isPresent()
                        && summary.models().stream()
                                .anyMatch(entry -> entry.digest().equals(id)));
        Optional<Person> person = dataset.flatMap(_ -> person());
        OptionalInt moment = part("moment", known -> person.isPresent() && known.matches("\\d{1,9}"))
                .map(known -> OptionalInt.of(Integer.parseInt(known)))
                .orElse(OptionalInt.empty());
        Optional<String> item = part("item", id -> dataset.isPresent());
        Optional<String> run = part("run", summary.runs()::contains);
        Optional<String> baseline =
                part("baseline", id -> run.isPresent() && summary.runs().contains(id));
        return new Place(screen, new Focus(dataset, person, moment, item, model, run, baseline));
    }

    private Optional<Person> person() {
        return part("user", _ -> true).<Person>map(Person.Known::new).or(() -> part("newcomer", _ -> true)
                .map(wishes -> new Person.Newcomer(wishes.lines().toList())));
    }

    private Optional<String> part(String kind, Predicate<String> there) {
        return Optional.ofNullable(focus.get(kind)).filter(there);
    }
}
