package io.recscope.engine.explain;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.language.Language;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.Speaking;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A small dataset to be explained: twenty items in four kinds by their titles, thirty users; and models whose
/// games are known.
final class Gallery {
    static final int ITEMS = 20;
    private static final List<String> KINDS = List.of("red lamp", "blue mug", "green tent", "white bowl");

    private Gallery() {}

    static Dataset data() {
        return data(Clock.ORDER);
    }

    static Dataset data(Clock clock) {
        List<String> titles = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            titles.add(KINDS.get(item / 5) + " " + item);
        }
        Random random = new Random(7);
        List<String> users = new ArrayList<>();
        String[] histories = new String[30];
        for (int user = 0; user < histories.length; user++) {
            StringBuilder line = new StringBuilder();
            for (int event = 0; event < 6; event++) {
                line.append(random.nextInt(ITEMS))
                        .append('@')
                        .append(event * 3_600_000L)
                        .append(' ');
            }
            histories[user] = line.toString();
            users.add("u" + user);
        }
        return Sketch.of(clock, titles, users, histories);
    }

    static Facts facts(Dataset data) {
        try {
            return Facts.of(data, Language.ofWords(), Work.SILENT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Model fit(ModelSpec spec, Dataset data) {
        try {
            return spec.fit(data, Speaking.words(), Work.SILENT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Explainer explainer(Model model) {
        return new Explainer(model, facts(data()), Policy.OFF);
    }

    static Request request(int... items) {
        return Request.next(UserHistory.ofItems(items), 5);
    }

    /// How many items after an event's item the model is moved, and how far.
    interface Scoring {
        void score(UserHistory history, float[] scores);
    }

    /// A model that does what the test says.
    record Made(Scoring scoring) implements Model, ModelSpec {
        @Override
        public ModelSpec spec() {
            return this;
        }

        @Override
        public int items() {
            return ITEMS;
        }

        @Override
        public void score(UserHistory history, float[] scores) {
            Arrays.fill(scores, 0);
            scoring.score(history, scores);
        }

        @Override
        public Weights weights() {
            return new Weights(Map.of(), Map.of());
        }

        @Override
        public String kind() {
            return "made";
        }

        @Override
        public Model fit(Interactions data, Workshop workshop, Work work) {
            return this;
        }

        @Override
        public Model restore(Weights weights, Interactions data, Workshop workshop) {
            return this;
        }
    }

    /// Each event adds its item's number to the score of the next item: three events 1, 2, 3 give item 9 six,
    /// when the history is asked for it.
    static Model adding(int item) {
        return new Made((history, scores) -> {
            for (int event = 0; event < history.size(); event++) {
                scores[item] += history.item(event);
            }
        });
    }
}
