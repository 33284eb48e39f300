package io.recscope.engine.stress;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.experiment.Split;
import io.recscope.engine.metric.TinyData;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;

/// A small shop: 80 users walk along a ring of 40 items, most of them near the start of it.
final class Shop {
    static final int USERS = 80;
    static final int ITEMS = 40;

    private Shop() {}

    static Dataset timed() {
        return filled(TinyData.timed(), "lamp");
    }

    /// With an order of events but no times, and items without texts.
    static Dataset bare() {
        return filled(TinyData.ordered(), "");
    }

    private static Dataset filled(TinyData tiny, String title) {
        for (int i = 0; i < ITEMS; i++) {
            tiny.item("i" + i, title.isEmpty() ? "" : title + " word" + i + " word" + (i + 1), "c" + i % 4);
        }
        Random random = new Random(5);
        for (int u = 0; u < USERS; u++) {
            int start = (int) (ITEMS * Math.pow(random.nextDouble(), 3));
            String[] events = IntStream.range(0, 4 + random.nextInt(10))
                    .mapToObj(step -> "i" + (start + step + (random.nextInt(5) == 0 ? 3 : 0)) % ITEMS)
                    .toArray(String[]::new);
            tiny.user("u" + u, events);
        }
        return tiny.build();
    }

    static Fold fold(Dataset data) {
        return fold(data, new LastOut());
    }

    static Fold fold(Dataset data, Split split) {
        return split.folds(data, Protocol.DEFAULT).getFirst();
    }

    /// All training events, with all users as test users.
    static Log log(Fold fold) {
        BitSet users = new BitSet();
        IntStream.range(0, fold.size()).map(fold::user).forEach(users::set);
        return new Log(fold.train(), users, fold.targets());
    }
}
