package io.recscope.engine.recommend.policy;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Stage;
import io.recscope.engine.recommend.Standing;
import java.util.List;
import java.util.Locale;

/// Lets other sources speak for a user of few events, see [ColdStart].
///
/// With n events and the sources that can say something, a candidate's value is
/// `n / events · relevance − (1 − n / events) · Σ weight · ln(place) / Σ weight`, place being the candidate's by that
/// source among the candidates. When none can, the model has the whole; for a user without events, popularity.
record ColdStartStage(ColdStart knobs, Facts facts) implements Stage {
    @Override
    public String name() {
        return "cold-start";
    }

    @Override
    public Outcome apply(Pool pool, Standing standing) {
        int known = choices(pool.request().history());
        if (known >= knobs.events()) {
            return new Outcome(standing, p -> String.format(Locale.ROOT, "%,d events are known", known));
        }
        List<Voice> voices = new Voices(knobs, facts, pool).speaking();
        boolean unknown = known == 0 && voices.isEmpty();
        if (unknown) {
            voices = List.of(Voices.popularity(knobs.basis(), 1, facts, pool));
        }
        if (voices.isEmpty()) {
            return new Outcome(standing, p -> known + " events are known, and no source can say more: the model alone");
        }
        float own = (float) known / knobs.events();
        float[] values = blend(standing, own, voices);
        List<Voice> heard = voices;
        return new Outcome(standing.with(values), p -> note(p, known, own, heard, unknown));
    }

    /// Number of events that are choices.
    private static int choices(UserHistory history) {
        int choices = 0;
        for (int event = 0; event < history.size(); event++) {
            choices += history.weight(event) > 0 ? 1 : 0;
        }
        return choices;
    }

    private static float[] blend(Standing standing, float own, List<Voice> voices) {
        float[] values = new float[standing.values().length];
        for (int p = 0; own > 0 && p < values.length; p++) {
            values[p] = own * standing.value(p);
        }
        double weights = voices.stream().mapToDouble(Voice::weight).sum();
        for (Voice voice : voices) {
            float share = (float) ((1 - own) * voice.weight() / weights);
            float[] places = voice.places();
            for (int p = 0; p < values.length; p++) {
                values[p] -= share * places[p];
            }
        }
        return values;
    }

    private String note(int position, int known, float own, List<Voice> voices, boolean unknown) {
        double weights = voices.stream().mapToDouble(Voice::weight).sum();
        StringBuilder note = new StringBuilder();
        if (unknown) {
            note.append("nothing is known of the user, so what is popular counts: ");
        }
        note.append(String.format(Locale.ROOT, "%d of %d events: model %.0f %%", known, knobs.events(), 100 * own));
        for (Voice voice : voices) {
            note.append(String.format(
                    Locale.ROOT,
                    ", %s %.0f %% place %.0f",
                    voice.name(),
                    100 * (1 - own) * voice.weight() / weights,
                    Math.exp(voice.places()[position])));
        }
        return note.toString();
    }
}
