package io.recscope.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhasesTest {

    /// Noisy directions along these axes, so many of each.
    private static List<float[]> along(long seed, double noise, int each, int... axes) {
        return alongOf(4, seed, noise, each, axes);
    }

    private static List<float[]> alongOf(int width, long seed, double noise, int each, int... axes) {
        Random random = new Random(seed);
        List<float[]> vectors = new ArrayList<>();
        for (int axis : axes) {
            for (int n = 0; n < each; n++) {
                float[] vector = new float[width];
                for (int d = 0; d < width; d++) {
                    vector[d] = (float) (noise * random.nextGaussian()) + (d == axis ? 1 : 0);
                }
                vectors.add(vector);
            }
        }
        return vectors;
    }

    @Test
    void findsWherePlantedDirectionsChange() {
        List<float[]> vectors = along(1, 0.15, 12, 0, 2, 1);
        assertThat(Phases.starts(vectors, Phases.penalty(vectors))).containsExactly(12, 24);
    }

    @Test
    void findsNothingInNoiseAlone() {
        for (long seed = 0; seed < 40; seed++) {
            List<float[]> vectors = along(seed, 0.2, 60, 0);
            assertThat(Phases.starts(vectors, Phases.penalty(vectors))).isEmpty();
        }
    }

    @Test
    void inManyDirectionsFindsLesserChangesAndStillNothingInNoise() {
        for (long seed = 0; seed < 20; seed++) {
            List<float[]> noise = alongOf(40, seed, 0.2, 60, 0);
            assertThat(Phases.starts(noise, Phases.penalty(noise))).isEmpty();
            List<float[]> changing = alongOf(40, seed, 0.3, 25, 0, 1);
            assertThat(Phases.starts(changing, Phases.penalty(changing))).hasSize(1);
        }
    }

    @Test
    void isTheBestOfAllPartitions() {
        for (long seed = 0; seed < 30; seed++) {
            List<float[]> vectors = along(seed, 0.8, 4, 0, 1, 2);
            double penalty = 0.3 + 0.1 * (seed % 8);
            double least = Double.POSITIVE_INFINITY;
            for (int cuts = 0; cuts < 1 << 11; cuts++) {
                List<Integer> starts = new ArrayList<>();
                for (int at = 1; at < 12; at++) {
                    if ((cuts >> (at - 1) & 1) == 1) {
                        starts.add(at);
                    }
                }
                least = Math.min(least, cost(vectors, starts, penalty));
            }
            assertThat(cost(vectors, Phases.starts(vectors, penalty), penalty)).isEqualTo(least, within(1e-6));
        }
    }

    private static double cost(List<float[]> vectors, List<Integer> starts, double penalty) {
        double cost = penalty * starts.size();
        List<Integer> ends = new ArrayList<>(starts);
        ends.add(vectors.size());
        int from = 0;
        for (int to : ends) {
            double[] mean = new double[4];
            for (int i = from; i < to; i++) {
                for (int d = 0; d < 4; d++) {
                    mean[d] += vectors.get(i)[d] / length(vectors.get(i)) / (to - from);
                }
            }
            for (int i = from; i < to; i++) {
                for (int d = 0; d < 4; d++) {
                    double off = vectors.get(i)[d] / length(vectors.get(i)) - mean[d];
                    cost += off * off;
                }
            }
            from = to;
        }
        return cost;
    }

    private static double length(float[] vector) {
        double squares = 0;
        for (float number : vector) {
            squares += (double) number * number;
        }
        return Math.sqrt(squares);
    }

    @Test
    void aConstantAShortAndAnEmptySequenceHaveOnePhase() {
        assertThat(Phases.starts(along(1, 0, 20, 0), 0)).isEmpty();
        assertThat(Phases.starts(along(1, 0.1, 1, 0), 0.1)).isEmpty();
        assertThat(Phases.starts(List.of(), 0)).isEmpty();
        assertThat(Phases.starts(List.of(new float[2], new float[2]), 0)).isEmpty();
    }

    @Test
    void ofAVeryLongSequenceTheLatestIsLookedAt() {
        List<float[]> vectors = along(1, 0.1, 1050, 0, 1);
        assertThat(Phases.starts(vectors, Phases.penalty(vectors))).containsExactly(1050);
        List<float[]> early = new ArrayList<>(along(1, 0.1, 50, 1));
        early.addAll(along(2, 0.1, 2000, 0));
        assertThat(Phases.starts(early, Phases.penalty(early))).isEmpty();
    }
}
