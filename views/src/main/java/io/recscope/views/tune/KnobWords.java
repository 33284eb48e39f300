package io.recscope.views.tune;

import io.recscope.engine.metric.Definition;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.views.text.Words;
import java.util.Locale;

/// What knobs, their groups and choices, and policies are called. What has no words is shown as the engine calls it.
record KnobWords(Words words) {

    String group(String group) {
        return words.find("knob.group." + group).orElse(group);
    }

    String name(String path) {
        return words.find("knob." + path).orElseGet(() -> path.substring(path.indexOf('.') + 1));
    }

    /// What turning it does, with its range.
    String about(Knobs.Setting setting) {
        String does = words.find("knob.does." + setting.path()).orElse(setting.does());
        String range = setting.choices().isEmpty()
                ? String.format(Locale.ROOT, "%s – %s", brief(setting.low()), brief(setting.high()))
                : "";
        return does.isEmpty() ? setting.path() : does + (range.isEmpty() ? "" : "\n" + range) + "\n" + setting.path();
    }

    private static String brief(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    String choice(String choice) {
        return words.find("knob.choice." + choice).orElse(choice);
    }

    /// A metric by its name in keys.
    String metric(Definition about) {
        return words.find("metric." + about.name()).orElse(about.title());
    }

    /// A policy by its name; one without is the analyst's own.
    String policy(Policy policy) {
        return policy.name().isBlank()
                ? words.text("tune.policy.own")
                : words.find("policy." + policy.name()).orElse(policy.name());
    }
}
