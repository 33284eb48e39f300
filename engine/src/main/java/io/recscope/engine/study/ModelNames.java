package io.recscope.engine.study;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.study.ModelLibrary.Entry;
import io.recscope.engine.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the model that another one is to start from, however an analyst names it: by its digest (8 digits or
/// more), as `KIND@DATASET`, as `KIND@RUN`, by a run, or by a kind alone.
public record ModelNames(ModelLibrary library) {

    /// The model of a name.
    ///
    /// @param kind the kind that is wanted where the name says none
    /// @throws NotFound when there is none; says how to get one
    public Entry find(String name, String kind) {
        int at = name.indexOf('@');
        if (at >= 0) {
            return at(name.substring(0, at), name.substring(at + 1));
        }
        if (workspace().runs().list().contains(name)) {
            return inRun(kind, name);
        }
        return library.kinds().names().contains(name) ? latest(name) : library.entry(name);
    }

    /// The model of a kind, digest or name that goes on with a dataset: the dataset's own one of that kind, or else
    /// the latest of the workspace.
    ///
    /// @throws NotFound when there is none
    public Entry continued(String name, Dataset data) {
        boolean own = library.kinds().names().contains(name)
                && library.entries().stream()
                        .anyMatch(entry -> entry.dataset().equals(data.digest())
                                && entry.spec().kind().equals(name));
        return own ? library.find(data, name) : find(name, name);
    }

    /// The latest among those that answer for their datasets: the champion where there is one, the model fitted last
    /// where there is none.
    private Entry latest(String kind) {
        Champions champions = new Champions(workspace());
        List<Entry> entries = library.entries();
        return entries.stream()
                .filter(entry -> entry.spec().kind().equals(kind))
                .filter(entry -> {
                    Optional<String> champion = champions.of(entry.dataset(), kind);
                    return champion.isEmpty() || champion.get().equals(entry.digest());
                })
                .findFirst()
                .orElseThrow(() -> missing(kind, "the workspace"));
    }

    private Entry at(String kind, String place) {
        if (workspace().runs().list().contains(place)) {
            return inRun(kind, place);
        }
        String dataset = workspace().datasets().find(place).digest();
        return library.find(dataset, kind).orElseThrow(() -> missing(kind, "dataset " + place));
    }

    private Entry inRun(String kind, String id) {
        Run run = new RunLibrary(workspace()).load(id);
        String dataset = run.experiment().path("dataset").asText();
        List<String> digests = new ArrayList<>();
        run.models().forEach(model -> {
            ModelSpec spec = library.kinds().read(model.spec().toString());
            if (spec.kind().equals(kind)) {
                digests.add(library.digest(dataset, spec));
            }
        });
        return digests.stream()
                .filter(workspace().models()::contains)
                .findFirst()
                .map(library::entry)
                .orElseThrow(() -> digests.isEmpty()
                        ? missing(kind, "run " + id)
                        : new NotFound(
                                "The models of a run are not kept, and '" + kind
                                        + "' was not fitted with these settings",
                                "run " + id,
                                "Fit it on the run's dataset with the settings of the run, then try again."));
    }

    private NotFound missing(String kind, String where) {
        return new NotFound(
                "There is no fitted model of kind '" + kind + "'",
                where,
                "Fit one with 'recscope fit'; 'recscope models --workspace W' lists what is there." + library.unread());
    }

    private Workspace workspace() {
        return library.workspace();
    }
}
