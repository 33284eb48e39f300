package io.recscope.app.command;

import io.recscope.engine.experiment.Comparison;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.metric.Measurement;
import io.recscope.engine.metric.MetricKey;
import io.recscope.engine.tune.Definition;
import io.recscope.engine.tune.Floor;
import io.recscope.engine.tune.Search;
import io.recscope.engine.tune.Trial;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A search as a table on a terminal, or as JSON.
record TuneText(Console console, boolean json, String id, Definition definition) {

    /// A search as the command prints it in JSON.
    ///
    /// @param trials how many were made, that without any change not counted
    /// @param hypervolume that the front covers above the values without any change, as shares of these
    private record Document(
            String id,
            Definition definition,
            int trials,
            double hypervolume,
            Trial base,
            List<Trial> front,
            Optional<Trial> best,
            Optional<Double> gain,
            Optional<String> searchedRun,
            Optional<String> testRun,
            List<Comparison> test) {}

    void print(Search search, TuneRuns.Kept kept) {
        List<Comparison> test = kept.test().map(this::comparisons).orElse(List.of());
        if (json) {
            console.printJson(new Document(
                    id,
                    definition,
                    search.trials().size() - 1,
                    search.hypervolume(),
                    search.base(),
                    search.front(),
                    search.best(),
                    search.best().map(search::gain),
                    kept.searched().map(Run::id),
                    kept.test().map(Run::id),
                    test));
            return;
        }
        console.printf(
                "search %s: %d trials of %s, up to %,d users, seed %d",
                id,
                search.trials().size() - 1,
                definition.sampler(),
                definition.drawn().users(),
                definition.drawn().seed());
        table(search);
        best(search);
        kept.searched().ifPresent(run -> console.print("run on what was searched on: " + run.id()));
        kept.test().ifPresent(run -> console.print("run on the choices put aside: " + run.id()));
        test.forEach(this::print);
        console.print("go on with: --resume " + id + " --trials N");
    }

    private void table(Search search) {
        List<MetricKey> metrics = search.goals().metrics();
        console.print("trial"
                + metrics.stream()
                        .map(metric -> String.format(Locale.ROOT, "%15s", metric))
                        .collect(Collectors.joining())
                + "  setting");
        print(search.base(), metrics);
        search.front().stream().filter(trial -> trial.number() > 0).forEach(trial -> print(trial, metrics));
        boolean moved = search.trials().stream()
                .anyMatch(t -> t.refusal().isEmpty()
                        && !t.metrics().equals(search.base().metrics()));
        if (!moved) {
            console.print("note: none of the knobs moved any metric; the stages they belong to may be off.");
        }
        long refused =
                search.trials().stream().filter(t -> !t.refusal().isEmpty()).count();
        if (refused > 0) {
            console.print("note: settings that contradict themselves and were left out: " + refused);
        }
    }

    private void print(Trial trial, List<MetricKey> metrics) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%5d", trial.number()));
        for (MetricKey metric : metrics) {
            Measurement measured = trial.metrics().get(metric.toString());
            line.append(
                    measured != null && measured.defined()
                            ? String.format(Locale.ROOT, "%15.4f", measured.value())
                            : String.format(Locale.ROOT, "%15s", "undefined"));
        }
        console.print(line + "  " + (trial.settings().isEmpty() ? "as it is" : trial.line()));
    }

    private void best(Search search) {
        Optional<Trial> best = search.best();
        if (best.isEmpty()) {
            console.print("no setting keeps "
                    + search.goals().floors().stream().map(Floor::toString).collect(Collectors.joining(", ")) + ".");
        } else if (best.get().number() == 0) {
            console.print("nothing that was tried is better than no change.");
        } else {
            console.printf(
                    "best is trial %d, goals %+.1f %% on average:", best.get().number(), 100 * search.gain(best.get()));
            console.print("  " + pasted(best.get().settings()));
        }
    }

    /// Options that other commands take.
    private static String pasted(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> (setting.getKey().contains(".") ? "--set-knob " : "--set ") + setting.getKey() + "="
                        + setting.getValue())
                .collect(Collectors.joining(" "));
    }

    /// What the best setting changes in the metrics that were searched.
    private List<Comparison> comparisons(Run run) {
        return run.comparisons().stream()
                .filter(c -> definition.goals().stream().anyMatch(goal -> goal.startsWith(c.metric()))
                        || definition.floors().stream().anyMatch(floor -> floor.startsWith(c.metric())))
                .toList();
    }

    private void print(Comparison comparison) {
        // a run compares the first with the second: what is without any change with what was found
        console.printf(
                "  %-14s %+.4f [%+.4f, %+.4f]",
                comparison.metric(), -comparison.difference(), -comparison.high(), -comparison.low());
    }
}
