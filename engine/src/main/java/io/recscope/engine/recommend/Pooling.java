package io.recscope.engine.recommend;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Scores the catalogue once for a request and keeps what may reach the list. Thread-safe.
///
/// @param size the most candidates that come from the model alone
/// @param sources of more
public record Pooling(Model model, int size, List<Source> sources) {
    /// As many candidates as a slider can rank anew at once.
    public static final int USUAL = 500;

    public Pooling {
        if (size < 1) {
            throw new IllegalArgumentException("a pool of " + size);
        }
        sources = List.copyOf(sources);
    }

    /// The whole catalogue as candidates.
    public static Pooling all(Model model) {
        return new Pooling(model, Integer.MAX_VALUE, List.of());
    }

    /// The candidates of a request: the model's best, and what the sources bring, all in the model's order; items
    /// of which the model can say nothing come last, by lower item index.
    public Pool pool(Request request) {
        return pool(request, blend(request));
    }

    /// The same with scores that are known already.
    ///
    /// @param scores what the model gives every item for the request's history; kept, not copied
    public Pool pool(Request request, float[] scores) {
        return pool(request, new Blend(scores, List.of()));
    }

    private Pool pool(Request request, Blend blend) {
        BitSet scope = request.scope().items(request.history(), model.items());
        float[] scores = blend.scores();
        BitSet brought = new BitSet();
        for (Source source : sources) {
            for (int item : source.items(request)) {
                brought.set(item, scope.get(item));
            }
        }
        Ranking all = Ranking.best(scores, scope, brought.isEmpty() ? Math.max(size, request.size()) : scores.length);
        int considered = considered(scores, scope);
        return new Pool(
                request, model.spec().kind(), drawn(all, scores, brought, considered), considered, blend, scope);
    }

    private Pool.Drawn drawn(Ranking all, float[] scores, BitSet brought, int considered) {
        BitSet left = (BitSet) brought.clone();
        int[] items = new int[Math.min(size, all.size()) + brought.cardinality()];
        int[] places = new int[items.length];
        int n = 0;
        for (int place = 0; place < all.size(); place++) {
            int item = all.item(place);
            if (place < size || left.get(item)) {
                items[n] = item;
                places[n++] = place + 1;
                left.clear(item);
            }
        }
        for (int item = left.nextSetBit(0); item >= 0; item = left.nextSetBit(item + 1)) {
            items[n] = item;
            places[n++] = considered + 1;
        }
        int[] kept = Arrays.copyOf(items, n);
        float[] own = new float[n];
        for (int i = 0; i < n; i++) {
            own[i] = scores[kept[i]];
        }
        return new Pool.Drawn(kept, own, Arrays.copyOf(places, n));
    }

    private Blend blend(Request request) {
        if (model instanceof Blended blended) {
            return blended.blend(request.history());
        }
        float[] scores = new float[model.items()];
        model.score(request.history(), scores);
        return new Blend(scores, List.of());
    }

    private static int considered(float[] scores, BitSet scope) {
        return (int) scope.stream()
                .filter(item -> scores[item] > Float.NEGATIVE_INFINITY)
                .count();
    }
}
