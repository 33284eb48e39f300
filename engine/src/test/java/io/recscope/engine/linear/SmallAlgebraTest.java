package io.recscope.engine.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Weighted sums, sparse counts and ridge regressions against their definitions.
class SmallAlgebraTest {
    @Property(tries = 200)
    void weightedSumIsTheSumOfItsTerms(
            @ForAll @IntRange(max = 13) int terms, @ForAll @IntRange(min = 1, max = 90) int width, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] matrix = random(random, 7 * width);
        int[] rows = random.ints(terms, 0, 7).toArray();
        float[] weights = random(random, terms);
        float[] into = new float[width + 2];
        Arrays.fill(into, 9);
        WeightedSum.of(matrix, width, rows, weights, into);
        for (int j = 0; j < width; j++) {
            double sum = 0;
            for (int t = 0; t < terms; t++) {
                sum += (double) weights[t] * matrix[rows[t] * width + j];
            }
            assertThat(into[j]).isCloseTo((float) sum, within(1e-5f));
        }
        assertThat(Arrays.copyOfRange(into, width, width + 2)).containsExactly(9, 9);
    }

    @Test
    void gramCountsRowsThatHaveBothColumns() throws InterruptedException {
        // rows {2, 0}, {}, {0, 2, 3}, {3}
        int[] start = {0, 2, 2, 5, 6};
        SparseMatrix matrix = new SparseMatrix(4, start, new int[] {2, 0, 0, 2, 3, 3}, new float[] {5, 5, 5, 5, 5, 5});
        SymmetricMatrix counts = new SymmetricMatrix(4);
        try (Workers workers = new Workers(2)) {
            Gram.count(matrix, counts, workers, Work.SILENT);
        }
        assertThat(counts.values()).containsExactly(2, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2, 0, 1, 0, 1, 2);
    }

    @Test
    void transposingTwiceSortsTheColumnsAndKeepsTheValues() throws InterruptedException {
        int[] start = {0, 3, 3, 4};
        SparseMatrix matrix = new SparseMatrix(6, start, new int[] {5, 0, 3, 2}, new float[] {50, 1, 30, 20});
        SparseMatrix twice = matrix.transposed(Work.SILENT).transposed(Work.SILENT);
        assertThat(matrix.transposed(Work.SILENT).rows()).isEqualTo(6);
        assertThat(twice.rows()).isEqualTo(3);
        assertThat(twice.columns()).isEqualTo(6);
        assertThat(new int[] {twice.first(0), twice.first(1), twice.first(2), twice.first(3)})
                .containsExactly(start);
        assertThat(new int[] {twice.column(0), twice.column(1), twice.column(2), twice.column(3)})
                .containsExactly(0, 3, 5, 2);
        assertThat(new float[] {twice.value(0), twice.value(1), twice.value(2), twice.value(3)})
                .containsExactly(1, 30, 50, 20);
    }

    @Test
    void choleskySolvesTwoEquationsByHand() {
        double[] right = {10, 9};
        Cholesky.solve(new double[][] {{4, 2}, {0, 3}}, right); // 4x + 2y = 10, 2x + 3y = 9
        assertThat(right).containsExactly(new double[] {1.5, 2}, within(1e-12));
    }

    @Test
    void choleskyRefusesWhatIsNotPositiveDefinite() {
        assertThatThrownBy(() -> Cholesky.solve(new double[][] {{1, 2}, {0, 4}}, new double[2]))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("row 1");
    }

    @Property(tries = 100)
    void theSolutionSatisfiesTheNormalEquations(
            @ForAll @IntRange(min = 1, max = 21) int size,
            @ForAll @IntRange(max = 75) int observations,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = random(random, observations * size);
        NormalEquations equations = new NormalEquations(size);
        equations.start(new float[size * size], 99);
        equations.add(random(random, size), 0, 3, 2); // forgotten by the next start
        equations.start(new float[size * size], 0.5);
        for (int o = 0; o < observations; o++) {
            equations.add(values, o * size, 1 + o % 3, o % 2);
        }
        float[] x = new float[size];
        equations.solve(x, 0);
        double[] residual = new double[size];
        for (int i = 0; i < size; i++) {
            residual[i] = 0.5 * x[i];
        }
        for (int o = 0; o < observations; o++) {
            double product = 0;
            for (int i = 0; i < size; i++) {
                product += (double) values[o * size + i] * x[i];
            }
            for (int i = 0; i < size; i++) {
                residual[i] += ((1 + o % 3) * product - o % 2) * values[o * size + i];
            }
        }
        assertThat(residual).containsExactly(new double[size], within(1e-4));
    }

    private static float[] random(SplittableRandom random, int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) (random.nextDouble() - 0.5);
        }
        return values;
    }
}
