package io.recscope.engine.tune;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.metric.Measurement;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A search for the settings that reach a goal best.
///
/// It measures first what there is without any change, then what the sampler says, one setting after another. Each
/// trial is kept before the next one begins, so a search that was cancelled or broke off goes on from its journal,
/// and ends as it would have without the interruption, but for a limit of minutes.
public record Tuning(Space space, Goals goals, Sampler sampler, Budget budget) {
    private static final double NANOS_A_MINUTE = 6e10;

    /// Searches, or goes on with a search.
    ///
    /// @param journal of this search; its trials are not measured again
    /// @throws BadUsage when a goal is not measured, or what there is without any change makes no sense
    /// @throws InterruptedException when `work` was cancelled; the trials so far are in the journal
    public Search run(Objective objective, Journal journal, Work work) throws InterruptedException {
        long began = System.nanoTime();
        if (journal.trials().isEmpty()) {
            work.report(0, "measuring without any change");
            long start = System.nanoTime();
            Map<String, Measurement> metrics = objective.measure(Map.of(), work.part(0, 0));
            goals.check(metrics.keySet());
            journal.append(new Trial(0, Map.of(), metrics, "", seconds(start)));
        }
        Search search = new Search(goals, journal.trials());
        while (search.trials().size() <= budget.trials()
                && !search.stalled(budget.patience())
                && System.nanoTime() - began < budget.minutes() * NANOS_A_MINUTE) {
            work.checkCancelled();
            int number = search.trials().size();
            work.report((number - 1.0) / budget.trials(), "trial " + number + " of " + budget.trials());
            Optional<Map<String, String>> next = sampler.next(space, tried(search));
            if (next.isEmpty()) {
                break;
            }
            Work part = work.part((number - 1.0) / budget.trials(), (double) number / budget.trials());
            journal.append(trial(number, next.get(), objective, part));
            search = new Search(goals, journal.trials());
        }
        return search;
    }

    private static List<Tried> tried(Search search) {
        List<Tried> tried = new ArrayList<>();
        search.trials().stream().skip(1).forEach(trial -> tried.add(search.tried(trial)));
        return tried;
    }

    private static Trial trial(int number, Map<String, String> settings, Objective objective, Work work)
            throws InterruptedException {
        long start = System.nanoTime();
        try {
            return new Trial(number, settings, objective.measure(settings, work), "", seconds(start));
        } catch (BadUsage contradiction) {
            return new Trial(number, settings, Map.of(), contradiction.what(), seconds(start));
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
