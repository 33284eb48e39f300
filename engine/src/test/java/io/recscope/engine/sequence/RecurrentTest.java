package io.recscope.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.recommend.TestWorkshop;
import io.recscope.engine.torch.Half;
import io.recscope.engine.torch.Memory;
import io.recscope.engine.torch.Program;
import io.recscope.engine.torch.Tensor;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RecurrentTest {
    private static final int WIDTH = 4;
    private static final int EVENTS = 7;
    private static final Torch TORCH = new TestWorkshop().torch();
    private static final Shape SHAPE = new Shape(WIDTH, 2, 1, 20, false, false, 0);

    @SuppressWarnings("unused")
    private static final List<Network> NETWORKS = List.of(
            new GruNetwork(
                    SHAPE,
                    Inputs.all(),
                    GruNetwork.usual().objective(),
                    GruNetwork.usual().training(),
                    3,
                    Start.afresh()),
            new LstmNetwork(
                    SHAPE,
                    Inputs.all(),
                    LstmNetwork.usual().objective(),
                    LstmNetwork.usual().training(),
                    3,
                    Start.afresh()));

    @AfterEach
    void everyTensorIsGivenBack() {
        assertThat(TORCH.liveTensors()).isZero();
    }

    private static Engine engine(Network network) throws InterruptedException {
        TORCH.start(Work.SILENT);
        return new Engine(TORCH, new Blueprint(network, new Blueprint.Dimensions(5, 0, 0, 0, false, Half.NONE)), false);
    }

    private static float[] events() {
        Random random = new Random(1);
        float[] events = new float[EVENTS * WIDTH];
        for (int i = 0; i < events.length; i++) {
            events[i] = (float) random.nextGaussian();
        }
        return events;
    }

    private static float[] states(Engine engine, float[] events) {
        try (Memory memory = TORCH.memory()) {
            Program.Argument none = Program.of(memory.floats(new float[0], 0));
            return engine.program()
                    .run(
                            memory,
                            "states",
                            engine.weights(),
                            Program.of(memory.floats(events, 1, EVENTS, WIDTH)),
                            none,
                            none,
                            none)
                    .floats();
        }
    }

    @ParameterizedTest
    @FieldSource("NETWORKS")
    void eventByEventIsAllAtOnce(Network network) throws Exception {
        float[] events = events();
        try (Engine engine = engine(network);
                Memory memory = TORCH.memory()) {
            float[] all = states(engine, events);
            Program.Argument none = Program.of(memory.floats(new float[0], 0));
            List<Tensor> cache = List.of(memory.floats(new float[0], 1, 0));
            for (int event = 0; event < EVENTS; event++) {
                float[] one = Arrays.copyOfRange(events, event * WIDTH, (event + 1) * WIDTH);
                List<Tensor> result = engine.program()
                        .runAll(
                                memory,
                                "advanced",
                                engine.weights(),
                                Program.of(memory.floats(one, 1, 1, WIDTH)),
                                none,
                                Program.of(cache));
                cache = new ArrayList<>(result.subList(1, result.size()));
                float[] state = result.getFirst().floats();
                for (int i = 0; i < WIDTH; i++) {
                    assertThat(state[i]).isCloseTo(all[event * WIDTH + i], within(1e-5f));
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("NETWORKS")
    void laterEventsChangeNothingBefore(Network network) throws Exception {
        float[] events = events();
        try (Engine engine = engine(network)) {
            float[] before = states(engine, events);
            events[5 * WIDTH] += 1;
            float[] after = states(engine, events);
            assertThat(Arrays.copyOf(after, 5 * WIDTH)).isEqualTo(Arrays.copyOf(before, 5 * WIDTH));
            assertThat(after[6 * WIDTH]).isNotEqualTo(before[6 * WIDTH]);
        }
    }

    /// Cho et al., equations 5 to 8, with PyTorch's order of gates (reset, update, new) and its biases, which are 0
    // here.
    @Test
    void aGatedUnitIsWhatThePaperSays() throws Exception {
        Network network = NETWORKS.getFirst();
        float[] events = events();
        try (Engine engine = engine(network)) {
            double[][] layers = new double[2][WIDTH];
            double[] x = new double[WIDTH];
            for (int event = 0; event < EVENTS; event++) {
                for (int i = 0; i < WIDTH; i++) {
                    x[i] = events[event * WIDTH + i];
                }
                for (int layer = 0; layer < 2; layer++) {
                    layers[layer] = unit(engine, layer, x, layers[layer]);
                    x = layers[layer].clone();
                }
            }
            float[] states = states(engine, events);
            double mean = Arrays.stream(x).average().orElseThrow();
            double variance =
                    Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
            for (int i = 0; i < WIDTH; i++) {
                double normed = (x[i] - mean) / Math.sqrt(variance + 1e-5);
                assertThat((double) states[(EVENTS - 1) * WIDTH + i]).isCloseTo(normed, within(1e-4));
            }
        }
    }

    private static double[] unit(Engine engine, int layer, double[] x, double[] held) {
        float[] in = engine.blueprint().values().get("layer" + layer + ".in").values();
        float[] back =
                engine.blueprint().values().get("layer" + layer + ".held").values();
        double[] next = new double[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            double reset = sigmoid(product(in, i, x) + product(back, i, held));
            double update = sigmoid(product(in, WIDTH + i, x) + product(back, WIDTH + i, held));
            double fresh = Math.tanh(product(in, 2 * WIDTH + i, x) + reset * product(back, 2 * WIDTH + i, held));
            next[i] = (1 - update) * fresh + update * held[i];
        }
        return next;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double product(float[] matrix, int row, double[] x) {
        double sum = 0;
        for (int i = 0; i < WIDTH; i++) {
            sum += matrix[row * WIDTH + i] * x[i];
        }
        return sum;
    }
}
