package io.recscope.engine.shapley;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.shapley.Fidelity.Ending;
import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.List;

/// SHAP interaction values (Lundberg et al. 2018): what two players add together beyond what each adds alone, half to
/// each; on the diagonal what is left to a player's Shapley value.
///
/// @param matrix symmetric, a row for each player; a row adds up to the player's Shapley value
/// @param values the Shapley values, from the same coalitions
/// @param fidelity of the entries beside the diagonal; its `errors` are those of all entries row by row, its residual
///     that of the sum of all entries
public record Interactions(List<List<Double>> matrix, Estimate values, Fidelity fidelity) {
    public Interactions {
        matrix = matrix.stream().map(List::copyOf).toList();
    }

    public double between(int player, int other) {
        return matrix.get(player).get(other);
    }

    /// The interactions, exactly where all coalitions are within the effort, else from pairs of coalitions.
    ///
    /// The tolerance is not looked at. With fewer evaluations than about three a player the errors are NaN.
    ///
    /// @throws BadUsage when the game has too many players or the effort is too small, see [Shapley], or the
    ///     method is neither EXACT nor KERNEL
    /// @throws InterruptedException when `work` was cancelled: there is no partial result
    public static Interactions of(Game game, Effort effort, Work work) throws InterruptedException {
        Method method = Shapley.method(game.players(), effort);
        if (method != Method.EXACT && method != Method.KERNEL) {
            throw new BadUsage(
                    "Interactions were asked for by " + method, "", "Take EXACT or KERNEL, or leave the method open.");
        }
        Ledger ledger = new Ledger(game, effort.evaluations(), work);
        Progress progress = new Progress(ledger, method, 0, _ -> {});
        try {
            ledger.askEnds();
            if (method == Method.EXACT || game.players() <= 1) {
                return exact(new Enumeration().run(ledger, progress), Enumeration.worths(ledger, progress));
            }
            Kernel kernel = new Kernel(game.players(), effort.seed());
            return sampled(kernel.run(ledger, progress), kernel, ledger, effort.seed());
        } catch (GameFailed e) {
            throw e.why();
        }
    }

    private static Interactions exact(Estimate values, double[] worths) {
        int players = values.values().size();
        double[][] matrix = new double[players][players];
        double[] weights = players < 2 ? new double[0] : Enumeration.weights(players - 1);
        for (int bits = 0; bits < worths.length; bits++) {
            for (int i = 0; i < players; i++) {
                for (int j = 0; j < i; j++) {
                    int both = 1 << i | 1 << j;
                    if ((bits & both) == 0) {
                        double more =
                                worths[bits | both] - worths[bits | 1 << i] - worths[bits | 1 << j] + worths[bits];
                        matrix[i][j] += weights[Integer.bitCount(bits)] * more / 2;
                        matrix[j][i] = matrix[i][j];
                    }
                }
            }
        }
        return of(matrix, new double[players][players], 0, values);
    }

    private static Interactions sampled(Estimate values, Kernel kernel, Ledger ledger, long seed) {
        int players = ledger.players();
        double[][] errors = new double[players][players];
        if (Double.isNaN(values.fidelity().error())) {
            for (double[] row : errors) {
                Arrays.fill(row, Double.NaN);
            }
            return of(new double[players][players], errors, Double.NaN, values);
        }
        double ends = (ledger.nobody() + ledger.everybody()) / 2;
        PairInteractions found = new PairInteractions(kernel.pairs(ledger), ends, seed);
        for (int i = 0; i < players; i++) {
            double squares = Math.pow(values.fidelity().errors().get(i), 2);
            for (int j = 0; j < players; j++) {
                errors[i][j] = found.error(i, j);
                squares += Math.pow(errors[i][j], 2);
            }
            errors[i][i] = Math.sqrt(squares);
        }
        return of(found.values(), errors, found.error(), values);
    }

    /// Puts on the diagonal what makes rows add up.
    private static Interactions of(double[][] matrix, double[][] errors, double error, Estimate values) {
        for (int i = 0; i < matrix.length; i++) {
            matrix[i][i] = values.value(i) - Shares.sum(matrix[i]);
        }
        double sum = Arrays.stream(matrix).mapToDouble(Shares::sum).sum();
        Fidelity of = values.fidelity();
        Fidelity fidelity = new Fidelity(
                of.method(),
                of.evaluations(),
                values.everybody() - values.nobody() - sum,
                Arrays.stream(errors).flatMapToDouble(Arrays::stream).boxed().toList(),
                error,
                of.ending() == Ending.COMPLETE ? Ending.COMPLETE : Ending.BUDGET,
                of.note(),
                List.of());
        return new Interactions(Arrays.stream(matrix).map(Shares::list).toList(), values, fidelity);
    }
}
