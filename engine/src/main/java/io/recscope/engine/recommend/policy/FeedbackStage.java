package io.recscope.engine.recommend.policy;

import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.Signals.Verdict;
import io.recscope.engine.recommend.Stage;
import io.recscope.engine.recommend.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// Hears the user's verdicts, see [Listening]: nothing is kept of them, so a verdict taken back was never there.
record FeedbackStage(Listening knobs, Facts facts) implements Stage {
    @Override
    public String name() {
        return "feedback";
    }

    @Override
    public Outcome apply(Pool pool, Standing standing) {
        Signals signals = pool.request().signals();
        if (signals.marks().isEmpty()) {
            return new Outcome(standing, p -> "");
        }
        BitSet unwanted = signals.unwanted();
        BitSet gone = new BitSet();
        for (int p = 0; p < pool.size(); p++) {
            gone.set(p, unwanted.get(pool.item(p)));
        }
        List<Heard> heard = new ArrayList<>();
        if (knobs.verdicts() > 0) {
            signals.marked(Verdict.LIKE).stream().forEach(item -> heard.add(heard(item, 1, pool)));
            signals.marked(Verdict.DISLIKE).stream().forEach(item -> heard.add(heard(item, -1, pool)));
        }
        if (heard.isEmpty()) {
            return new Outcome(standing.without(gone), p -> "");
        }
        float[] values = Arrays.copyOf(standing.values(), pool.size());
        for (Heard one : heard) {
            for (int p = 0; p < values.length; p++) {
                values[p] += one.moves()[p];
            }
        }
        return new Outcome(standing.with(values).without(gone), p -> note(p, heard));
    }

    /// What a verdict does to each candidate.
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    private record Heard(int item, float[] moves) {}

    private Heard heard(int item, int sign, Pool pool) {
        float[] moves = Profile.deviationsFrom(facts, item, pool).clone();
        for (int p = 0; p < moves.length; p++) {
            moves[p] *= (float) (sign * knobs.verdicts());
        }
        return new Heard(item, moves);
    }

    /// The three verdicts that moved the candidate most.
    private String note(int position, List<Heard> heard) {
        return String.join(
                ", ",
                heard.stream()
                        .sorted((a, b) -> Float.compare(Math.abs(b.moves()[position]), Math.abs(a.moves()[position])))
                        .limit(3)
                        .map(one -> String.format(
                                Locale.ROOT,
                                "%+.2f from '%s'",
                                one.moves()[position],
                                facts.catalog().label(one.item())))
                        .toList());
    }
}
