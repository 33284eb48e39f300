package io.recscope.engine.recommend.policy;

import io.recscope.engine.recommend.Ranking;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Signals.Verdict;
import io.recscope.engine.recommend.Source;
import io.recscope.engine.recommend.Wish;
import java.util.BitSet;
import java.util.List;

/// What a policy's stages may want that the model alone ranks too low: each source brings a bounded number of items.
/// Thread-safe.
public final class Sources {
    /// Users of fewer events get popular items and those of like users.
    public static final int FEW_EVENTS = 20;
    /// An item of fewer training events is looked at as new.
    public static final int NEW_ITEM = 10;
    /// The most items that one source brings.
    public static final int EACH = 50;

    private final Facts facts;
    private final BitSet all = new BitSet();
    private final BitSet tail = new BitSet();
    private final BitSet fresh = new BitSet();

    private Sources(Facts facts) {
        this.facts = facts;
        for (int item = 0; item < facts.catalog().size(); item++) {
            all.set(item);
            tail.set(item, facts.tier(item) == Tier.TAIL);
            fresh.set(item, facts.popularity().count(item) < NEW_ITEM);
        }
    }

    /// All sources on what is known of a catalogue: popular items and those of like users for users of few events,
    /// items near to wishes and to liked items, items of the tail and new items near to the latest choices.
    public static List<Source> of(Facts facts) {
        Sources sources = new Sources(facts);
        return List.of(
                sources.popular(ColdStart.Basis.OVERALL),
                sources.popular(ColdStart.Basis.RECENT),
                sources.popular(ColdStart.Basis.SEGMENT),
                sources::ofLikeUsers,
                sources::nearToWishes,
                sources::nearToLiked,
                request -> sources.nearToLatest(request, sources.tail),
                request -> sources.nearToLatest(request, sources.fresh));
    }

    private Source popular(ColdStart.Basis basis) {
        return request -> {
            if (request.history().size() >= FEW_EVENTS) {
                return new int[0];
            }
            Voices.Popular popular = Voices.popular(basis, facts, request);
            return best(popular.counts(), unseen(request, all));
        };
    }

    private int[] ofLikeUsers(Request request) {
        if (request.history().isEmpty() || request.history().size() >= FEW_EVENTS) {
            return new int[0];
        }
        BitSet unseen = unseen(request, all);
        return facts.community().votes(request.history()).highest(EACH, unseen::get);
    }

    private int[] nearToWishes(Request request) {
        List<Wish> wishes = request.signals().wishes();
        if (wishes.stream().noneMatch(wish -> wish.weight() > 0)) {
            return new int[0];
        }
        return best(
                item -> {
                    double sum = 0;
                    for (Wish wish : wishes) {
                        sum += wish.weight() * wish.affinity()[item];
                    }
                    return (float) sum;
                },
                unseen(request, all));
    }

    private int[] nearToLiked(Request request) {
        Profile liked = Profile.of(facts, request.signals().marked(Verdict.LIKE));
        return liked.says() ? best(liked::nearness, unseen(request, all)) : new int[0];
    }

    private int[] nearToLatest(Request request, BitSet among) {
        Profile latest = Profile.shortTerm(facts, request.history(), Inclination.OFF.halfLife());
        return latest.says() ? best(latest::nearness, unseen(request, among)) : new int[0];
    }

    private BitSet unseen(Request request, BitSet among) {
        BitSet unseen = request.scope().items(request.history(), facts.catalog().size());
        unseen.and(among);
        return unseen;
    }

    private int[] best(Voices.Counts counts, BitSet among) {
        float[] scores = new float[facts.catalog().size()];
        for (int item = among.nextSetBit(0); item >= 0; item = among.nextSetBit(item + 1)) {
            scores[item] = counts.of(item);
        }
        Ranking best = Ranking.best(scores, among, EACH);
        int[] items = new int[best.size()];
        for (int place = 0; place < items.length; place++) {
            items[place] = best.item(place);
        }
        return items;
    }
}
