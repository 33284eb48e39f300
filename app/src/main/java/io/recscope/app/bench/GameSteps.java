package io.recscope.app.bench;

import io.recscope.app.bench.KnownGames.Known;
import io.recscope.engine.shapley.Effort;
import io.recscope.engine.shapley.Estimate;
import io.recscope.engine.shapley.Shapley;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How near estimates come to known values, and whether they say so. Needs neither data nor models.
final class GameSteps {
    private static final int SEEDS = 50;
    // none of them was looked at when the estimators were tuned
    private static final int FIRST_SEED = 10_000;
    private static final String UNIT = "";

    private GameSteps() {}

    /// Enumeration against all small games.
    static List<Figure> enumeration(Work work) throws IOException, InterruptedException {
        double largest = 0;
        work.report(0, "enumerating games");
        for (Known known : KnownGames.small()) {
            Estimate estimate = Shapley.values(known.game(), Effort.USUAL, _ -> {}, Work.SILENT);
            largest = Math.max(largest, known.largestError(estimate));
        }
        return List.of(Figure.of("games: largest error (promised: at most 1e-9)", UNIT, largest));
    }

    /// Sampling with the usual effort against the network, for many seeds.
    static List<Figure> sampling(Work work) throws IOException, InterruptedException {
        Known network = KnownGames.network();
        double[] errors = new double[SEEDS];
        double[] ratios = new double[SEEDS];
        double[] millis = new double[SEEDS];
        List<Estimate> estimates = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            Work part = work.part((double) seed / SEEDS, (seed + 1.0) / SEEDS);
            Effort effort = Effort.USUAL.seeded(FIRST_SEED + seed);
            millis[seed] =
                    1e3 * Stopwatch.seconds(() -> estimates.add(Shapley.values(network.game(), effort, _ -> {}, part)));
            Estimate estimate = estimates.getLast();
            errors[seed] = network.rootMeanSquareError(estimate);
            ratios[seed] = estimate.fidelity().error() / errors[seed];
        }
        double mean = Arrays.stream(errors).average().orElseThrow();
        double covered = Arrays.stream(ratios).filter(ratio -> ratio >= 1).count();
        return List.of(
                Figure.of("mlp20, 2,088 evaluations: RMSE, mean of 50 (shap: 0.052)", UNIT, mean),
                Figure.of("mlp20: RMSE", UNIT, errors),
                Figure.of("mlp20: error estimate covers, of 50 seeds", "seeds", covered),
                Figure.of("mlp20: error estimate over true error", "times", ratios),
                Figure.of("mlp20: time of an estimate", "ms", millis));
    }
}
