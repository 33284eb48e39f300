package io.recscope.engine.shapley;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What coalitions of one game are worth, each asked once. Not thread-safe.
final class Ledger {
    /// The most coalitions that are asked at once: enough to fill a model's batches, few enough to cancel soon.
    static final int BATCH = 512;

    private final Game game;
    private final int budget;
    private final Work work;
    private final Map<Coalition, Double> worths = new HashMap<>();

    Ledger(Game game, int budget, Work work) {
        this.game = game;
        this.budget = budget;
        this.work = work;
    }

    int players() {
        return game.players();
    }

    /// Number of coalitions asked.
    int asked() {
        return worths.size();
    }

    /// How many more may be asked.
    int left() {
        return budget - worths.size();
    }

    /// The worth of a coalition that was asked.
    double worth(Coalition coalition) {
        Double worth = worths.get(coalition);
        if (worth == null) {
            throw new IllegalStateException(coalition + " was not asked");
        }
        return worth;
    }

    double nobody() {
        return worth(Coalition.nobody(players()));
    }

    double everybody() {
        return worth(Coalition.everybody(players()));
    }

    /// Asks what nobody and everybody is worth.
    void askEnds() throws InterruptedException, GameFailed {
        ask(List.of(Coalition.nobody(players()), Coalition.everybody(players())));
    }

    /// Asks those coalitions that were not asked before.
    void ask(Collection<Coalition> coalitions) throws InterruptedException, GameFailed {
        LinkedHashSet<Coalition> unknown = new LinkedHashSet<>(coalitions);
        unknown.removeAll(worths.keySet());
        List<Coalition> open = new ArrayList<>(unknown);
        for (int from = 0; from < open.size(); from += BATCH) {
            work.checkCancelled();
            askBatch(open.subList(from, Math.min(open.size(), from + BATCH)));
            work.report(Math.min(1, (double) worths.size() / budget), "asking what coalitions are worth");
        }
    }

    private void askBatch(List<Coalition> batch) throws InterruptedException, GameFailed {
        double[] told;
        try {
            told = game.worths(List.copyOf(batch), work);
        } catch (RuntimeException e) {
            throw new GameFailed(e);
        }
        if (told.length != batch.size()) {
            throw new GameFailed(new IllegalStateException(
                    "The game told " + told.length + " worths of " + batch.size() + " coalitions"));
        }
        for (int i = 0; i < told.length; i++) {
            if (!Double.isFinite(told[i])) {
                throw new GameFailed(new BadData(
                        "The worth of a coalition is " + told[i],
                        batch.get(i).toString(),
                        "Explain a value that is a finite number for every coalition."));
            }
        }
        for (int i = 0; i < told.length; i++) {
            worths.put(batch.get(i), told[i]);
        }
    }
}
