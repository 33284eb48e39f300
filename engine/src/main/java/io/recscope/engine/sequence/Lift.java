package io.recscope.engine.sequence;

import io.recscope.engine.torch.Memory;
import io.recscope.engine.torch.Tensor;
import io.recscope.engine.work.Work;

/// How much is added to the scores of items that were never trained on, which have their text alone to speak
/// for them: as much as costs less than 0.2 % of the NDCG@10 of the choices set aside.
final class Lift {
    private static final double COST = 0.002;
    private static final float STEP = 0.25f;
    private static final int MOST = 12;

    private final Engine engine;
    private final Goods goods;
    private final Validation validation;

    Lift(Engine engine, Goods goods, Validation validation) {
        this.engine = engine;
        this.goods = goods;
        this.validation = validation;
    }

    /// 0 when there is no such item, or nothing to judge by.
    ///
    /// @param vectors the items' vectors with the sign for the beginning
    float best(float[] vectors, Work work) throws InterruptedException {
        if (validation.isEmpty() || goods.trained() == goods.size()) {
            return 0;
        }
        int width = engine.network().shape().width();
        try (Memory memory = engine.torch().memory()) {
            Tensor items = memory.floats(vectors, vectors.length / width, width);
            double level = ndcg(items, 0, work);
            float best = 0;
            work.report(0, "choosing how high items that nothing was learned from may come");
            for (int i = 1; i <= MOST && ndcg(items, i * STEP, work) >= level * (1 - COST); i++) {
                best = i * STEP;
            }
            return best;
        }
    }

    private double ndcg(Tensor items, float lift, Work work) throws InterruptedException {
        float[] lifts = goods.live();
        for (int item = 0; item < lifts.length; item++) {
            lifts[item] = lifts[item] > 0 ? 0 : lift;
        }
        try (Memory scratch = engine.torch().memory()) {
            return validation
                    .of(engine, items, scratch.floats(lifts, lifts.length), work)
                    .ndcg();
        }
    }
}
