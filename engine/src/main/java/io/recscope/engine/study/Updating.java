package io.recscope.engine.study;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Contest;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Continuable;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Portion;
import io.recscope.engine.study.ModelLibrary.Entry;
import io.recscope.engine.work.Work;
import java.time.Instant;
import java.util.BitSet;

/// Lets a model go on with newer data: it learns what is new, is judged beside the one before, and takes its place
/// when it is not worse (see [Decision] for the rule).
///
/// @param contest how both are judged
public record Updating(ModelLibrary library, Contest contest) {

    /// What came of an update.
    ///
    /// @param start the model it went on from
    /// @param champion that model as it stands on the new data: `start` itself when it was fitted on them
    /// @param challenger the updated model
    public record Outcome(Entry start, Entry champion, Entry challenger, Decision decision) {}

    /// Updates, judges and decides.
    ///
    /// @param data newer data of the same users
    /// @param start the model to go on from
    /// @param epochs passes through what is new, at least 1
    /// @throws BadUsage when a model of that kind cannot go on
    /// @throws BadData when nothing is new, or too little to judge by
    /// @throws InterruptedException when `work` was cancelled; models that were finished are kept, nothing is
    // decided
    public Outcome run(Dataset data, Entry start, Portion portion, int epochs, Work work) throws InterruptedException {
        if (!(start.spec() instanceof Continuable spec)) {
            throw new BadUsage(
                    "A model of kind '" + start.spec().kind() + "' cannot go on from what it knows",
                    "model " + start.digest(),
                    "Fit it anew on the newer data; that is all it needs.");
        }
        Continuable wanted = spec.continued(start.digest(), portion, epochs);
        BitSet judges = wanted.judges(data, library.workshop());
        if (judges.isEmpty()) {
            throw new BadData(
                    "Too few users made new choices, so nobody could tell whether the update is any good",
                    "at least 3 are needed, and 'validation' of the model above 0",
                    "Wait for more data.");
        }
        Entry champion = start.dataset().equals(data.digest())
                ? start
                : library.fit(data, spec.carried(start.digest()), work.part(0, 0.1));
        Entry challenger = library.fit(data, wanted, work.part(0.1, 0.8));
        Decision decision = judge(data, judges, champion, challenger, work.part(0.8, 1));
        new Champions(library.workspace()).decide(data.digest(), wanted.kind(), decision);
        return new Outcome(start, champion, challenger, decision);
    }

    private Decision judge(Dataset data, BitSet judges, Entry before, Entry after, Work work)
            throws InterruptedException {
        try (Model champion = library.load(before, data);
                Model challenger = library.load(after, data)) {
            Contest.Verdict verdict = contest.of(data, judges, champion, challenger, work);
            return new Decision(
                    before.digest(),
                    after.digest(),
                    verdict.users(),
                    verdict.champion().ndcg(),
                    verdict.challenger().ndcg(),
                    verdict.champion().hitRate(),
                    verdict.challenger().hitRate(),
                    verdict.difference().difference(),
                    verdict.difference().low(),
                    verdict.difference().high(),
                    Instant.now().toString());
        }
    }
}
