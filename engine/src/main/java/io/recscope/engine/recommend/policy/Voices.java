package io.recscope.engine.recommend.policy;

import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// The sources of a cold start, for one pool: those with a weight that can say something.
record Voices(ColdStart knobs, Facts facts, Pool pool) {
    /// Imagined choices that each item starts with before a segment counts.
    private static final double SHRINKAGE = 20;

    List<Voice> speaking() {
        List<Voice> voices = new ArrayList<>();
        if (knobs.popularity() > 0) {
            voices.add(popularity(knobs.basis(), knobs.popularity(), facts, pool));
        }
        add("content", knobs.content(), this::content, voices);
        add("community", knobs.community(), this::community, voices);
        add("answers", knobs.onboarding(), this::answers, voices);
        return voices;
    }

    private void add(String source, double weight, Supplier<Voice> reckon, List<Voice> voices) {
        if (weight > 0) {
            Voice voice = pool.once(new Said(facts, source), Voice.class, reckon);
            if (voice.speaks()) {
                voices.add(voice.weighing(weight));
            }
        }
    }

    /// What was reckoned of a pool: of each source its name and its places, which no knob changes.
    private record Said(Facts facts, String source) {}

    static Voice popularity(ColdStart.Basis basis, double weight, Facts facts, Pool pool) {
        return pool.once(new Said(facts, basis.name()), Voice.class, () -> popularity(basis, facts, pool))
                .weighing(weight);
    }

    private static Voice popularity(ColdStart.Basis basis, Facts facts, Pool pool) {
        Popular popular = popular(basis, facts, pool.request());
        float[] counts = new float[pool.size()];
        for (int p = 0; p < counts.length; p++) {
            counts[p] = popular.count(pool.item(p));
        }
        return new Voice(popular.name(), 1, Places.logarithms(counts));
    }

    /// What makes items popular in the eyes of a request.
    static Popular popular(ColdStart.Basis basis, Facts facts, Request request) {
        return switch (basis) {
            case OVERALL -> new Popular("popularity", item -> facts.popularity().count(item));
            case RECENT -> new Popular("recent popularity", facts.trend()::count);
            case SEGMENT -> segment(facts, request);
        };
    }

    /// Popularity, and the name it goes by in notes.
    record Popular(String name, Counts counts) {
        float count(int item) {
            return counts.of(item);
        }
    }

    /// How much an item is chosen.
    @FunctionalInterface
    interface Counts {
        float of(int item);
    }

    /// Naive Bayes over what is known of the user: the item's count times its lift under each value.
    private static Popular segment(Facts facts, Request request) {
        Occasions occasions = facts.occasions();
        int[] values = occasions.columns(occasions.at(request));
        String words = occasions.words(values);
        if (words.isEmpty()) {
            return new Popular("popularity", item -> facts.popularity().count(item));
        }
        return new Popular("popularity at " + words, item ->
                (float) (facts.popularity().count(item) * occasions.lift(values, item, SHRINKAGE)));
    }

    private Voice content() {
        boolean says = Profile.longTerm(facts, pool.request().history()).says();
        return says
                ? new Voice("content", 1, Places.logarithms(Profile.longTermDeviations(facts, pool)))
                : Voice.SILENT;
    }

    private Voice community() {
        Tally votes = facts.community().votes(pool.request().history());
        float[] scores = new float[pool.size()];
        boolean any = false;
        for (int p = 0; p < scores.length; p++) {
            scores[p] = votes.sum(pool.item(p));
            any |= scores[p] > 0;
        }
        return any ? new Voice("community", 1, Places.logarithms(scores)) : Voice.SILENT;
    }

    /// Likes less dislikes, and the best of the wishes less all that is not wished: a user may have two interests,
    /// and hardly an item is near to both.
    private Voice answers() {
        Signals signals = pool.request().signals();
        Profile liked = Profile.of(facts, signals.marked(Signals.Verdict.LIKE));
        Profile disliked = Profile.of(facts, signals.marked(Signals.Verdict.DISLIKE));
        if (!liked.says() && !disliked.says() && signals.wishes().isEmpty()) {
            return Voice.SILENT;
        }
        float[] answers = liked.deviations(pool);
        float[] dislikes = disliked.deviations(pool);
        for (int p = 0; p < answers.length; p++) {
            answers[p] += wished(signals.wishes(), pool.item(p)) - dislikes[p];
        }
        String name = String.format(
                Locale.ROOT,
                "answers (%d liked, %d disliked, %d wishes)",
                signals.marked(Signals.Verdict.LIKE).cardinality(),
                signals.marked(Signals.Verdict.DISLIKE).cardinality(),
                signals.wishes().size());
        return new Voice(name, 1, Places.logarithms(answers));
    }

    private static float wished(List<Wish> wishes, int item) {
        double best = Double.NEGATIVE_INFINITY;
        double away = 0;
        for (Wish wish : wishes) {
            double moved = wish.weight() * wish.affinity()[item];
            best = wish.weight() > 0 ? Math.max(best, moved) : best;
            away += wish.weight() > 0 ? 0 : moved;
        }
        return (float) (away + (best > Double.NEGATIVE_INFINITY ? best : 0));
    }
}
