package io.recscope.engine.sequence;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.language.ItemText;
import io.recscope.engine.language.Language;
import io.recscope.engine.recommend.Batched;
import io.recscope.engine.recommend.Learned;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Textual;
import io.recscope.engine.recommend.TrainingLog;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.torch.Memory;
import io.recscope.engine.torch.Tensor;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A network that has learned. Thread-safe; holds device memory until it is closed.
public final class InterestModel implements Learned, Batched, Textual {
    private final Engine engine;
    private final Filing.Filed filed;
    private final Memory memory;
    private final Reader reader;
    private final Catalog catalog;
    private volatile @Nullable InterestNames names;

    /// @param data whose events it will read, those that it was fitted on
    InterestModel(Torch torch, Filing.Filed filed, Interactions data) {
        this.filed = filed;
        catalog = data.catalog();
        engine = new Engine(torch, filed.knowledge().blueprint(), false);
        engine.parameters().set(filed.knowledge().parameters());
        EventFeatures features = new EventFeatures(filed.events(), data);
        memory = torch.memory();
        int width = engine.network().shape().width();
        Tensor items = memory.floats(filed.items(), filed.items().length / width, width);
        reader = new Reader(engine, features, memory, items, memory.floats(filed.lifts(), items()));
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
        score(history, reader.most(), scores);
    }

    /// Scores from the latest events only.
    ///
    /// @param columns how many are read at most, the sign for the beginning included
    void score(UserHistory history, int columns, float[] scores) {
        reader.score(history, columns, scores);
    }

    @Override
    public float[][] scores(List<UserHistory> histories, int[] items) {
        for (int item : items) {
            Objects.checkIndex(item, items());
        }
        return reader.scores(histories, items);
    }

    /// A model that does not read texts scores the item the same with all of them.
    @Override
    public double[] scores(UserHistory history, int item, List<ItemText> texts, Language language, Work work)
            throws InterruptedException {
        Objects.checkIndex(item, items());
        if (texts.isEmpty()) {
            return new double[0];
        }
        int width = engine.blueprint().dimensions().text();
        float[] changes = new float[Math.multiplyExact(texts.size(), Math.max(1, width))];
        if (width > 0) {
            List<String> read =
                    new ArrayList<>(List.of(ItemText.of(catalog, item).joined()));
            texts.forEach(text -> read.add(text.joined()));
            float[][] vectors = language.retold(catalog, item, read, width, work);
            for (int i = 0; i < changes.length; i++) {
                changes[i] = vectors[1 + i / width][i % width] - vectors[0][i % width];
            }
        }
        float[] scores = reader.retold(history, item, changes, texts.size());
        double[] told = new double[texts.size()];
        Arrays.setAll(told, text -> scores[width > 0 ? text : 0]);
        return told;
    }

    /// The state after a history, ready for more events; whoever asks closes it, before the model.
    public InterestState state(UserHistory history) {
        return InterestState.of(reader, history);
    }

    /// What the user wanted at every moment of a history.
    public InterestMoments moments(UserHistory history) {
        return InterestMoments.of(reader, history);
    }

    /// What the user wants after a history.
    public Interest interest(UserHistory history) {
        try (InterestState state = state(history)) {
            return state.interest();
        }
    }

    /// Length of the vectors of interests and items.
    public int width() {
        return reader.width();
    }

    /// An item's vector in the space of interests, a copy.
    ///
    /// @param item one that the model knows, below [#items()]
    public float[] vector(int item) {
        return Arrays.copyOfRange(filed.items(), item * width(), (item + 1) * width());
    }

    /// The names of directions in this model's space; made when first asked for.
    public InterestNames names() {
        InterestNames known = names;
        if (known == null) {
            known = InterestNames.of(catalog, filed.items(), reader.width());
            names = known;
        }
        return known;
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
