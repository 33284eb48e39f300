package io.recscope.engine.sequence;

import io.recscope.engine.torch.Half;
import io.recscope.engine.torch.Parameters.Values;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/// The parameters of a network in the order in which its program knows them, and the sizes that the program is
/// compiled with.
final class Blueprint {
    /// How far back attention tells places apart, in rows of a table: one for each of the last eight, then coarser.
    static final int POSITION_ROWS = 32;
    /// How long ago attention tells moments apart, in rows of a table.
    static final int TIME_ROWS = 36;

    private static final double SMALL = 0.02;

    private final Network network;
    private final Dimensions dimensions;
    private final Map<String, Values> values = new LinkedHashMap<>();
    private final Map<String, Object> constants = new LinkedHashMap<>();
    private final Random random;

    /// What a network's sizes follow from besides its settings.
    ///
    /// @param items number of items
    /// @param text length of their language vectors, 0 when they are not read
    /// @param features rows of the table of event features
    /// @param categories number of categories to foretell, 0 when they are not foretold
    /// @param time whether times between events are known
    /// @param half which products are computed in bfloat16
    record Dimensions(int items, int text, int features, int categories, boolean time, Half half) {}

    Blueprint(Network network, Dimensions dimensions) {
        this.network = network;
        this.dimensions = dimensions;
        random = new Random(network.seed());
        shared();
        network.layOut(this);
        sizes();
    }

    private void shared() {
        Shape shape = network.shape();
        int width = shape.width();
        boolean text = dimensions.text() > 0;
        optional("projection", text, () -> {
            normal("projection", 0.4 / Math.sqrt(dimensions.text()), width, dimensions.text());
            flat("projection.bias", 0, width);
        });
        boolean own = network.inputs().delta() || !text;
        optional("own", own, () -> normal("own", SMALL, dimensions.items(), width));
        normal("start", SMALL, 1, width);
        optional("feature", dimensions.features() > 0, () -> normal("feature", SMALL, dimensions.features(), width));
        optional("decay", shape.longTerm(), () -> flat("decay", 1.4f, 1));
        optional("gate", shape.longTerm(), () -> {
            flat("gate", 0, 1, width);
            flat("gate.bias", -1, 1);
        });
        optional("long", shape.longTerm(), () -> {
            flat("long", 0, width, width);
            flat("long.bias", 0, width);
        });
        boolean categories = dimensions.categories() > 0 && network.objective().category() > 0;
        optional("categoryHead", categories, () -> {
            normal("categoryHead", SMALL, dimensions.categories(), width);
            flat("categoryHead.bias", 0, dimensions.categories());
        });
        optional("fameHead", network.objective().popularity() > 0, () -> {
            normal("fameHead", SMALL, 1, width);
            flat("fameHead.bias", 0, 1);
        });
        constants.put("text", text ? 1 : 0);
        constants.put("delta", own ? 1 : 0);
        constants.put("categories", categories ? dimensions.categories() : 0);
    }

    private void sizes() {
        Shape shape = network.shape();
        Objective objective = network.objective();
        constants.put("width", shape.width());
        constants.put("heads", shape.heads());
        constants.put("headWidth", shape.width() / shape.heads());
        constants.put("headScale", 1 / Math.sqrt((double) shape.width() / shape.heads()));
        constants.put("scale", Math.sqrt(shape.width()));
        constants.put("layers", shape.layers());
        constants.put("featureRows", dimensions.features());
        constants.put("longTerm", shape.longTerm() ? 1 : 0);
        constants.put("cosine", shape.temperature() > 0 ? 1 : 0);
        constants.put("sharpness", shape.temperature() > 0 ? 1 / shape.temperature() : 1.0);
        constants.put("halfAll", dimensions.half() == Half.ALL ? 1 : 0);
        constants.put("halfLarge", dimensions.half() == Half.NONE ? 0 : 1);
        constants.put("portion", 256);
        constants.put("categoryWeight", objective.category());
        constants.put("fame", objective.popularity() > 0 ? 1 : 0);
        constants.put("fameWeight", objective.popularity());
        constants.put("lasso", objective.lasso() > 0 && values.containsKey("own") ? 1 : 0);
        constants.put("lassoWeight", objective.lasso());
        int number = 0;
        for (String name : values.keySet()) {
            constants.put(name, number++);
        }
    }

    /// Lays out parameters, or says that the program finds none of that name.
    void optional(String name, boolean there, Runnable parameters) {
        if (there) {
            parameters.run();
        } else {
            constants.put(name, -1);
        }
    }

    /// A parameter drawn from a normal distribution.
    void normal(String name, double deviation, int... shape) {
        float[] numbers = new float[size(shape)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (deviation * random.nextGaussian());
        }
        values.put(name, new Values(numbers, wide(shape)));
    }

    /// A matrix whose products keep their size. (Glorot and Bengio, AISTATS 2010.)
    void matrix(String name, int out, int in) {
        normal(name, Math.sqrt(2.0 / (out + in)), out, in);
    }

    /// A parameter whose numbers are all the same.
    void flat(String name, float value, int... shape) {
        float[] numbers = new float[size(shape)];
        Arrays.fill(numbers, value);
        values.put(name, new Values(numbers, wide(shape)));
    }

    /// A number that the program is compiled with.
    void constant(String name, Object value) {
        constants.put(name, value);
    }

    Network network() {
        return network;
    }

    Dimensions dimensions() {
        return dimensions;
    }

    /// Initial values by name, in the program's order.
    Map<String, Values> values() {
        return values;
    }

    /// Initial numbers by name.
    Map<String, float[]> initial() {
        Map<String, float[]> initial = new LinkedHashMap<>();
        values.forEach((name, value) -> initial.put(name, value.values()));
        return initial;
    }

    /// What the program is compiled with.
    Map<String, Object> constants() {
        return constants;
    }

    private static int size(int... shape) {
        int size = 1;
        for (int length : shape) {
            size = Math.multiplyExact(size, length);
        }
        return size;
    }

    private static long[] wide(int... shape) {
        return Arrays.stream(shape).asLongStream().toArray();
    }
}
