package io.recscope.engine.stress;

import io.recscope.engine.fault.BadUsage;

/// What strengths may be.
final class Strength {
    private Strength() {}

    /// Rejects what is no share from 0 to 1.
    static void share(Kind kind, double strength) {
        if (!(strength >= 0 && strength <= 1)) {
            throw new BadUsage(
                    "'" + kind.key() + "' at the strength " + plain(strength),
                    "--strengths",
                    "Give shares from 0 to 1, for example "
                            + kind.usual().stream().map(Strength::plain).toList() + ".");
        }
    }

    /// Rejects what is no whole number from 0 on.
    static int count(Kind kind, double strength) {
        if (!(strength >= 0 && strength == Math.rint(strength) && strength <= Integer.MAX_VALUE)) {
            throw new BadUsage(
                    "'" + kind.key() + "' at the strength " + plain(strength),
                    "--strengths",
                    "Give numbers of events, for example "
                            + kind.usual().stream().map(Strength::plain).toList() + ".");
        }
        return (int) strength;
    }

    /// Without a fraction where there is none.
    static String plain(double strength) {
        return strength == Math.rint(strength) && Math.abs(strength) < 1e9
                ? Long.toString((long) strength)
                : Double.toString(strength);
    }
}
