package io.recscope.views.resume;

import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.views.focus.Focus;
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
/// @param focus what is looked at, by its kind: `dataset`, `user`, `moment`, `item`, `model`, `run`, `baseline`
public record Spot(String screen, Map<String, String> focus) {

    public Spot {
        focus = Map.copyOf(focus);
    }

    /// A place, to be written down.
    public static Spot of(Place place) {
        Map<String, String> parts = new TreeMap<>();
        Focus focus = place.focus();
        focus.dataset().ifPresent(id -> parts.put("dataset", id));
        focus.user().ifPresent(id -> parts.put("user", id));
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
        Optional<String> user = part("user", id -> dataset.isPresent());
        OptionalInt moment = part("moment", known -> user.isPresent() && known.matches("\\d{1,9}"))
                .map(known -> OptionalInt.of(Integer.parseInt(known)))
                .orElse(OptionalInt.empty());
        Optional<String> item = part("item", id -> dataset.isPresent());
        Optional<String> run = part("run", summary.runs()::contains);
        Optional<String> baseline =
                part("baseline", id -> run.isPresent() && summary.runs().contains(id));
        return new Place(screen, new Focus(dataset, user, moment, item, model, run, baseline));
    }

    private Optional<String> part(String kind, Predicate<String> there) {
        return Optional.ofNullable(focus.get(kind)).filter(there);
    }
}
