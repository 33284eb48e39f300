package io.recscope.engine.sequence;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.recommend.TestWorkshop;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.torch.Half;
import io.recscope.engine.torch.Memory;
import io.recscope.engine.torch.Tensor;
import io.recscope.engine.work.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A network with all that it learns from, for tests that look at single steps. Parameters are moved away from where
/// training begins, because many are zero there and hide others.
final class Rig implements AutoCloseable {
    static final Workshop WORKSHOP = new TestWorkshop();

    final Histories histories;
    final Goods goods;
    final Engine engine;
    final Steps steps;
    private final List<Window> windows;

    Rig(InterestNetwork network, Interactions data, Half half) throws InterruptedException {
        EventFeatures features = new EventFeatures(EventTables.of(data, network.inputs()), data);
        histories = Histories.of(data, features, Work.SILENT);
        goods = Goods.of(data, histories, network, WORKSHOP, Work.SILENT);
        engine = new Engine(
                WORKSHOP.torch(),
                new Blueprint(
                        network,
                        new Blueprint.Dimensions(
                                goods.size(),
                                goods.width(),
                                features.rows(),
                                goods.categories(),
                                features.timed(),
                                half)),
                true);
        steps = new Steps(engine, goods, histories);
        windows = Pass.of(histories, network.shape().events(), 1 << 20, new Random(1))
                .getFirst();
        Random random = new Random(9);
        Map<String, float[]> shaken = engine.parameters().copy();
        shaken.values().forEach(numbers -> {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] += (float) (0.3 * random.nextGaussian());
            }
        });
        engine.parameters().set(shaken);
        engine.averages().set(shaken);
    }

    /// The loss of all histories together; equal for equal parameters.
    float loss(boolean whole) {
        try (Memory memory = engine.torch().memory()) {
            Tensor pool = memory.floats(new float[0], 0);
            return steps.loss(windows, pool, new Random(3), whole);
        }
    }

    /// The loss, without leaving anything in the gradients.
    double lossOnly() {
        float loss = loss(false);
        engine.parameters().clearGradients();
        return loss;
    }

    /// The gradients of the loss by parameter.
    Map<String, float[]> gradients(boolean whole) {
        loss(whole);
        Map<String, float[]> gradients = new HashMap<>();
        try (Memory memory = engine.torch().memory()) {
            for (String name : engine.parameters().names()) {
                gradients.put(name, engine.parameters().gradient(memory, name).floats());
            }
        }
        engine.parameters().clearGradients();
        return gradients;
    }

    @Override
    public void close() {
        steps.close();
        engine.close();
    }
}
