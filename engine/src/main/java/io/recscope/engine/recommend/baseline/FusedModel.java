package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.language.ItemText;
import io.recscope.engine.language.Language;
import io.recscope.engine.recommend.Batched;
import io.recscope.engine.recommend.Blend;
import io.recscope.engine.recommend.Blended;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Scope;
import io.recscope.engine.recommend.Textual;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A fitted [Fusion].
final class FusedModel implements Blended, Batched, Textual {
    private static final int TOGETHER = 128;

    private final Fusion spec;
    private final float[] weights;
    private final List<Model> models;
    private final List<Model> own;
    private final int items;

    /// @param weights one for each member
    /// @param models those of positive weight
    /// @param own those of them that are closed with the fusion
    FusedModel(Fusion spec, float[] weights, List<Model> models, List<Model> own, int items) {
        this.spec = spec;
        this.weights = weights;
        this.models = List.copyOf(models);
        this.own = List.copyOf(own);
        this.items = items;
    }

    @Override
    public ModelSpec spec() {
        return spec;
    }

    @Override
    public int items() {
        return items;
    }

    @Override
    public List<Member> members() {
        List<Member> members = new ArrayList<>();
        Map<String, Integer> met = new HashMap<>();
        for (int m = 0; m < weights.length; m++) {
            String kind = spec.members().get(m).kind();
            int times = met.merge(kind, 1, Integer::sum);
            members.add(new Member(times == 1 ? kind : kind + "#" + times, weights[m]));
        }
        return members;
    }

    @Override
    public List<Model> models() {
        return models;
    }

    @Override
    public void score(UserHistory history, float[] scores) {
        System.arraycopy(blend(history).scores(), 0, scores, 0, items);
    }

    @Override
    public Blend blend(UserHistory history) {
        return blend(history, models.stream().map(model -> said(model, history)).toList());
    }

    private float[] said(Model model, UserHistory history) {
        float[] said = new float[items];
        model.score(history, said);
        return said;
    }

    /// Makes one of what each model said of all items.
    private Blend blend(UserHistory history, List<float[]> said) {
        int[] unseen = new Scope.Unseen().items(history, items).stream().toArray();
        float[] sum = new float[items];
        Arrays.fill(sum, Float.NEGATIVE_INFINITY);
        List<Blend.Voice> voices = new ArrayList<>();
        List<Member> speaking = members().stream().filter(m -> m.weight() > 0).toList();
        for (int m = 0; m < models.size(); m++) {
            float[] own = said.get(m);
            float[] shares = Standing.of(own, unseen);
            float weight = (float) speaking.get(m).weight();
            for (int item = 0; item < items; item++) {
                shares[item] *= weight;
                if (own[item] > Float.NEGATIVE_INFINITY) {
                    sum[item] = (sum[item] == Float.NEGATIVE_INFINITY ? 0 : sum[item]) + shares[item];
                }
            }
            voices.add(new Blend.Voice(speaking.get(m).model(), own, shares));
        }
        return new Blend(sum, voices);
    }

    @Override
    public float[][] scores(List<UserHistory> histories, int[] chosen) {
        int[] every = IntStream.range(0, items).toArray();
        List<Batched> asked = models.stream().map(Batched::of).toList();
        float[][] scores = new float[histories.size()][];
        for (int from = 0; from < scores.length; from += TOGETHER) {
            List<UserHistory> some = histories.subList(from, Math.min(scores.length, from + TOGETHER));
            List<float[][]> said =
                    asked.stream().map(model -> model.scores(some, every)).toList();
            int first = from;
            IntStream.range(0, some.size()).parallel().forEach(i -> {
                List<float[]> of = said.stream().map(all -> all[i]).toList();
                scores[first + i] = picked(blend(some.get(i), of).scores(), chosen);
            });
        }
        return scores;
    }

    private static float[] picked(float[] all, int[] chosen) {
        float[] picked = new float[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            picked[i] = all[chosen[i]];
        }
        return picked;
    }

    @Override
    public double[] scores(UserHistory history, int item, List<ItemText> texts, Language language, Work work)
            throws InterruptedException {
        List<float[]> said = models.stream().map(model -> said(model, history)).toList();
        double[][] told = new double[models.size()][];
        for (int m = 0; m < told.length; m++) {
            Work part = work.part((double) m / told.length, (m + 1.0) / told.length);
            double own = said.get(m)[item];
            told[m] = models.get(m) instanceof Textual textual
                    ? textual.scores(history, item, texts, language, part)
                    : texts.stream().mapToDouble(text -> own).toArray();
        }
        double[] scores = new double[texts.size()];
        for (int t = 0; t < scores.length; t++) {
            work.checkCancelled();
            for (int m = 0; m < told.length; m++) {
                said.get(m)[item] = (float) told[m][t];
            }
            scores[t] = blend(history, said).scores()[item];
        }
        return scores;
    }

    @Override
    public Weights weights() {
        Map<String, float[]> floats = new HashMap<>(Map.of("weight", weights));
        Map<String, int[]> ints = new HashMap<>();
        int next = 0;
        for (int m = 0; m < weights.length; m++) {
            if (weights[m] > 0) {
                String prefix = Fusion.prefix(m);
                Weights own = models.get(next++).weights();
                own.floats().forEach((name, array) -> floats.put(prefix + name, array));
                own.ints().forEach((name, array) -> ints.put(prefix + name, array));
            }
        }
        return new Weights(floats, ints);
    }

    @Override
    public void close() {
        own.forEach(Model::close);
    }
}
