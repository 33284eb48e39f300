package io.recscope.engine.experiment;

import io.recscope.engine.linear.Workers;
import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Users' values of many metrics at once, some undefined: what means, bootstrap intervals and tests are taken
/// of.
///
/// A row is a user, a column a metric. All columns are drawn together, row by row, which makes a thousand
/// resamples cheap and keeps metrics comparable. Immutable and thread-safe.
public final class Sample {
    private static final long STEP = 0xD1342543DE82EF95L;

    private final int rows;
    private final int columns;
    private final int width;
    /// Row by row: the values, 0 where undefined, and then 1 or 0 for each column that is undefined somewhere.
    private final float[] cells;
    /// Where a row says whether a column is defined, −1 for a column that always is.
    private final int[] defined;

    /// What a cell holds; NaN where it is undefined.
    @FunctionalInterface
    public interface Cells {
        /// The value of a user in a metric.
        float at(int row, int column);
    }

    /// Reads all cells once.
    public Sample(int rows, int columns, Cells source) {
        this.rows = rows;
        this.columns = columns;
        defined = new int[columns];
        int next = columns;
        for (int column = 0; column < columns; column++) {
            boolean complete = true;
            for (int row = 0; row < rows && complete; row++) {
                complete = !Float.isNaN(source.at(row, column));
            }
            defined[column] = complete ? -1 : next++;
        }
        width = next;
        cells = new float[rows * width];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                float value = source.at(row, column);
                boolean missing = Float.isNaN(value);
                cells[row * width + column] = missing ? 0 : value;
                if (defined[column] >= 0) {
                    cells[row * width + defined[column]] = missing ? 0 : 1;
                }
            }
        }
    }

    int rows() {
        return rows;
    }

    /// Number of rows in which each column is defined.
    public int[] counts() {
        double[] sums = sums();
        int[] counts = new int[columns];
        Arrays.setAll(counts, column -> (int) count(sums, column));
        return counts;
    }

    /// Mean of each column over the rows where it is defined, NaN when there is none.
    public double[] means() {
        double[] sums = sums();
        double[] means = new double[columns];
        Arrays.setAll(means, column -> sums[column] / count(sums, column));
        return means;
    }

    private double[] sums() {
        double[] sums = new double[width];
        for (int row = 0; row < rows; row++) {
            add(sums, row);
        }
        return sums;
    }

    private double count(double[] sums, int column) {
        return defined[column] < 0 ? rows : sums[defined[column]];
    }

    private void add(double[] sums, int row) {
        int at = row * width;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += cells[at + i];
        }
    }

    private void subtract(double[] sums, int row) {
        int at = row * width;
        for (int i = 0; i < sums.length; i++) {
            sums[i] -= cells[at + i];
        }
    }

    /// Means of rows drawn with replacement, as many as there are.
    ///
    /// @return for each column the means of all resamples, NaN for a resample without any defined row
    public double[][] bootstrap(Resampling resampling, int threads, Work work) throws InterruptedException {
        double[][] means = new double[columns][resampling.resamples()];
        each(resampling, threads, work, "drawing users for intervals", (random, sums, resample) -> {
            for (int draw = 0; draw < rows; draw++) {
                add(sums, random.nextInt(rows));
            }
            for (int column = 0; column < columns; column++) {
                means[column][resample] = sums[column] / count(sums, column);
            }
        });
        return means;
    }

    /// Two-sided p values of the hypothesis that each row's sign is chance (a randomisation test).
    ///
    /// @return for each column `(1 + c) / (1 + resamples)`, where `c` counts the random sign changes whose mean
    ///     is at least as far from 0 as the mean; 1 for a column of zeros
    double[] signTest(Resampling resampling, int threads, Work work) throws InterruptedException {
        double[] actual = sums();
        boolean[][] asFar = new boolean[columns][resampling.resamples()];
        each(resampling, threads, work, "testing differences", (random, sums, resample) -> {
            long signs = 0;
            for (int row = 0; row < rows; row++) {
                signs = row % Long.SIZE == 0 ? random.nextLong() : signs >>> 1;
                if ((signs & 1) == 0) {
                    add(sums, row);
                } else {
                    subtract(sums, row);
                }
            }
            for (int column = 0; column < columns; column++) {
                double rounding = 1e-9 * (1e-9 + Math.abs(actual[column]));
                asFar[column][resample] = Math.abs(sums[column]) >= Math.abs(actual[column]) - rounding;
            }
        });
        double[] p = new double[columns];
        for (int column = 0; column < columns; column++) {
            int count = 0;
            for (boolean far : asFar[column]) {
                count += far ? 1 : 0;
            }
            p[column] = (1.0 + count) / (1.0 + resampling.resamples());
        }
        return p;
    }

    private interface Resample {
        void draw(SplittableRandom random, double[] sums, int resample);
    }

    private void each(Resampling resampling, int threads, Work work, String step, Resample task)
            throws InterruptedException {
        try (Workers workers = new Workers(threads)) {
            workers.forEach(resampling.resamples(), work, step, () -> {
                double[] sums = new double[width];
                return resample -> {
                    Arrays.fill(sums, 0);
                    task.draw(random(resampling, resample), sums, resample);
                };
            });
        }
    }

    /// The random numbers of one resample, the same for every sample of a run.
    static SplittableRandom random(Resampling resampling, int resample) {
        return new SplittableRandom(resampling.seed() + STEP * (resample + 1));
    }
}
