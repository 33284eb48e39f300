package io.recscope.engine.recommend.policy;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Pooling;
import io.recscope.engine.recommend.Ranking;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Stage;
import io.recscope.engine.recommend.Weights;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A fitted [Governed].
final class GovernedModel implements Model {
    private final Governed spec;
    private final Model member;
    private final boolean own;
    private final Facts facts;
    private final List<Stage> stages;

    /// @param own whether the member is closed with this
    GovernedModel(Governed spec, Model member, boolean own, Facts facts) {
        this.spec = spec;
        this.member = member;
        this.own = own;
        this.facts = facts;
        stages = PolicyStages.of(spec.policy(), facts);
    }

    @Override
    public ModelSpec spec() {
        return spec;
    }

    @Override
    public int items() {
        return member.items();
    }

    @Override
    public void score(UserHistory history, float[] scores) {
        float[] said = new float[items()];
        member.score(history, said);
        Pooling pooling = PolicyPooling.of(new Said(member, said), facts);
        Pipeline pipeline = new Pipeline(pooling, stages);
        int[] list = pipeline.items(pipeline.pool(Request.next(history, Governed.LENGTH)));
        Ranking ranking = Ranking.best(said, items());
        Arrays.fill(scores, Float.NEGATIVE_INFINITY);
        int place = 0;
        for (int item : list) {
            scores[item] = - ++place;
        }
        for (int p = 0; p < ranking.size(); p++) {
            int item = ranking.item(p);
            if (scores[item] == Float.NEGATIVE_INFINITY) {
                scores[item] = - ++place;
            }
        }
    }

    @Override
    public Weights weights() {
        Weights weights = member.weights();
        return new Weights(prefixed(weights.floats()), prefixed(weights.ints()));
    }

    private static <T> Map<String, T> prefixed(Map<String, T> arrays) {
        Map<String, T> prefixed = new HashMap<>();
        arrays.forEach((name, array) -> prefixed.put(Governed.PREFIX + name, array));
        return prefixed;
    }

    @Override
    public void close() {
        if (own) {
            member.close();
        }
    }

    /// The member once more, which has scored already.
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    private record Said(Model member, float[] said) implements Model {
        @Override
        public ModelSpec spec() {
            return member.spec();
        }

        @Override
        public int items() {
            return said.length;
        }

        @Override
        public void score(UserHistory history, float[] scores) {
            System.arraycopy(said, 0, scores, 0, said.length);
        }

        @Override
        public Weights weights() {
            return member.weights();
        }
    }
}
