package io.recscope.engine.recommend.policy;

import io.recscope.engine.fault.BadUsage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Chooses items for a new user to like or dislike, so that few answers tell much.
///
/// Greedy: each next item has the highest `ln(1 + n) · gain` of the [#KNOWN] most chosen ones. The first factor
/// stands for the chance that the user knows the item, as in "log popularity × entropy" (Rashid et al.,
/// *Getting to Know You*, IUI 2002). Choices have no ratings, so there is no entropy of them; instead gain is
/// how much better the items asked for cover what is chosen: `Σ_j √n_j · max(0, likeness(i, j) − best likeness
/// so far)` over the [#COVERED] most chosen items j (facility location; representatives as in Liu et al.,
/// *Wisdom of the Better Few*, RecSys 2011, greedy within 1 − 1/e of the best sum, Nemhauser et al. 1978, as
/// far as the gain goes). In a catalogue without texts and categories these are the most chosen items. Equal
/// ones by popularity.
public final class Onboarding {
    private static final int KNOWN = 300;
    private static final int COVERED = 1500;

    private Onboarding() {}

    /// The items to ask for, the most telling first; fewer when fewer items were ever chosen.
    ///
    /// @param size from 1 to 50
    /// @throws BadUsage when the size is out of its range
    public static List<Integer> items(Facts facts, int size) {
        if (size < 1 || size > 50) {
            throw new BadUsage("A list of " + size + " items to ask for", "", "Ask for 1 to 50.");
        }
        int known = Math.min(KNOWN, facts.popularity().ordered());
        int covered = Math.min(COVERED, facts.popularity().ordered());
        float[][] likeness = likeness(facts, known, covered);
        float[] best = new float[covered];
        BitSet asked = new BitSet();
        List<Integer> items = new ArrayList<>();
        while (items.size() < Math.min(size, known)) {
            int next = next(facts, likeness, best, asked);
            asked.set(next);
            items.add(facts.popularity().at(next));
            for (int j = 0; j < covered; j++) {
                best[j] = Math.max(best[j], likeness[next][j]);
            }
        }
        return items;
    }

    private static int next(Facts facts, float[][] likeness, float[] best, BitSet asked) {
        int next = asked.nextClearBit(0);
        double most = -1;
        for (int i = next; i < likeness.length; i++) {
            if (!asked.get(i)) {
                double worth =
                        Math.log1p(facts.popularity().count(facts.popularity().at(i))) * gain(facts, likeness[i], best);
                if (worth > most) {
                    most = worth;
                    next = i;
                }
            }
        }
        return next;
    }

    private static double gain(Facts facts, float[] likeness, float[] best) {
        double gain = 0;
        for (int j = 0; j < best.length; j++) {
            double more = likeness[j] - best[j];
            gain += more <= 0
                    ? 0
                    : more
                            * Math.sqrt(
                                    facts.popularity().count(facts.popularity().at(j)));
        }
        return gain;
    }

    private static float[][] likeness(Facts facts, int known, int covered) {
        float[][] likeness = new float[known][covered];
        Arrays.setAll(likeness, i -> {
            BitSet single = new BitSet();
            single.set(facts.popularity().at(i));
            Profile item = Profile.of(facts, single);
            for (int j = 0; j < covered; j++) {
                likeness[i][j] = item.nearness(facts.popularity().at(j));
            }
            return likeness[i];
        });
        return likeness;
    }
}
