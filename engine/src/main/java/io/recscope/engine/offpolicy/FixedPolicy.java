package io.recscope.engine.offpolicy;

import io.recscope.engine.fault.BadUsage;
import java.util.Arrays;
import java.util.BitSet;

/// The same probabilities for everybody at any time. Immutable and thread-safe.
public final class FixedPolicy implements TargetPolicy {
    private final String name;
    private final double[] shares;

    private FixedPolicy(String name, double[] shares) {
        this.name = name;
        this.shares = shares;
    }

    /// Every item of a set equally often.
    ///
    /// @param alive the items that can be shown
    /// @param items number of items of the catalogue
    /// @throws BadUsage when the set is empty
    public static FixedPolicy uniform(BitSet alive, int items) {
        double[] preference = new double[items];
        alive.stream().forEach(item -> preference[item] = 1);
        return proportional("uniform", preference);
    }

    /// Every item in proportion to a number, for example how often it was chosen.
    ///
    /// @param preference by item, finite and not negative
    /// @throws BadUsage when no item has any
    public static FixedPolicy proportional(String name, double[] preference) {
        double sum = Arrays.stream(preference).sum();
        if (Arrays.stream(preference).anyMatch(p -> !(p >= 0)) || !Double.isFinite(sum)) {
            throw new IllegalArgumentException("preferences that are no finite numbers of at least 0");
        }
        if (sum == 0) {
            throw new BadUsage(
                    "The policy " + name + " has no item to show",
                    "",
                    "Let it learn from a part of the log in which items were shown and chosen.");
        }
        return new FixedPolicy(name, Arrays.stream(preference).map(p -> p / sum).toArray());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void probabilities(Slate slate, double[] probabilities) {
        System.arraycopy(shares, 0, probabilities, 0, shares.length);
    }
}
