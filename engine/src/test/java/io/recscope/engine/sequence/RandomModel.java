package io.recscope.engine.sequence;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.TestWorkshop;
import io.recscope.engine.recommend.TrainingLog;
import io.recscope.engine.torch.Half;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Models whose parameters are drawn, not learned, so that none of them is zero.
final class RandomModel {
    static final int ITEMS = 40;

    private RandomModel() {}

    /// @param timed whether events have times
    static InterestModel of(Shape shape, boolean timed) {
        List<String> titles = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            titles.add("item " + item);
        }
        Dataset data = Sketch.of(timed ? Clock.TIME : Clock.ORDER, titles, List.of("a"), "1 2 3");
        return of(shape, data);
    }

    static InterestModel of(Shape shape, Dataset data) {
        InterestNetwork usual = InterestNetwork.usual();
        InterestNetwork network = new InterestNetwork(
                shape,
                new Inputs(false, true, true, true, true),
                usual.objective(),
                usual.training(),
                1,
                Start.afresh());
        EventTables tables = EventTables.of(data, network.inputs());
        EventFeatures features = new EventFeatures(tables, data);
        int items = data.catalog().size();
        Blueprint blueprint = new Blueprint(
                network, new Blueprint.Dimensions(items, 0, features.rows(), 0, features.timed(), Half.NONE));
        Random random = new Random(7);
        Map<String, float[]> parameters = new HashMap<>();
        blueprint.values().forEach((name, values) -> parameters.put(name, drawn(random, values.values().length, 0.3f)));
        Filing.Filed filed = new Filing.Filed(
                new Knowledge(blueprint, parameters, new TrainingLog(List.of(), 0, "cpu", List.of())),
                tables,
                drawn(random, (items + 1) * shape.width(), 0.3f),
                0.5f,
                Keys.items(data.catalog()),
                new int[items],
                new Past(List.of(), new int[0], new int[0], new int[0]));
        return new InterestModel(new TestWorkshop().torch(), filed, data);
    }

    private static float[] drawn(Random random, int length, float deviation) {
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = deviation * (float) random.nextGaussian();
        }
        return numbers;
    }

    /// A history with gaps between seconds and weeks; every fifth event is taken back.
    static UserHistory history(int events) {
        Random random = new Random(events);
        UserHistory history = UserHistory.ofItems();
        long time = 1_600_000_000_000L;
        for (int i = 0; i < events; i++) {
            time += (long) Math.exp(7 + 13 * random.nextDouble());
            history = history.with(random.nextInt(ITEMS), time, i % 5 == 3 ? -1 : 1 + i % 3, 0);
        }
        return history;
    }

    static float[] scores(InterestModel model, UserHistory history) {
        float[] scores = new float[model.items()];
        model.score(history, scores);
        return scores;
    }
}
