package io.recscope.engine.interleave;

import java.util.Arrays;

/// What each ranking was credited with, by test case.
///
/// @param first credits of the first ranking
/// @param second credits of the second ranking, in the same order of cases
public record Credits(double[] first, double[] second) {
    public Credits {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " and " + second.length + " cases");
        }
        first = first.clone();
        second = second.clone();
    }

    /// The cases of both, one after the other.
    public Credits and(Credits other) {
        return new Credits(joined(first, other.first), joined(second, other.second));
    }

    private static double[] joined(double[] head, double[] tail) {
        double[] both = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, both, head.length, tail.length);
        return both;
    }

    @Override
    public double[] first() {
        return first.clone();
    }

    @Override
    public double[] second() {
        return second.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Credits credits
                && Arrays.equals(first, credits.first)
                && Arrays.equals(second, credits.second);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(first) + Arrays.hashCode(second);
    }

    @Override
    public String toString() {
        return "Credits[first=" + Arrays.toString(first) + ", second=" + Arrays.toString(second) + "]";
    }
}
