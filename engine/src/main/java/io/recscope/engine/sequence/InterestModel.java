package io.recscope.engine.sequence;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Learned;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.TrainingLog;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.torch.Memory;
import io.recscope.engine.torch.Program;
import io.recscope.engine.torch.Tensor;
import io.recscope.engine.torch.Torch;

/// A network that has learned. Thread-safe; holds device memory until it is closed.
public final class InterestModel implements Learned {
    private final Engine engine;
    private final EventFeatures features;
    private final Filing.Filed filed;
    private final Memory memory;
    private final Tensor items;
    private final Tensor lift;

    /// @param data whose events it will read, those that it was fitted on
    InterestModel(Torch torch, Filing.Filed filed, Interactions data) {
        this.filed = filed;
        engine = new Engine(torch, filed.knowledge().blueprint(), false);
        engine.parameters().set(filed.knowledge().parameters());
        features = new EventFeatures(filed.events(), data);
        memory = torch.memory();
        int width = engine.network().shape().width();
        items = memory.floats(filed.items(), filed.items().length / width, width);
        lift = memory.floats(filed.lifts(), items());
    }

    @Override
    public ModelSpec spec() {
        return engine.network();
    }

    @Override
    public int items() {
        return engine.blueprint().dimensions().items();
    }

    @Override
    public TrainingLog log() {
        return filed.knowledge().log();
    }

    @Override
    public void score(UserHistory history, float[] scores) {
        Histories one = Histories.of(history, features);
        Batch batch = Batch.whole(
                one, new int[] {0}, items(), engine.network().shape().events());
        try (Memory scratch = engine.torch().memory()) {
            float[] all = engine.program()
                    .run(
                            scratch,
                            "scores",
                            engine.weights(),
                            Program.of(items),
                            Program.of(lift),
                            Program.of(batch.ids(scratch)),
                            Program.of(batch.features(scratch)),
                            Program.of(batch.minutes(scratch)),
                            Program.of(scratch.longs(new long[] {batch.columns() - 1}, 1)))
                    .floats();
            System.arraycopy(all, 0, scores, 0, items());
        }
    }

    @Override
    public Weights weights() {
        return Filing.write(filed);
    }

    @Override
    public void close() {
        memory.close();
        engine.close();
    }
}
