package io.recscope.engine.sequence;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.torch.Memory;
import io.recscope.engine.torch.Program;
import io.recscope.engine.torch.Program.Argument;
import io.recscope.engine.torch.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads histories with a network that has learned. Thread-safe; its tensors belong to the memory it is given.
final class Reader {
    private final Engine engine;
    private final EventFeatures features;
    private final Argument weights;
    private final Argument items;
    private final Argument goods;
    private final Argument lift;

    /// @param memory receives what is kept
    /// @param items the items' vectors with the sign for the beginning
    /// @param lift what is added to each item's score
    Reader(Engine engine, EventFeatures features, Memory memory, Tensor items, Tensor lift) {
        this.engine = engine;
        this.features = features;
        this.weights = engine.weights();
        this.items = Program.of(items);
        this.goods = Program.of(engine.program().run(memory, "goods", this.items));
        this.lift = Program.of(lift);
    }

    /// A window of a user's latest events as the network has read it.
    ///
    /// @param memory owner of the tensors
    /// @param columns events read, with the sign for the beginning where it was read
    /// @param parts see `grown` of `interest.torch`
    record Read(Memory memory, int columns, List<Tensor> parts) {
        Tensor want() {
            return parts.get(0);
        }
    }

    /// The most columns that are read.
    int most() {
        return engine.network().shape().events();
    }

    int items() {
        return engine.blueprint().dimensions().items();
    }

    int width() {
        return engine.network().shape().width();
    }

    /// The choices of a history, as far as the network knows the items.
    Histories choices(UserHistory history) {
        return Histories.of(history.filter(event -> history.item(event) < items()), features);
    }

    /// Scores after the last event.
    ///
    /// @param columns how many are read at most
    void score(UserHistory history, int columns, float[] scores) {
        Batch batch = Batch.whole(choices(history), new int[] {0}, items(), columns);
        engine.torch().onOneThread(() -> {
            try (Memory scratch = engine.torch().memory()) {
                Tensor all = engine.program()
                        .run(
                                scratch,
                                "latestScores",
                                weights,
                                items,
                                goods,
                                lift,
                                Program.of(batch.ids(scratch)),
                                Program.of(batch.features(scratch)),
                                Program.of(batch.minutes(scratch)));
                return copied(all, scores);
            }
        });
    }

    /// Scores of some items after the last event of each of many histories, several portions of them at a time.
    float[][] scores(List<UserHistory> histories, int[] chosen) {
        float[][] scores = new float[histories.size()][];
        List<Histories> singles = histories.parallelStream().map(this::choices).toList();
        List<Crowd.Portion> portions = new Crowd(singles, most()).portions(items());
        portions.parallelStream().forEach(portion -> {
            float[] all = engine.torch().onOneThread(() -> scores(portion, chosen));
            for (int row = 0; row < portion.places().length; row++) {
                scores[portion.places()[row]] = Arrays.copyOfRange(all, row * chosen.length, (row + 1) * chosen.length);
            }
        });
        return scores;
    }

    private float[] scores(Crowd.Portion portion, int[] chosen) {
        try (Memory scratch = engine.torch().memory()) {
            return engine.program()
                    .run(
                            scratch,
                            "chosenScores",
                            weights,
                            items,
                            goods,
                            lift,
                            Program.of(portion.batch().ids(scratch)),
                            Program.of(portion.batch().features(scratch)),
                            Program.of(portion.batch().minutes(scratch)),
                            Program.of(scratch.longs(portion.last(), portion.last().length)),
                            Program.of(scratch.ints(chosen, chosen.length)))
                    .floats();
        }
    }

    /// Scores of one item after the last event, each with another change of its text's vector.
    ///
    /// @param changes what is added to the vector, row by row
    /// @param texts number of rows
    float[] retold(UserHistory history, int item, float[] changes, int texts) {
        Batch batch = Batch.whole(choices(history), new int[] {0}, items(), most());
        return engine.torch().onOneThread(() -> {
            try (Memory scratch = engine.torch().memory()) {
                return engine.program()
                        .run(
                                scratch,
                                "retold",
                                weights,
                                items,
                                lift,
                                Program.of(batch.ids(scratch)),
                                Program.of(batch.features(scratch)),
                                Program.of(batch.minutes(scratch)),
                                Program.of(item),
                                Program.of(scratch.floats(changes, texts, changes.length / texts)))
                        .floats();
            }
        });
    }

    /// Scores for what a user wants.
    ///
    /// @param want of the network's width
    void rate(float[] want, float[] scores) {
        engine.torch().onOneThread(() -> {
            try (Memory scratch = engine.torch().memory()) {
                return rate(scratch, scratch.floats(want, 1, width()), scores);
            }
        });
    }

    /// Scores for what a user wants.
    void rate(Read read, float[] scores) {
        engine.torch().onOneThread(() -> {
            try (Memory scratch = engine.torch().memory()) {
                return rate(scratch, read.want(), scores);
            }
        });
    }

    private float[] rate(Memory scratch, Tensor want, float[] scores) {
        return copied(engine.program().run(scratch, "rated", goods, lift, Program.of(want)), scores);
    }

    private float[] copied(Tensor from, float[] scores) {
        System.arraycopy(from.floats(), 0, scores, 0, items());
        return scores;
    }

    /// Reads the latest events at once.
    ///
    /// @param columns how many at most
    Read read(Histories choices, int columns) {
        Batch batch = Batch.whole(choices, new int[] {0}, items(), columns);
        return engine.torch().onOneThread(() -> {
            try (Memory scratch = engine.torch().memory()) {
                List<Tensor> begun = engine.program().runAll(scratch, "begun", weights);
                return grown(
                        batch.columns(),
                        batch.ids(scratch),
                        batch.features(scratch),
                        batch.minutes(scratch),
                        Program.of(0),
                        Program.of(begun));
            }
        });
    }

    /// Reads the last event, all others having been read.
    Read more(Histories choices, Read before) {
        Batch batch = Batch.whole(choices, new int[] {0}, items(), before.columns() + 1);
        return engine.torch().onOneThread(() -> {
            try (Memory scratch = engine.torch().memory()) {
                return grown(
                        batch.columns(),
                        batch.lastIds(scratch),
                        batch.lastFeatures(scratch),
                        batch.minutes(scratch),
                        Program.of(before.columns()),
                        Program.of(before.parts()));
            }
        });
    }

    private Read grown(int columns, Tensor ids, Tensor kinds, Tensor minutes, Argument first, Argument state) {
        return owned(
                columns,
                "grown",
                weights,
                items,
                Program.of(ids),
                Program.of(kinds),
                Program.of(minutes),
                first,
                state);
    }

    private Read owned(int columns, String method, Argument... arguments) {
        Memory memory = engine.torch().memory();
        try {
            return new Read(memory, columns, engine.program().runAll(memory, method, arguments));
        } catch (RuntimeException e) {
            memory.close();
            throw e;
        }
    }

    /// The same with an owner of its own.
    Read same(Read read) {
        Memory memory = engine.torch().memory();
        return new Read(memory, read.columns(), engine.program().runAll(memory, "same", Program.of(read.parts())));
    }

    /// Length of the parts of an interest behind one another: short-term, and where there is one long-term and share.
    int parts() {
        return engine.network().shape().longTerm() ? 2 * width() + 1 : width();
    }

    /// The parts of what a user wants after each number of choices from 0 on, row by row, as far as a window reaches
    /// that begins with the first one: from a single pass.
    float[] moments(Histories choices) {
        int together = Math.min(choices.size() + 1, most());
        return parts("momentParts", Batch.before(choices, List.of(new Window(0, 0, together)), items()));
    }

    /// The same behind that window, from a window for each number of choices.
    ///
    /// @param from the least number of choices
    /// @param to the greatest, included
    float[] later(Histories choices, int from, int to) {
        List<Window> windows = new ArrayList<>();
        for (int n = from; n <= to; n++) {
            windows.add(new Window(0, n - most() + 1, n + 1));
        }
        return parts("latestParts", Batch.before(choices, windows, items()));
    }

    private float[] parts(String method, Batch batch) {
        try (Memory scratch = engine.torch().memory()) {
            return engine.program()
                    .run(
                            scratch,
                            method,
                            weights,
                            items,
                            Program.of(batch.ids(scratch)),
                            Program.of(batch.features(scratch)),
                            Program.of(batch.minutes(scratch)))
                    .floats();
        }
    }

    /// What the parts of a read window say.
    Interest interest(Read read) {
        boolean both = engine.network().shape().longTerm();
        return new Interest(
                read.parts().get(1).floats(),
                both ? read.parts().get(2).floats() : new float[width()],
                both ? read.parts().get(3).scalar() : 0);
    }
}
