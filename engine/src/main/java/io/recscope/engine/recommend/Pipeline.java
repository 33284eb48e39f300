package io.recscope.engine.recommend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A model followed by stages, each of which writes its [Step] on every item of the list.
///
/// The model draws a [Pool] of candidates; each stage ranks them anew; the first `size` items of the last ranking are
/// the list. Without stages the pool is the whole catalogue. Immutable and thread-safe.
public final class Pipeline implements Recommender {
    private final Pooling pooling;
    private final List<Stage> stages;

    public Pipeline(Model model, List<Stage> stages) {
        this(Pooling.all(model), stages);
    }

    public Pipeline(Pooling pooling, List<Stage> stages) {
        this.pooling = pooling;
        this.stages = List.copyOf(stages);
    }

    @Override
    public Recommendation recommend(Request request) {
        long start = System.nanoTime();
        Recommendation list = recommend(pooling.pool(request));
        return new Recommendation(list.candidates(), list.considered(), System.nanoTime() - start);
    }

    /// The candidates of a request, which other stages may rank, too.
    public Pool pool(Request request) {
        return pooling.pool(request);
    }

    /// A list and how all candidates stand in the end, those behind the list too.
    public record Ranked(Recommendation list, Standing last) {}

    /// The list of a pool that is there already.
    public Recommendation recommend(Pool pool) {
        return rank(pool).list();
    }

    /// The list of a pool that is there already, and what is behind it.
    public Ranked rank(Pool pool) {
        long start = System.nanoTime();
        List<Standing> standings = new ArrayList<>();
        List<Stage.Outcome> outcomes = new ArrayList<>();
        standings.add(pool.standing());
        for (Stage stage : stages) {
            Stage.Outcome outcome = stage.apply(pool, standings.getLast());
            outcomes.add(outcome);
            standings.add(outcome.standing());
        }
        List<int[]> ranks = standings.stream().map(s -> ranks(s, pool.size())).toList();
        int[] last = standings.getLast().order();
        List<Candidate> list = new ArrayList<>();
        for (int place = 0; place < Math.min(pool.request().size(), last.length); place++) {
            int position = last[place];
            List<Step> trace = new ArrayList<>();
            trace.add(first(pool, position));
            for (int s = 0; s < outcomes.size(); s++) {
                trace.add(new Step(
                        stages.get(s).name(),
                        ranks.get(s)[position],
                        ranks.get(s + 1)[position],
                        standings.get(s).value(position),
                        standings.get(s + 1).value(position),
                        outcomes.get(s).notes().apply(position),
                        List.of()));
            }
            list.add(new Candidate(
                    pool.item(position), place + 1, standings.getLast().value(position), trace));
        }
        return new Ranked(new Recommendation(list, pool.considered(), System.nanoTime() - start), standings.getLast());
    }

    /// The items of the list alone, for whoever ranks many pools and reads no traces.
    public int[] items(Pool pool) {
        Standing standing = pool.standing();
        for (Stage stage : stages) {
            standing = stage.apply(pool, standing).standing();
        }
        int[] order = standing.order();
        int[] items = new int[Math.min(pool.request().size(), order.length)];
        for (int place = 0; place < items.length; place++) {
            items[place] = pool.item(order[place]);
        }
        return items;
    }

    /// Ranks from 1 by position, 0 for candidates taken out.
    private static int[] ranks(Standing standing, int size) {
        int[] ranks = new int[size];
        int[] order = standing.order();
        for (int place = 0; place < order.length; place++) {
            ranks[order[place]] = place + 1;
        }
        return ranks;
    }

    private static Step first(Pool pool, int position) {
        List<Part> parts = pool.parts(position);
        return new Step(pool.model(), 0, pool.place(position), 0, pool.score(position), note(parts), parts);
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
