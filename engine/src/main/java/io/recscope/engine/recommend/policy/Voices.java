package io.recscope.engine.recommend.policy;

import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The sources of a cold start, for one pool: those with a weight that can say something.
record Voices(ColdStart knobs, Facts facts, Pool pool) {
    /// Imagined choices that each item starts with before a segment counts.
    private static final double SHRINKAGE = 20;

    List<Voice> speaking() {
        List<Voice> voices = new ArrayList<>();
        if (knobs.popularity() > 0) {
            voices.add(popularity(knobs.basis(), knobs.popularity(), facts, pool));
        }
        if (knobs.content() > 0) {
            addContent(voices);
        }
        if (knobs.community() > 0) {
            addCommunity(voices);
        }
        if (knobs.onboarding() > 0) {
            addOnboarding(voices);
        }
        return voices;
    }

    static Voice popularity(ColdStart.Basis basis, double weight, Facts facts, Pool pool) {
        Popular popular = popular(basis, facts, pool.request());
        float[] counts = new float[pool.size()];
        for (int p = 0; p < counts.length; p++) {
            counts[p] = popular.count(pool.item(p));
        }
        return new Voice(popular.name(), weight, Places.logarithms(counts));
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
        return new Popular(
                "popularity at " + words,
                item -> (float) (facts.popularity().count(item) * occasions.lift(values, item, SHRINKAGE)));
    }

    private void addContent(List<Voice> voices) {
        Profile profile = Profile.longTerm(facts, pool.request().history());
        if (profile.says()) {
            voices.add(new Voice("content", knobs.content(), Places.logarithms(profile.deviations(pool))));
        }
    }

    private void addCommunity(List<Voice> voices) {
        Tally votes = facts.community().votes(pool.request().history());
        float[] scores = new float[pool.size()];
        boolean any = false;
        for (int p = 0; p < scores.length; p++) {
            scores[p] = votes.sum(pool.item(p));
            any |= scores[p] > 0;
        }
        if (any) {
            voices.add(new Voice("community", knobs.community(), Places.logarithms(scores)));
        }
    }

    private void addOnboarding(List<Voice> voices) {
        Signals signals = pool.request().signals();
        Profile liked = Profile.of(facts, signals.marked(Signals.Verdict.LIKE));
        Profile disliked = Profile.of(facts, signals.marked(Signals.Verdict.DISLIKE));
        if (!liked.says() && !disliked.says() && signals.wishes().isEmpty()) {
            return;
        }
        float[] likes = liked.deviations(pool);
        float[] dislikes = disliked.deviations(pool);
        for (int p = 0; p < likes.length; p++) {
            likes[p] -= dislikes[p];
            for (Wish wish : signals.wishes()) {
                likes[p] += (float) (wish.weight() * wish.affinity()[pool.item(p)]);
            }
        }
        String name = String.format(
                Locale.ROOT,
                "answers (%d liked, %d disliked, %d wishes)",
                signals.marked(Signals.Verdict.LIKE).cardinality(),
                signals.marked(Signals.Verdict.DISLIKE).cardinality(),
                signals.wishes().size());
        voices.add(new Voice(name, knobs.onboarding(), Places.logarithms(likes)));
    }
}
