package io.recscope.views.study;

import io.recscope.engine.experiment.Finding;
import io.recscope.engine.quality.Count;
import io.recscope.engine.quality.Effect;
import io.recscope.engine.quality.Extent;
import io.recscope.engine.quality.Repair;
import io.recscope.engine.stress.Kind;
import io.recscope.engine.stress.Place;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the engine's keys are called in the language of a report. A key without words is shown as it is, spaced.
public record EngineNames(Words words) {

    /// A finding about data, by its id: `exact-duplicates`.
    public String finding(String id) {
        return name("finding.", id);
    }

    /// A repair, by its name: `drop-duplicates`.
    public String repair(Repair repair) {
        return name("repair.", repair.name());
    }

    /// A finding about an experiment.
    String leak(Finding.Kind kind) {
        return name("leak.", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// A kind of disturbance.
    String disturbance(Kind kind) {
        return name("disturbance.", kind.key());
    }

    /// Where data are disturbed.
    String place(Place place) {
        return name("place.", place.key());
    }

    /// A group of test users, by its name: `cold-users`.
    public String segment(String name) {
        return name("segment.", name);
    }

    /// What is counted.
    public String unit(Count count) {
        return words.find("unit." + count.unit()).orElse(count.unit());
    }

    /// What a repair changes: only what is not the same afterwards.
    public String change(Effect effect) {
        Extent before = effect.before();
        Extent after = effect.after();
        List<String> changes = new ArrayList<>();
        add(changes, "study.effect-interactions", before.rows(), after.rows());
        add(changes, "study.effect-users", before.users(), after.users());
        add(changes, "study.effect-items", before.items(), after.items());
        add(changes, "study.effect-changed", 0, effect.rowsChanged());
        add(changes, "study.effect-texts", 0, effect.textsChanged());
        return changes.isEmpty() ? words.text("study.effect-none") : String.join(" · ", changes);
    }

    private void add(List<String> changes, String key, long before, long after) {
        if (before != after) {
            changes.add(words.text(key, before, after));
        }
    }

    private String name(String family, String key) {
        return words.find(family + key).orElseGet(() -> {
            String spaced = key.replace('-', ' ');
            return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
        });
    }
}
