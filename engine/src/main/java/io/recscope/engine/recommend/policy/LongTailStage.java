package io.recscope.engine.recommend.policy;

import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Stage;
import io.recscope.engine.recommend.Standing;
import java.util.Locale;

/// Gives the items that few chose their places: popular ones lose relevance, tail items have a guaranteed share, and
/// no item fills more lists of a population than the cap allows.
///
/// An item with `n` training events loses `discount · ln(1 + n) / ln(1 + max)`, `max` being the most events of any
/// item. Tail share and cap as in [Guarantees]; the cap holds where an [Exposure] counts. Source of guaranteed
/// shares and of tails defined by interactions: Abdollahpouri, Burke and Mobasher, RecSys 2017.
final class LongTailStage implements Stage {
    private final Guarantees owed;
    private final float[] loss;

    LongTailStage(LongTail knobs, Facts facts, Exposure exposure) {
        owed = new Guarantees(knobs, 0, facts, exposure);
        int items = facts.catalog().size();
        loss = new float[items];
        for (int item = 0; item < items; item++) {
            loss[item] = (float) owed.loss(item);
        }
    }

    @Override
    public String name() {
        return "long-tail";
    }

    @Override
    public Outcome apply(Pool pool, Standing standing) {
        float[] values = new float[pool.size()];
        for (int p = 0; p < values.length; p++) {
            values[p] = standing.value(p) - loss[pool.item(p)];
        }
        Standing discounted = standing.with(values);
        if (!owed.bind(pool) && !owed.isPlacedLast()) {
            return new Outcome(discounted, p -> note(pool, p));
        }
        Selection list = Selection.of(pool, discounted, owed, Gain.of(values));
        return new Outcome(discounted.chosen(list.chosen()), p -> note(pool, p, list));
    }

    private String note(Pool pool, int position, Selection list) {
        int place = list.place(position);
        StringBuilder note = new StringBuilder(note(pool, position));
        if (place >= 0 && list.owedToTail(place)) {
            note.append(String.format(Locale.ROOT, "; a place of the tail's %.0f %%", 100 * owed.share(pool)));
        }
        String broken = place < 0 ? "" : list.broken(place);
        return broken.isEmpty()
                ? note.toString()
                : note.append("; ").append(broken).toString();
    }

    private String note(Pool pool, int position) {
        int item = pool.item(position);
        String tier = owed.facts().tier(item).name().toLowerCase(Locale.ROOT);
        String note = String.format(
                Locale.ROOT, "%s, %,d events", tier, owed.facts().popularity().count(item));
        if (loss[item] > 0) {
            note += String.format(Locale.ROOT, ", loses %.2f", loss[item]);
        }
        if (owed.tail().cap() < 1 && !owed.exposure().counts()) {
            note += "; a single list has no exposure cap";
        }
        return note;
    }
}
