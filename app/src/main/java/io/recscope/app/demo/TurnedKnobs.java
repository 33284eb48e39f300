package io.recscope.app.demo;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.experiment.Setting;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.Presets;
import io.recscope.engine.stress.Kind;
import io.recscope.engine.stress.Place;
import io.recscope.engine.stress.Series;
import io.recscope.engine.stress.StressExperiment;
import io.recscope.engine.stress.StressResult;
import io.recscope.engine.tune.Budget;
import io.recscope.engine.tune.Definition;
import io.recscope.engine.tune.Journal;
import io.recscope.engine.tune.Newcomers;
import io.recscope.engine.tune.Offline;
import io.recscope.engine.tune.Search;
import io.recscope.engine.tune.Trial;
import io.recscope.engine.work.Work;
import io.recscope.views.study.ColdStart;
import io.recscope.views.study.Steering;
import io.recscope.views.study.TradeOff;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What turning the knobs of a policy does, for the report: to newcomers, to the long tail and variety, to one
/// session, and what worse data do to models.
///
/// @param program version of the program, for provenance
/// @param folder where the search keeps its trials
record TurnedKnobs(Dataset data, Workshop workshop, ModelKinds kinds, String program, Path folder) {
    private static final String MODEL = "fusion";
    private static final String NEW_USERS = "new-users";
    private static final int TRIALS = 60;
    private static final int LENGTH = 10;
    private static final List<String> STRESSED = List.of("most-popular", "content-neighbours", "transitions", "ease");

    private static final int USERS = 1000;
    private static final long SEED = 42;
    private static final List<String> SPACE = List.of(
            "longTail.share=0:0.5", "longTail.discount=0:1", "diversity.method=mmr|dpp", "diversity.strength=0:0.6");

    /// @param shown the model whose session is replayed, fitted on the training part of [LastOut]
    Steering steering(Model shown, Work work) throws InterruptedException {
        ColdStart coldStart = coldStart(work.part(0, 0.3));
        TradeOff tradeOff = tradeOff(work.part(0.3, 0.6));
        Facts facts = facts(new LastOut().folds(data, Protocol.DEFAULT).getFirst(), work.part(0.6, 0.65));
        return new Steering(
                Optional.of(coldStart),
                Optional.of(tradeOff),
                Optional.of(new ReplayedUser(data, facts).replayed(shown, work.part(0.65, 0.7))),
                Optional.of(stress(work.part(0.7, 1))));
    }

    private Facts facts(Fold fold, Work work) throws InterruptedException {
        return Facts.of(fold.train(), workshop.language(), work);
    }

    private ColdStart coldStart(Work work) throws InterruptedException {
        Newcomers newcomers = Newcomers.USUAL;
        List<Newcomers.Curve> curves =
                newcomers.usual(data, kinds.preset(MODEL), Presets.named(NEW_USERS), workshop, work);
        return new ColdStart(
                curves.stream()
                        .map(curve -> new ColdStart.Candidate(
                                curve.name(),
                                curve.points().stream()
                                        .map(p -> new ColdStart.Point(p.known(), p.ndcg(), p.hitRate(), p.gain()))
                                        .toList()))
                        .toList(),
                new ColdStart.Taken(
                        data.clock() == Clock.TIME ? newcomers.before() : Double.NaN, Newcomers.ASKED, true));
    }

    private TradeOff tradeOff(Work work) throws InterruptedException {
        Definition definition = new Definition(
                data.digest(),
                MODEL,
                Knobs.write(Policy.OFF),
                SPACE,
                List.of("tail@10", "ndcg@10", "diversity@10"),
                List.of(),
                "front",
                "tpe",
                new Definition.Drawn(USERS, LENGTH, SEED),
                TRIALS);
        Fold fold = new LastOut(LastOut.Target.VALIDATION)
                .folds(data, Protocol.DEFAULT)
                .getFirst();
        Offline offline = new Offline(
                new Offline.Ground(
                        fold,
                        facts(fold, work.part(0, 0.1)),
                        workshop,
                        definition.sampling(),
                        Runtime.getRuntime().availableProcessors()),
                new Offline.Subject(kinds, MODEL, definition.base()));
        Journal journal = Journal.begin(folder.resolve("trade-off.jsonl"), definition.json());
        Search search = definition
                .tuning(kinds, new Budget(TRIALS, Double.POSITIVE_INFINITY, 0))
                .run(offline, journal, work.part(0.1, 1));
        return shown(search);
    }

    private static TradeOff shown(Search search) {
        List<TradeOff.Policy> measured = new ArrayList<>();
        int refused = 0;
        for (Trial trial : search.trials().subList(1, search.trials().size())) {
            if (trial.metrics().isEmpty()) {
                refused++;
            } else {
                measured.add(new TradeOff.Policy("#" + trial.number(), line(trial), trial.metrics()));
            }
        }
        TradeOff.Policy unchanged =
                new TradeOff.Policy(MODEL, "", search.trials().getFirst().metrics());
        return new TradeOff(
                new TradeOff.Shown("tail@10", "ndcg@10", List.of("diversity@10", "hit@10")),
                unchanged,
                measured,
                refused,
                new TradeOff.Searched(SPACE, USERS, SEED));
    }

    /// The settings with numbers short enough for a table.
    private static String line(Trial trial) {
        Map<String, String> settings = new LinkedHashMap<>(trial.settings());
        settings.replaceAll((name, value) -> value.matches("[0-9.eE-]+") && value.contains(".")
                ? String.format(Locale.ROOT, "%.2f", Double.parseDouble(value))
                : value);
        List<String> parts = new ArrayList<>();
        settings.forEach((name, value) -> parts.add(name + "=" + value));
        return String.join(" ", parts);
    }

    private StressResult stress(Work work) throws InterruptedException {
        List<Series> series = List.of(
                new Series(Kind.RANDOM_CLICKS, Place.HISTORY, List.of(0.1, 0.2, 0.4)),
                new Series(Kind.DROPPED_EVENTS, Place.HISTORY, List.of(0.1, 0.3, 0.6)),
                new Series(Kind.SHUFFLED_ORDER, Place.HISTORY, List.of(0.25, 0.5, 1.0)),
                Series.usual(Kind.SPARSITY));
        StressExperiment experiment = StressExperiment.of(
                data.digest(),
                new LastOut(),
                STRESSED.stream().map(kinds::preset).toList(),
                Protocol.DEFAULT,
                series,
                42);
        return experiment.run(data, Setting.here(program, workshop), work);
    }
}
