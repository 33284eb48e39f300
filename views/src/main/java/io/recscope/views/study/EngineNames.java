package io.recscope.views.study;

import io.recscope.engine.experiment.Finding;
import io.recscope.engine.quality.Count;
import io.recscope.engine.quality.Extent;
import io.recscope.engine.quality.Repair;
import io.recscope.views.text.Words;
import java.util.Locale;

/// What the engine's keys are called in the language of a report. A key without words is shown as it is, spaced.
record EngineNames(Words words) {

    /// A finding about data, by its id: `exact-duplicates`.
    String finding(String id) {
        return name("finding.", id);
    }

    String repair(Repair repair) {
        return name("repair.", repair.name());
    }

    /// A finding about an experiment.
    String leak(Finding.Kind kind) {
        return name("leak.", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// What is counted.
    String unit(Count count) {
        return words.find("unit." + count.unit()).orElse(count.unit());
    }

    /// How large a dataset is before and after.
    String change(Extent before, Extent after) {
        return words.text(
                "study.effect",
                before.rows(),
                after.rows(),
                before.users(),
                after.users(),
                before.items(),
                after.items());
    }

    private String name(String family, String key) {
        return words.find(family + key).orElseGet(() -> {
            String spaced = key.replace('-', ' ');
            return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
        });
    }
}
