package io.recscope.engine.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.work.Work;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricInverseTest {
    @Test
    void threeRowsByHand() throws InterruptedException {
        SymmetricMatrix matrix = new SymmetricMatrix(3);
        float[][] lower = {{3}, {2, 4}, {0, 1, 2}};
        for (int i = 0; i < 3; i++) {
            System.arraycopy(lower[i], 0, matrix.values(), i * 3, i + 1);
        }
        invert(matrix, 1);
        double[] adjugate = {7, -4, 2, -4, 6, -3, 2, -3, 8};
        for (int i = 0; i < 9; i++) {
            assertThat(matrix.values()[i]).isCloseTo((float) (adjugate[i] / 13), within(1e-6f));
        }
    }

    @Test
    void noRowsAreFine() throws InterruptedException {
        SymmetricMatrix empty = new SymmetricMatrix(0);
        invert(empty, 1);
        assertThat(empty.values()).isEmpty();
    }

    /// Sizes on both sides of the borders of kernel steps, rows of a task, pivot blocks and strips.
    @ParameterizedTest
    @ValueSource(ints = {1, 127, 128, 129, 255, 256, 257, 300, 511, 513, 771})
    void productWithTheOriginalIsTheIdentity(int order) throws InterruptedException {
        SymmetricMatrix matrix = positiveDefinite(order, order);
        float[] original = matrix.values().clone();
        invert(matrix, 2);
        assertThat(distanceFromIdentity(original, matrix)).isLessThan(2e-5);
    }

    @Property(tries = 100)
    void productOfSmallMatricesWithTheOriginalIsTheIdentity(
            @ForAll @IntRange(min = 1, max = 40) int order, @ForAll long seed) throws InterruptedException {
        SymmetricMatrix matrix = positiveDefinite(order, seed);
        float[] original = matrix.values().clone();
        invert(matrix, 1);
        assertThat(distanceFromIdentity(original, matrix)).isLessThan(1e-5);
    }

    @Test
    void agreesWithDoublePrecision() throws InterruptedException {
        int n = 300;
        SymmetricMatrix matrix = positiveDefinite(n, 5);
        double[][] exact = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                exact[i][j] = matrix.get(i, j);
            }
        }
        assertThat(PivotBlock.sweep(exact)).isEqualTo(-1);
        invert(matrix, 2);
        double largest = 0;
        double worst = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                largest = Math.max(largest, Math.abs(exact[i][j]));
                worst = Math.max(worst, Math.abs(matrix.get(i, j) + exact[i][j]));
            }
        }
        assertThat(worst / largest).isLessThan(1e-4);
    }

    @Test
    void bothTrianglesAreWritten() throws InterruptedException {
        SymmetricMatrix matrix = positiveDefinite(200, 6);
        invert(matrix, 2);
        for (int i = 0; i < 200; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(matrix.get(j, i)).isEqualTo(matrix.get(i, j));
            }
        }
    }

    @Test
    void theNumberOfThreadsDoesNotChangeABit() throws InterruptedException {
        SymmetricMatrix one = positiveDefinite(530, 7);
        invert(one, 1);
        for (int threads = 2; threads <= 5; threads++) {
            SymmetricMatrix many = positiveDefinite(530, 7);
            invert(many, threads);
            assertThat(many.values()).isEqualTo(one.values());
        }
    }

    @Test
    void aMatrixThatIsNotPositiveDefiniteIsRefused() {
        SymmetricMatrix matrix = positiveDefinite(300, 8);
        matrix.set(290, 290, -1);
        assertThatThrownBy(() -> invert(matrix, 2))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("not positive definite")
                .hasMessageContaining("row 290");
    }

    @Test
    void notANumberIsRefused() {
        SymmetricMatrix matrix = positiveDefinite(5, 9);
        matrix.set(2, 1, Float.NaN);
        assertThatThrownBy(() -> invert(matrix, 1)).isInstanceOf(BadUsage.class);
    }

    @Test
    void cancellationStopsTheInversion() {
        SymmetricMatrix matrix = positiveDefinite(600, 10);
        try (Workers workers = new Workers(2)) {
            assertThatThrownBy(() -> SymmetricInverse.invert(matrix, workers, new Cancelled(3)))
                    .isInstanceOf(InterruptedException.class);
        }
    }

    private static void invert(SymmetricMatrix matrix, int threads) throws InterruptedException {
        try (Workers workers = new Workers(threads)) {
            SymmetricInverse.invert(matrix, workers, Work.SILENT);
        }
    }

    /// Diagonally dominant, the upper triangle filled with nonsense that must not matter.
    private static SymmetricMatrix positiveDefinite(int order, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SymmetricMatrix matrix = new SymmetricMatrix(order);
        for (int i = 0; i < order; i++) {
            for (int j = 0; j < order; j++) {
                float value = j < i ? (float) (random.nextDouble() - 0.5) : Float.NaN;
                matrix.set(i, j, i == j ? 1 + order / 4f : value);
            }
        }
        return matrix;
    }

    private static double distanceFromIdentity(float[] lower, SymmetricMatrix inverse) {
        int n = inverse.order();
        double worst = 0;
        for (int i = 0; i < n; i += 1 + n / 60) {
            for (int j = 0; j < n; j++) {
                double sum = i == j ? -1 : 0;
                for (int k = 0; k < n; k++) {
                    sum += (double) lower[Math.max(i, k) * n + Math.min(i, k)] * inverse.get(k, j);
                }
                worst = Math.max(worst, Math.abs(sum));
            }
        }
        return worst;
    }
}
