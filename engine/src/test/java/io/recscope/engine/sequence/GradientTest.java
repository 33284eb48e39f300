package io.recscope.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.torch.Half;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The derivatives by which a network learns, against central differences of its loss, for each parameter by itself.
///
/// Numbers are float32, so each parameter is moved along its own gradient, where the loss changes most: the quotient
/// must be the gradient's length.
class GradientTest {
    private static final Dataset DATA = CategorisedData.walks();
    private static final double STEP = 0.003;

    private static final Objective PLAIN = new Objective(0, 0, 0, 0, 0, 0, 0, 0);
    private static final Objective TASKS = new Objective(0.7, 0.5, 0, 0, 0, 0, 0, 0);
    private static final Objective SAMPLED = new Objective(0.3, 0, 9, 0, 0, 0, 0, 0);
    private static final Objective LASSO = new Objective(0, 0, 0, 0, 0, 0, 3, 0);

    @AfterEach
    void everyTensorIsGivenBack() {
        assertThat(Rig.WORKSHOP.torch().liveTensors()).isZero();
    }

    static Map<String, InterestNetwork> networks() {
        Map<String, InterestNetwork> networks = new HashMap<>();
        Inputs all = Inputs.all();
        Shape whole = new Shape(8, 2, 2, 6, true, true, 0);
        networks.put("everything", network(whole, all, TASKS));
        networks.put("no text", network(whole, new Inputs(false, true, true, true, true), PLAIN));
        networks.put("no vectors of its own", network(whole, new Inputs(true, false, true, true, true), TASKS));
        networks.put("no time", network(whole, new Inputs(true, true, false, true, true), PLAIN));
        networks.put("short term only", network(new Shape(8, 1, 2, 6, false, true, 0), all, PLAIN));
        networks.put(
                "places only",
                network(new Shape(8, 1, 2, 6, true, false, 0), new Inputs(true, true, false, true, true), PLAIN));
        networks.put("cosine", network(new Shape(8, 1, 1, 6, true, true, 0.2), all, PLAIN));
        networks.put("sampled", network(whole, all, SAMPLED));
        networks.put("sampled cosine", network(new Shape(8, 1, 2, 6, true, true, 0.2), all, SAMPLED));
        networks.put("lasso", network(new Shape(8, 1, 2, 6, false, false, 0), all, LASSO));
        return networks;
    }

    static Set<String> names() {
        return networks().keySet();
    }

    private static InterestNetwork network(Shape shape, Inputs inputs, Objective objective) {
        return TinyNetwork.of(shape, inputs, objective, TinyNetwork.training(1, 1e-3));
    }

    @ParameterizedTest
    @MethodSource("names")
    void areThoseOfFiniteDifferences(String name) throws Exception {
        InterestNetwork network = Objects.requireNonNull(networks().get(name));
        try (Rig rig = new Rig(network, DATA, Half.NONE)) {
            Map<String, float[]> gradients = rig.gradients(false);
            Map<String, float[]> at = rig.engine.parameters().copy();
            for (String parameter : rig.engine.parameters().names()) {
                float[] gradient = Objects.requireNonNull(gradients.get(parameter));
                double length = length(gradient);
                double along = length == 0 ? 0 : quotient(rig, at, parameter, gradient, length);
                assertThat(along).as("%s: %s", name, parameter).isCloseTo(length, within(2e-3 + 0.02 * length));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sampled", "sampled cosine"})
    void areTheSameWhetherAllItemsAreComputedOrOnlyThoseThatTakePart(String name) throws Exception {
        try (Rig rig = new Rig(Objects.requireNonNull(networks().get(name)), DATA, Half.NONE)) {
            assertThat((double) rig.loss(false)).isCloseTo(rig.loss(true), within(1e-5));
            rig.engine.parameters().clearGradients();
            Map<String, float[]> whole = rig.gradients(true);
            rig.gradients(false).forEach((parameter, gradient) -> {
                float[] right = Objects.requireNonNull(whole.get(parameter));
                for (int i = 0; i < right.length; i++) {
                    assertThat(gradient[i]).as("%s %d", parameter, i).isCloseTo(right[i], within(1e-4f));
                }
            });
        }
    }

    private static double quotient(
            Rig rig, Map<String, float[]> at, String parameter, float[] gradient, double length) {
        rig.engine.parameters().set(moved(at, parameter, gradient, STEP / length));
        double above = rig.lossOnly();
        rig.engine.parameters().set(moved(at, parameter, gradient, -STEP / length));
        double below = rig.lossOnly();
        rig.engine.parameters().set(at);
        return (above - below) / (2 * STEP);
    }

    private static Map<String, float[]> moved(
            Map<String, float[]> at, String parameter, float[] gradient, double share) {
        Map<String, float[]> moved = new HashMap<>(at);
        float[] numbers = Objects.requireNonNull(at.get(parameter)).clone();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] += (float) (share * gradient[i]);
        }
        moved.put(parameter, numbers);
        return moved;
    }

    private static double length(float[] numbers) {
        double sum = 0;
        for (float number : numbers) {
            sum += (double) number * number;
        }
        return Math.sqrt(sum);
    }

    @Test
    void everyParameterIsReachedInSomeNetwork() throws Exception {
        Set<String> reached = new HashSet<>();
        Set<String> all = new HashSet<>();
        for (InterestNetwork network : networks().values()) {
            try (Rig rig = new Rig(network, DATA, Half.NONE)) {
                rig.gradients(false).forEach((parameter, gradient) -> {
                    all.add(parameter);
                    if (length(gradient) > 1e-3) {
                        reached.add(parameter);
                    }
                });
            }
        }
        assertThat(all).contains("categoryHead", "fameHead", "decay", "gate", "long", "position", "elapsed", "own");
        assertThat(reached).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"everything", "sampled", "cosine"})
    void areCloseWhenProductsAreComputedInHalfThePrecision(String name) throws Exception {
        InterestNetwork network = Objects.requireNonNull(networks().get(name));
        for (Half half : new Half[] {Half.LARGE, Half.ALL}) {
            try (Rig exact = new Rig(network, DATA, Half.NONE);
                    Rig rough = new Rig(network, DATA, half)) {
                assertThat(rough.lossOnly()).isCloseTo(exact.lossOnly(), within(0.05 * exact.lossOnly()));
                Map<String, float[]> wanted = exact.gradients(false);
                rough.gradients(false).forEach((parameter, gradient) -> {
                    float[] right = Objects.requireNonNull(wanted.get(parameter));
                    double off = 0;
                    for (int i = 0; i < right.length; i++) {
                        off += Math.pow((double) right[i] - gradient[i], 2);
                    }
                    assertThat(Math.sqrt(off))
                            .as("%s %s: %s", name, half, parameter)
                            .isLessThan(0.02 + 0.2 * length(right));
                });
            }
        }
    }
}
