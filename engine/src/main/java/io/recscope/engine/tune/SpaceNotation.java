package io.recscope.engine.tune;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.NearNames;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.policy.Diversity;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Search spaces as they are written in commands.
///
/// `longTail.discount` is a knob in its whole range, `diversity.strength=0:0.6` in a part of it,
/// `diversity.method=mmr|dpp` one of some choices, `longTail.share=0.2` is set and not searched. A name without a dot
/// is a setting of the model, whose range must be said: `lambda=10:1000:log`.
public final class SpaceNotation {
    private static final String LOG = "log";

    private SpaceNotation() {}

    /// Reads a space.
    ///
    /// @param texts a dimension each
    /// @param kind of the model
    /// @param base the policy whose knobs are turned; MMR is set where the strength of diversity is searched and
    ///     neither the policy nor the space has a method
    /// @throws BadUsage when a name or a range makes no sense, or nothing is left to search
    public static Space of(List<String> texts, ModelKinds kinds, String kind, Policy base) {
        List<Dimension> dimensions = new ArrayList<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            String name = (equals < 0 ? text : text.substring(0, equals)).strip();
            String values = equals < 0 ? "" : text.substring(equals + 1).strip();
            dimensions.add(name.contains(".") ? knob(name, values) : setting(name, values, kinds, kind));
        }
        boolean strength = dimensions.stream().anyMatch(d -> d.name().equals("diversity.strength"));
        boolean method = dimensions.stream().anyMatch(d -> d.name().equals("diversity.method"));
        if (strength && !method && base.diversity().method() == Diversity.Method.NONE) {
            dimensions.add(new Dimension.Choice("diversity.method", List.of("mmr")));
        }
        return new Space(dimensions);
    }

    private static Dimension knob(String path, String values) {
        Knobs.Setting knob = Knobs.all().stream()
                .filter(setting -> setting.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new BadUsage(
                        "There is no knob '" + path + "'",
                        "",
                        NearNames.remedy(
                                path,
                                Knobs.all().stream().map(Knobs.Setting::path).toList())));
        if (!knob.choices().isEmpty()) {
            return choice(knob, values);
        }
        if (values.isEmpty()) {
            return new Dimension.Range(path, knob.low(), knob.high(), knob.whole(), false);
        }
        Dimension dimension = dimension(path, values, knob.whole());
        List<String> ends = dimension.spread(2);
        for (String end : ends) {
            double value = number(path, end);
            if (value < knob.low() || value > knob.high()) {
                throw new BadUsage(
                        path + " goes from " + knob.low() + " to " + knob.high() + ", not to " + end,
                        "",
                        "Write a range within: " + path + "=" + knob.low() + ":" + knob.high() + ".");
            }
        }
        return dimension;
    }

    private static Dimension choice(Knobs.Setting knob, String values) {
        List<String> chosen = values.isEmpty()
                ? knob.choices()
                : Arrays.stream(values.split("\\|", -1))
                        .map(value -> value.strip().toLowerCase(Locale.ROOT))
                        .toList();
        for (String value : chosen) {
            if (!knob.choices().contains(value)) {
                throw new BadUsage(
                        "'" + value + "' is no choice of " + knob.path(), "", NearNames.remedy(value, knob.choices()));
            }
        }
        return new Dimension.Choice(knob.path(), chosen);
    }

    private static Dimension setting(String name, String values, ModelKinds kinds, String kind) {
        ModelKinds.Setting setting = kinds.settings(kind).stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadUsage(
                        "The model '" + kind + "' has no setting '" + name + "'",
                        "",
                        NearNames.remedy(
                                name,
                                kinds.settings(kind).stream()
                                        .map(ModelKinds.Setting::name)
                                        .toList())));
        if (values.isEmpty()) {
            throw new BadUsage(
                    "The setting '" + name + "' has no range of its own",
                    "",
                    "Write one, for example " + name + "=low:high or " + name + "=a|b.");
        }
        return dimension(name, values, setting.preset().matches("-?[0-9]+"));
    }

    private static Dimension dimension(String name, String values, boolean whole) {
        String[] parts = values.split(":", -1);
        if (parts.length == 1) {
            return new Dimension.Choice(
                    name,
                    Arrays.stream(values.split("\\|", -1)).map(String::strip).toList());
        }
        boolean log = parts.length == 3 && parts[2].equals(LOG);
        if (parts.length > 3 || (parts.length == 3 && !log)) {
            throw unreadable(name, values);
        }
        return new Dimension.Range(name, number(name, parts[0]), number(name, parts[1]), whole, log);
    }

    private static double number(String name, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw unreadable(name, text);
        }
    }

    private static BadUsage unreadable(String name, String values) {
        return new BadUsage(
                "'" + values + "' is no range of " + name,
                "",
                "Write low:high, low:high:log, or choices as in a|b: " + name + "=0:0.5.");
    }
}
