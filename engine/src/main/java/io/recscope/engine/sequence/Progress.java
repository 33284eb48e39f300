package io.recscope.engine.sequence;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.recommend.TrainingLog.Epoch;
import io.recscope.engine.recommend.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How far a training has come at the end of an epoch: with it another process goes on as if nothing had been.
final class Progress {
    private static final String BEST = "best.";
    private static final String STATE = "state.";
    private static final String NUMBERS = "progress.numbers";
    private static final String EPOCHS = "progress.epochs";
    private static final String NOTES = "progress.notes";
    private static final int EPOCH = 5;

    private final List<Epoch> epochs = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Map<String, float[]> best = Map.of();
    private Map<String, float[]> state = Map.of();
    private int bestEpoch;
    private double bestNdcg = Double.NEGATIVE_INFINITY;
    private int planned;
    private int batch;

    /// The beginning of a training.
    ///
    /// @param batch number of events in a step, about
    Progress(int batch) {
        this.batch = batch;
    }

    /// The epochs so far.
    List<Epoch> epochs() {
        return epochs;
    }

    /// What a reader should know, sentences.
    List<String> notes() {
        return notes;
    }

    /// The averaged parameters of the best epoch; empty before the first.
    Map<String, float[]> best() {
        return best;
    }

    int bestEpoch() {
        return bestEpoch;
    }

    double bestNdcg() {
        return bestNdcg;
    }

    void best(int epoch, double ndcg, Map<String, float[]> parameters) {
        bestEpoch = epoch;
        bestNdcg = ndcg;
        best = parameters;
    }

    /// What [Steps#copy()] gave after the last epoch; empty before the first.
    Map<String, float[]> state() {
        return state;
    }

    void state(Map<String, float[]> latest) {
        state = latest;
    }

    /// Number of steps of the whole training: those of the longest epoch so far, times epochs.
    int planned(int steps) {
        planned = Math.max(planned, steps);
        return planned;
    }

    /// Number of events in a step, about.
    int batch() {
        return batch;
    }

    /// Goes on with other batches; what is planned is counted anew.
    void batch(int events) {
        batch = events;
        planned = 0;
    }

    /// Time that the epochs so far took.
    double seconds() {
        return epochs.isEmpty() ? 0 : epochs.getLast().seconds();
    }

    Weights weights() {
        Map<String, float[]> floats = new HashMap<>();
        best.forEach((name, numbers) -> floats.put(BEST + name, numbers));
        state.forEach((name, numbers) -> floats.put(STATE + name, numbers));
        double[] logged = epochs.stream()
                .flatMap(e ->
                        Arrays.stream(new Double[] {(double) e.number(), e.loss(), e.ndcg(), e.hitRate(), e.seconds()}))
                .mapToDouble(Double::doubleValue)
                .toArray();
        Map<String, int[]> ints = new HashMap<>();
        ints.put(EPOCHS, bits(logged));
        ints.put(NUMBERS, bits(bestEpoch, bestNdcg, planned, batch));
        ints.put(NOTES, String.join("\n", notes).chars().toArray());
        return new Weights(floats, ints);
    }

    /// What [#weights()] gave.
    ///
    /// @throws BadData when something is missing
    static Progress of(Weights weights) {
        double[] numbers = doubles(weights.ints(NUMBERS, 8));
        Progress progress = new Progress((int) numbers[3]);
        progress.planned = (int) numbers[2];
        progress.best((int) numbers[0], numbers[1], part(weights, BEST));
        progress.state(part(weights, STATE));
        double[] logged = doubles(weights.ints(EPOCHS));
        for (int i = 0; i + EPOCH <= logged.length; i += EPOCH) {
            progress.epochs.add(new Epoch((int) logged[i], logged[i + 1], logged[i + 2], logged[i + 3], logged[i + 4]));
        }
        String said = Arrays.stream(weights.ints(NOTES))
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
        if (!said.isEmpty()) {
            progress.notes.addAll(List.of(said.split("\n", -1)));
        }
        return progress;
    }

    private static Map<String, float[]> part(Weights weights, String prefix) {
        Map<String, float[]> part = new TreeMap<>();
        weights.floats().forEach((name, numbers) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), numbers);
            }
        });
        return part;
    }

    /// Doubles without loss as pairs of ints.
    private static int[] bits(double... numbers) {
        int[] bits = new int[2 * numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            long all = Double.doubleToRawLongBits(numbers[i]);
            bits[2 * i] = (int) (all >>> 32);
            bits[2 * i + 1] = (int) all;
        }
        return bits;
    }

    private static double[] doubles(int[] bits) {
        double[] numbers = new double[bits.length / 2];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.longBitsToDouble((long) bits[2 * i] << 32 | (bits[2 * i + 1] & 0xFFFF_FFFFL));
        }
        return numbers;
    }
}
