package io.recscope.engine.recommend.policy;

import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Stage;
import io.recscope.engine.recommend.Standing;
import java.util.Arrays;
import java.util.Locale;

/// Chooses a list whose items are unlike each other, or share out as the user's choices do, and keeps what the stages
/// before it guaranteed.
///
/// Relevance is [Scaled] over the candidates. Methods: [MmrGain], [DppGain], [XquadGain], [CalibratedGain]. Where a
/// method lacks what it looks at — likeness, aspects, a history — relevance alone counts, and the note says so.
final class DiversityStage implements Stage {
    private final Diversity knobs;
    private final Facts facts;
    private final Guarantees owed;
    private final Closeness closeness;

    /// @param tail what was guaranteed before
    DiversityStage(Diversity knobs, LongTail tail, Facts facts, Exposure exposure) {
        this.knobs = knobs;
        this.facts = facts;
        owed = new Guarantees(tail, knobs.perAspect(), facts, exposure);
        closeness = Closeness.of(knobs.likeness(), facts);
    }

    @Override
    public String name() {
        return "diversity";
    }

    @Override
    public Outcome apply(Pool pool, Standing standing) {
        double[] relevance = Scaled.of(standing);
        String missing = missing(pool);
        Gain gain = missing.isEmpty() ? gain(pool, standing, relevance) : Gain.of(standing.values());
        Selection list = Selection.of(pool, standing, owed, gain);
        return new Outcome(standing.chosen(list.chosen()), p -> note(p, list, relevance, missing));
    }

    private Gain gain(Pool pool, Standing standing, double[] relevance) {
        double strength = knobs.strength();
        return switch (knobs.method()) {
            case NONE -> Gain.of(standing.values());
            case MMR -> new MmrGain(pool, closeness, strength, relevance);
            case DPP ->
                new DppGain(
                        pool,
                        closeness,
                        strength,
                        relevance,
                        Math.min(pool.request().size(), pool.size()));
            case XQUAD -> new XquadGain(pool, facts.aspects(), strength, relevance, shares(pool));
            case CALIBRATED -> new CalibratedGain(pool, facts.aspects(), strength, relevance, shares(pool));
        };
    }

    /// The user's shares of the aspects; all alike for a user of whom none is known.
    private double[] shares(Pool pool) {
        double[] shares = facts.aspects().profile(pool.request().history());
        if (isEmpty(shares)) {
            Arrays.fill(shares, 1.0 / shares.length);
        }
        return shares;
    }

    private static boolean isEmpty(double[] shares) {
        for (double share : shares) {
            if (share > 0) {
                return false;
            }
        }
        return true;
    }

    /// Why the method cannot work here; empty when it can.
    private String missing(Pool pool) {
        return switch (knobs.method()) {
            case NONE -> "";
            case MMR, DPP ->
                knobs.likeness() == Diversity.Likeness.MEANING
                                && facts.meaning().dimensions() == 0
                        ? "no item has a text, so none is like another; relevance alone counts"
                        : "";
            case XQUAD ->
                facts.aspects().count() == 0 ? "neither categories nor texts are known; relevance alone counts" : "";
            case CALIBRATED -> {
                if (facts.aspects().count() == 0) {
                    yield "neither categories nor texts are known; relevance alone counts";
                }
                yield isEmpty(facts.aspects().profile(pool.request().history()))
                        ? "nothing is known of the user's aspects; relevance alone counts"
                        : "";
            }
        };
    }

    private String note(int position, Selection list, double[] relevance, String missing) {
        int place = list.place(position);
        if (place < 0) {
            return "";
        }
        StringBuilder note = new StringBuilder(missing);
        if (missing.isEmpty()) {
            note.append(String.format(Locale.ROOT, "relevance %.2f", relevance[position]));
            if (knobs.method() != Diversity.Method.NONE) {
                note.append(String.format(Locale.ROOT, ", %s %.2f", word(), list.variety(place)));
            }
        }
        if (owed.perAspect() > 0 && facts.aspects().count() == 0) {
            note.append("; nothing limits aspects, for none is known");
        }
        String broken = list.broken(place);
        return broken.isEmpty()
                ? note.toString()
                : note.append("; ").append(broken).toString();
    }

    private String word() {
        return switch (knobs.method()) {
            case NONE -> "";
            case MMR -> "likeness to those chosen before";
            case DPP -> "what those chosen before leave of it";
            case XQUAD -> "aspects still open";
            case CALIBRATED -> "miscalibration with it";
        };
    }
}
