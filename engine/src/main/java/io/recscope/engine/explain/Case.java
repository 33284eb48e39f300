package io.recscope.engine.explain;

import io.recscope.engine.shapley.Coalition;
import io.recscope.engine.shapley.Game;
import io.recscope.engine.work.Work;
import java.util.List;

/// A question laid out: the evidence, and item and rivals, which stay the same whatever evidence is taken away,
/// so that the item never disappears while it is explained. Thread-safe; of use until the model is closed.
public final class Case {
    private static final int TOGETHER = 256;

    private final Question question;
    private final List<Evidence> evidence;
    private final List<String> notes;
    private final Answers answers;
    private final boolean logits;
    private final Outcome whole;
    private final double scale;

    /// How item and rivals stand.
    ///
    /// @param values of the item, first, and of the rivals
    /// @param rank of the item among them, from 1
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    record Outcome(double[] values, int rank) {}

    /// @param logits whether the model's scores are logits, see [Worth#PROBABILITY]
    Case(Question question, List<Evidence> evidence, List<String> notes, Answers answers, boolean logits)
            throws InterruptedException {
        this.question = question;
        this.evidence = List.copyOf(evidence);
        this.notes = List.copyOf(notes);
        this.answers = answers;
        this.logits = logits;
        whole = outcomes(List.of(everything()), Work.SILENT)[0];
        scale = logits ? 1 : Worth.deviation(whole.values());
    }

    public Question question() {
        return question;
    }

    /// Among what the worth is shared.
    public List<Evidence> evidence() {
        return evidence;
    }

    /// What a reader should know, sentences.
    public List<String> notes() {
        return notes;
    }

    /// How many items the item is compared with.
    public int rivals() {
        return answers.items().length - 1;
    }

    /// The item's place among itself and its rivals with all evidence, from 1.
    public int rank() {
        return whole.rank();
    }

    /// All evidence.
    public Coalition everything() {
        return Coalition.everybody(evidence.size());
    }

    /// The worth as a game among the evidence.
    public Game game() {
        return new Game() {
            @Override
            public int players() {
                return evidence.size();
            }

            @Override
            public double[] worths(List<Coalition> coalitions, Work work) throws InterruptedException {
                Outcome[] outcomes = outcomes(coalitions, work);
                double[] worths = new double[outcomes.length];
                for (int i = 0; i < worths.length; i++) {
                    worths[i] = question.worth().of(outcomes[i].values(), outcomes[i].rank(), scale);
                }
                return worths;
            }
        };
    }

    /// The item's place among itself and its rivals when only some evidence is there.
    ///
    /// @return for each coalition, from 1
    /// @throws InterruptedException when `work` was cancelled
    public int[] ranks(List<Coalition> coalitions, Work work) throws InterruptedException {
        Outcome[] outcomes = outcomes(coalitions, work);
        int[] ranks = new int[outcomes.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = outcomes[i].rank();
        }
        return ranks;
    }

    /// The item's place when one more event stands at the end of the history; an added rival no longer counts.
    ///
    /// @param added dense ids of the items, each tried for itself
    /// @return for each added item, from 1
    /// @throws InterruptedException when `work` was cancelled
    public int[] ranksAfter(int[] added, Work work) throws InterruptedException {
        return answers.ranksAfter(added, work);
    }

    /// The same question to a model that knows nothing: it takes every item of the history for another one.
    Case scrambled(long seed) throws InterruptedException {
        return new Case(question, evidence, notes, answers.scrambled(seed), logits);
    }

    private Outcome[] outcomes(List<Coalition> coalitions, Work work) throws InterruptedException {
        Outcome[] outcomes = new Outcome[coalitions.size()];
        for (int from = 0; from < outcomes.length; from += TOGETHER) {
            work.checkCancelled();
            List<Left> left = coalitions.subList(from, Math.min(from + TOGETHER, outcomes.length)).stream()
                    .map(coalition -> answers.left(coalition, evidence))
                    .toList();
            Outcome[] some = answers.to(left, work);
            System.arraycopy(some, 0, outcomes, from, some.length);
        }
        return outcomes;
    }
}
