package io.recscope.engine.recommend.baseline;

import io.recscope.engine.linear.NormalEquations;
import io.recscope.engine.linear.SparseMatrix;
import io.recscope.engine.linear.Workers;
import io.recscope.engine.work.Work;

/// One side of alternating least squares: the factors of all rows, given those of the columns.
final class LeastSquaresTurn {
    private static final int SYSTEMS_PER_PART = 4;
    private static final int ROWS_PER_PART = 16_384;

    private final ImplicitAls spec;
    private final Workers workers;
    private final Work work;

    LeastSquaresTurn(ImplicitAls spec, Workers workers, Work work) {
        this.spec = spec;
        this.workers = workers;
        this.work = work;
    }

    /// Solves a ridge regression for each row.
    ///
    /// @param preferences the rows solved for; a row without entries gets factors 0
    /// @param columns factors of the columns, one behind the other
    /// @return factors of the rows, one behind the other
    float[] solve(SparseMatrix preferences, float[] columns) throws InterruptedException {
        int f = spec.factors();
        float[] gram = gram(columns);
        float[] solved = new float[Math.multiplyExact(preferences.rows(), f)];
        workers.forRanges(preferences.rows(), SYSTEMS_PER_PART, work, (from, to) -> {
            NormalEquations equations = new NormalEquations(f);
            for (int row = from; row < to; row++) {
                int end = preferences.first(row + 1);
                if (preferences.first(row) < end) {
                    equations.start(gram, spec.regularisation());
                    for (int e = preferences.first(row); e < end; e++) {
                        double confidence = spec.confidence(preferences.value(e));
                        equations.add(columns, preferences.column(e) * f, confidence, 1 + confidence);
                    }
                    equations.solve(solved, row * f);
                }
            }
        });
        return solved;
    }

    /// The sum of `y yᵀ` over all rows y, `factors × factors` numbers.
    float[] gram(float[] rows) throws InterruptedException {
        int f = spec.factors();
        int count = rows.length / f;
        double[][] partial = new double[Workers.parts(count, ROWS_PER_PART)][f * f];
        workers.forRanges(count, ROWS_PER_PART, work, (from, to) -> {
            NormalEquations equations = new NormalEquations(f);
            for (int row = from; row < to; row++) {
                equations.add(rows, row * f, 1, 0);
            }
            equations.addMatrixTo(partial[from / ROWS_PER_PART]);
        });
        float[] gram = new float[f * f];
        for (int i = 0; i < gram.length; i++) {
            double sum = 0;
            for (double[] values : partial) {
                sum += values[i];
            }
            gram[i] = (float) sum;
        }
        return gram;
    }
}
