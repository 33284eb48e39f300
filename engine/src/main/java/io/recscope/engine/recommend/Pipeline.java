package io.recscope.engine.recommend;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// A model followed by stages, each of which writes its [Step] on every item of the list.
///
/// The model ranks all items in scope; each stage ranks anew; the first `size` items of the last ranking are the list.
/// Ties are broken as in [Ranking#best]. Immutable and thread-safe.
public final class Pipeline implements Recommender {
    private final Model model;
    private final List<Stage> stages;

    public Pipeline(Model model, List<Stage> stages) {
        this.model = model;
        this.stages = List.copyOf(stages);
    }

    @Override
    public Recommendation recommend(Request request) {
        long start = System.nanoTime();
        BitSet scope = request.scope().items(request.history(), model.items());
        Blend blend = blend(request);
        int considered = finite(blend.scores(), scope);
        int wanted = stages.isEmpty() ? request.size() : considered;
        Ranking first = Ranking.best(blend.scores(), scope, wanted);
        List<Stage.Outcome> outcomes = new ArrayList<>();
        Ranking last = first;
        for (Stage stage : stages) {
            Stage.Outcome outcome = stage.apply(request, last);
            outcomes.add(outcome);
            last = outcome.ranking();
        }
        List<Candidate> list = new ArrayList<>();
        for (int place = 0; place < Math.min(request.size(), last.size()); place++) {
            int item = last.item(place);
            list.add(new Candidate(
                    item, place + 1, last.score(place), trace(item, first, outcomes, blend.parts(item, scope))));
        }
        return new Recommendation(list, considered, System.nanoTime() - start);
    }

    private Blend blend(Request request) {
        if (model instanceof Blended blended) {
            return blended.blend(request.history());
        }
        float[] scores = new float[model.items()];
        model.score(request.history(), scores);
        return new Blend(scores, List.of());
    }

    private static int finite(float[] scores, BitSet scope) {
        return (int) scope.stream()
                .filter(item -> scores[item] > Float.NEGATIVE_INFINITY)
                .count();
    }

    private List<Step> trace(int item, Ranking first, List<Stage.Outcome> outcomes, List<Part> parts) {
        List<Step> trace = new ArrayList<>();
        int place = first.placeOf(item);
        if (place >= 0) {
            trace.add(new Step(model.spec().kind(), 0, place + 1, 0, first.score(place), note(parts), parts));
        }
        Ranking before = first;
        for (int i = 0; i < outcomes.size(); i++) {
            Ranking after = outcomes.get(i).ranking();
            int from = before.placeOf(item);
            int to = after.placeOf(item);
            if (to >= 0) {
                float score = from < 0 ? 0 : before.score(from);
                String note = outcomes.get(i).notes().apply(item);
                trace.add(new Step(stages.get(i).name(), from + 1, to + 1, score, after.score(to), note, List.of()));
            }
            before = after;
        }
        return trace;
    }

    private static String note(List<Part> parts) {
        List<String> clauses = new ArrayList<>();
        for (Part part : parts) {
            String place = part.rank() == 0 ? "unknown" : "rank " + part.rank();
            clauses.add(String.format(Locale.ROOT, "%s %s (%+.3f)", part.model(), place, part.share()));
        }
        return String.join(", ", clauses);
    }
}
