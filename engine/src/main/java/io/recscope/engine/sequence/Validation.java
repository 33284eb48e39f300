package io.recscope.engine.sequence;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.HeldOut;
import io.recscope.engine.torch.Memory;
import io.recscope.engine.torch.Program;
import io.recscope.engine.torch.Tensor;
import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/// How well the choices that were set aside are foretold: full ranking of all items the user had not chosen.
final class Validation {
    private static final int LIST = 10;
    private static final int ROWS = 256;

    private final HeldOut known;
    private final Histories histories;
    private final int[] users;

    /// @param histories the known part of them
    Validation(HeldOut known, Histories histories) {
        this.known = known;
        this.histories = histories;
        // histories of like length side by side
        users = Arrays.stream(known.heldOutUsers())
                .boxed()
                .sorted(Comparator.comparingInt(user -> histories.end(user) - histories.start(user)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// Means over all users; a tie is decided for the choice.
    record Quality(double ndcg, double hitRate) {}

    boolean isEmpty() {
        return users.length == 0;
    }

    int users() {
        return users.length;
    }

    Quality of(Engine engine, Tensor items, Tensor lift, Work work) throws InterruptedException {
        double gain = 0;
        int hits = 0;
        for (int from = 0; from < users.length; from += ROWS) {
            work.checkCancelled();
            int[] asked = Arrays.copyOfRange(users, from, Math.min(users.length, from + ROWS));
            for (long place : places(engine, items, lift, asked)) {
                if (place < LIST) {
                    hits++;
                    gain += Math.log(2) / Math.log(place + 2.0);
                }
            }
        }
        return new Quality(gain / users.length, (double) hits / users.length);
    }

    private long[] places(Engine engine, Tensor items, Tensor lift, int[] asked) {
        int catalog = engine.blueprint().dimensions().items();
        int most = engine.network().shape().events();
        Batch batch = Batch.whole(histories, asked, catalog, most);
        long[] last = new long[asked.length];
        long[] wanted = new long[asked.length];
        IntStream.Builder seen = IntStream.builder();
        for (int row = 0; row < asked.length; row++) {
            int user = asked[row];
            last[row] = Math.min(most - 1, histories.end(user) - histories.start(user));
            wanted[row] = known.next(user);
            int offset = row * catalog;
            seen(known.history(user)).stream().forEach(item -> seen.add(offset + item));
        }
        int[] barred = seen.build().toArray();
        try (Memory scratch = engine.torch().memory()) {
            return engine.program()
                    .run(
                            scratch,
                            "places",
                            engine.weights(),
                            Program.of(items),
                            Program.of(lift),
                            Program.of(batch.ids(scratch)),
                            Program.of(batch.features(scratch)),
                            Program.of(batch.minutes(scratch)),
                            Program.of(scratch.longs(last, last.length)),
                            Program.of(scratch.ints(barred, barred.length)),
                            Program.of(scratch.longs(wanted, wanted.length)))
                    .longs();
        }
    }

    private static BitSet seen(UserHistory history) {
        BitSet seen = new BitSet();
        for (int event = 0; event < history.size(); event++) {
            seen.set(history.item(event));
        }
        return seen;
    }
}
