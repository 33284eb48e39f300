package io.recscope.engine.recommend.policy;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.language.Language;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Pooling;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.Stage;
import io.recscope.engine.recommend.Standing;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.work.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A small shop, and a model that likes items the more the higher their numbers.
final class Shop {
    /// Three mugs and three lamps; items 0 … 5 were chosen 5, 4, 3, 2, 1 times and never.
    static final List<String> TITLES = List.of("red mug", "green mug", "mug", "blue lamp", "white lamp", "lamp");

    private Shop() {}

    static Facts facts() {
        return facts(Sketch.titled(TITLES, "0 1 2 3 4", "0 1 2 3", "0 1 2", "0 1", "0"));
    }

    static Facts facts(Interactions train) {
        try {
            return Facts.of(train, Language.ofWords(), Work.SILENT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Model upwards(int items) {
        return new Model() {
            @Override
            public ModelSpec spec() {
                return MostPopular.usual();
            }

            @Override
            public int items() {
                return items;
            }

            @Override
            public void score(UserHistory history, float[] scores) {
                IntStream.range(0, items).forEach(item -> scores[item] = item);
            }

            @Override
            public Weights weights() {
                return new Weights(Map.of(), Map.of());
            }
        };
    }

    static Pool pool(Facts facts, Request request) {
        return Pooling.all(upwards(facts.catalog().size())).pool(request);
    }

    /// Values by item after relevance and a stage.
    static Map<Integer, Float> values(Stage stage, Pool pool) {
        Standing standing = outcome(stage, pool).standing();
        Map<Integer, Float> values = new HashMap<>();
        for (int p = 0; p < pool.size(); p++) {
            values.put(pool.item(p), standing.value(p));
        }
        return values;
    }

    static Stage.Outcome outcome(Stage stage, Pool pool) {
        return stage.apply(pool, relevance(pool));
    }

    static Standing relevance(Pool pool) {
        return new Relevance().apply(pool, pool.standing()).standing();
    }

    static String note(Stage stage, Pool pool, int item) {
        int position = IntStream.range(0, pool.size())
                .filter(p -> pool.item(p) == item)
                .findFirst()
                .orElseThrow();
        return outcome(stage, pool).notes().apply(position);
    }

    /// The list that a policy makes.
    static List<Integer> list(Policy policy, Facts facts, Request request) {
        Pipeline pipeline = new Pipeline(upwards(facts.catalog().size()), PolicyStages.of(policy, facts));
        return pipeline.recommend(request).candidates().stream()
                .map(candidate -> candidate.item())
                .toList();
    }
}
