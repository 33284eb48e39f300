package io.recscope.engine.recommend.policy;

import io.recscope.engine.recommend.Notated;

/// The analyst's knobs, as data: how a model's ranking becomes the list that is shown. Everything is off in
/// [#OFF], but that what the user says is heard.
///
/// @param version of the form in which policies are written, now [#VERSION]
/// @param name for people; may be empty
public record Policy(
        int version,
        String name,
        ColdStart coldStart,
        NewItems newItems,
        Inclination interest,
        Circumstances context,
        Listening listening,
        LongTail longTail,
        Diversity diversity)
        implements Notated {
    public static final int VERSION = 1;

    public static final Policy OFF = new Policy(
            VERSION,
            "off",
            ColdStart.OFF,
            NewItems.OFF,
            Inclination.OFF,
            Circumstances.OFF,
            Listening.USUAL,
            LongTail.OFF,
            Diversity.OFF);

    public Policy {
        Knobs.checkVersion(version);
    }

    /// Whether any group of knobs acts without the user saying anything.
    public boolean acts() {
        return coldStart.isOn()
                || newItems.isOn()
                || interest.isOn()
                || context.isOn()
                || longTail.isOn()
                || diversity.isOn();
    }

    /// A policy as it is typed: the name of a preset, or JSON as [Knobs#write] writes it.
    @Override
    public Policy typed(String text) {
        return text.strip().startsWith("{") ? Knobs.read(text, "a policy in JSON") : Presets.named(text.strip());
    }

    public Policy with(ColdStart other) {
        return new Policy(version, name, other, newItems, interest, context, listening, longTail, diversity);
    }

    public Policy with(NewItems other) {
        return new Policy(version, name, coldStart, other, interest, context, listening, longTail, diversity);
    }

    public Policy with(Inclination other) {
        return new Policy(version, name, coldStart, newItems, other, context, listening, longTail, diversity);
    }

    public Policy with(Circumstances other) {
        return new Policy(version, name, coldStart, newItems, interest, other, listening, longTail, diversity);
    }

    public Policy with(Listening other) {
        return new Policy(version, name, coldStart, newItems, interest, context, other, longTail, diversity);
    }

    public Policy with(LongTail other) {
        return new Policy(version, name, coldStart, newItems, interest, context, listening, other, diversity);
    }

    public Policy with(Diversity other) {
        return new Policy(version, name, coldStart, newItems, interest, context, listening, longTail, other);
    }

    public Policy named(String other) {
        return new Policy(version, other, coldStart, newItems, interest, context, listening, longTail, diversity);
    }
}
