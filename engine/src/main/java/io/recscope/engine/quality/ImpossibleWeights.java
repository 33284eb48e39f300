package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;

/// Weights that are zero or no finite number. Negative ones are the matter of [Cancellations].
final class ImpossibleWeights implements Check {
    @Override
    public String id() {
        return "impossible-weights";
    }

    @Override
    public List<Finding> findings(Examination data, Work work) throws InterruptedException {
        Draft draft = data.draft();
        List<Finding> findings = new ArrayList<>();
        Examination.RowsFound zero = data.rows(row -> draft.weight(row) == 0);
        if (zero.any()) {
            findings.add(new Finding(
                    "zero-weights",
                    Severity.WARNING,
                    zero.count(),
                    zero.count() + " have weight 0: they say that nothing was done.",
                    zero.examples(),
                    List.of(data.recommend(new Drop.ImpossibleWeights(), work))));
        }
        Examination.RowsFound infinite = data.rows(row -> !Float.isFinite(draft.weight(row)));
        if (infinite.any()) {
            findings.add(new Finding(
                    "no-number-weights",
                    Severity.SERIOUS,
                    infinite.count(),
                    infinite.count() + " have a weight that is no finite number.",
                    infinite.examples(),
                    List.of(data.recommend(new Fill.Weights(1), work))));
        }
        return findings;
    }
}
