package io.recscope.engine.sequence;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.recommend.TrainingLog;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.torch.Half;
import io.recscope.engine.torch.Parameters.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a network learned as named arrays of numbers, and back.
///
/// Items are known by the first eight bytes of the SHA-256 of their ids, so a file tells by itself which catalog it
/// belongs to and which items of another one it knows.
final class Filing {
    private static final String PARAMETER = "parameter.";
    private static final String ITEMS = "items";
    private static final String LIFT = "items.lift";
    private static final String KEYS = "items.key";
    private static final String COUNTS = "items.chosen";
    private static final String SIZES = "sizes";
    private static final String EVENTS = "events";
    private static final String LOG = "log.epochs";
    private static final String BEST = "log.best";
    private static final String SAID = "log.said";
    private static final int LOGGED = 5;

    private Filing() {}

    /// What a file holds.
    ///
    /// @param events what it tells apart in events
    /// @param items the items' vectors with the sign for the beginning, row by row
    /// @param lift what is added to the scores of items that were never chosen
    /// @param keys two numbers for each item
    /// @param counts how often each item was chosen in what was learned from
    /// @param past what else it has learned from
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    record Filed(
            Knowledge knowledge, EventTables events, float[] items, float lift, int[] keys, int[] counts, Past past) {

        /// What is added to each item's score: the lift for items that were never chosen, else nothing.
        float[] lifts() {
            float[] lifts = new float[counts.length];
            for (int item = 0; item < lifts.length; item++) {
                lifts[item] = counts[item] > 0 ? 0 : lift;
            }
            return lifts;
        }
    }

    static Weights write(Filed filed) {
        Map<String, float[]> floats = new HashMap<>();
        filed.knowledge().parameters().forEach((name, values) -> floats.put(PARAMETER + name, values));
        floats.put(ITEMS, filed.items());
        floats.put(LIFT, new float[] {filed.lift()});
        TrainingLog log = filed.knowledge().log();
        floats.put(LOG, logged(log));
        Blueprint.Dimensions d = filed.knowledge().blueprint().dimensions();
        Map<String, int[]> ints = new HashMap<>();
        ints.put(SIZES, new int[] {d.items(), d.text(), d.features(), d.categories(), d.time() ? 1 : 0});
        ints.put(KEYS, filed.keys());
        ints.put(COUNTS, filed.counts());
        filed.past().write(ints);
        ints.put(BEST, new int[] {log.best()});
        List<String> said = new ArrayList<>(List.of(log.device()));
        said.addAll(log.notes());
        ints.put(SAID, String.join("\n", said).chars().toArray());
        ints.put(EVENTS, filed.events().write().chars().toArray());
        return new Weights(floats, ints);
    }

    /// @param half what the network is to compute in bfloat16 from now on
    /// @throws BadData when they belong to another kind of model or other settings
    static Filed read(Network network, Weights weights, Half half) {
        int[] sizes = weights.ints(SIZES, 5);
        Blueprint blueprint = new Blueprint(
                network, new Blueprint.Dimensions(sizes[0], sizes[1], sizes[2], sizes[3], sizes[4] == 1, half));
        Map<String, float[]> parameters = new TreeMap<>();
        for (Map.Entry<String, Values> entry : blueprint.values().entrySet()) {
            int length = entry.getValue().values().length;
            parameters.put(entry.getKey(), weights.floats(PARAMETER + entry.getKey(), length));
        }
        int width = network.shape().width();
        return new Filed(
                new Knowledge(blueprint, parameters, log(weights)),
                EventTables.read(text(weights, EVENTS)),
                weights.floats(ITEMS, (sizes[0] + 1) * width),
                weights.floats(LIFT, 1)[0],
                weights.ints(KEYS, 2 * sizes[0]),
                weights.ints(COUNTS, sizes[0]),
                Past.read(weights));
    }

    private static float[] logged(TrainingLog log) {
        float[] numbers = new float[log.epochs().size() * LOGGED];
        int n = 0;
        for (TrainingLog.Epoch epoch : log.epochs()) {
            numbers[n++] = epoch.number();
            numbers[n++] = (float) epoch.loss();
            numbers[n++] = (float) epoch.ndcg();
            numbers[n++] = (float) epoch.hitRate();
            numbers[n++] = (float) epoch.seconds();
        }
        return numbers;
    }

    private static TrainingLog log(Weights weights) {
        float[] numbers = weights.floats(LOG);
        List<TrainingLog.Epoch> epochs = new ArrayList<>();
        for (int i = 0; i + LOGGED <= numbers.length; i += LOGGED) {
            epochs.add(new TrainingLog.Epoch(
                    (int) numbers[i], numbers[i + 1], numbers[i + 2], numbers[i + 3], numbers[i + 4]));
        }
        List<String> lines = List.of(text(weights, SAID).split("\n", -1));
        return new TrainingLog(epochs, weights.ints(BEST, 1)[0], lines.getFirst(), lines.subList(1, lines.size()));
    }

    private static String text(Weights weights, String name) {
        return Arrays.stream(weights.ints(name))
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    /// Makes sure that a file belongs to a dataset.
    ///
    /// @throws BadData when its items are others or stand in another order, or its events had times and these
    ///     have none
    static void require(Filed filed, Interactions data) {
        String remedy =
                "Use the dataset it was fitted on, or fit it here; with --from it can start from what it knows.";
        if (!Arrays.equals(filed.keys(), Keys.items(data.catalog()))) {
            throw new BadData(
                    "The model was fitted on a catalog of " + filed.counts().length + " items that is not this one of "
                            + data.catalog().size(),
                    "",
                    remedy);
        }
        if (filed.knowledge().blueprint().dimensions().time() && data.clock() != Clock.TIME) {
            throw new BadData("The model was fitted on events with times, and these have none", "", remedy);
        }
    }
}
