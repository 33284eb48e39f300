package io.recscope.engine.interleave;

import java.util.Arrays;

/// What each of two rankings was credited with, by test case. Immutable and thread-safe.
public final class Credits {
    private final double[] first;
    private final double[] second;

    private Credits(double[] first, double[] second) {
        this.first = first;
        this.second = second;
    }

    /// No cases.
    public static Credits none() {
        return new Credits(new double[0], new double[0]);
    }

    /// The credits of some cases.
    ///
    /// @param first credits of the first ranking
    /// @param second credits of the second ranking, in the same order of cases
    public static Credits of(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " and " + second.length + " cases");
        }
        return new Credits(first.clone(), second.clone());
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

    /// Number of cases.
    public int size() {
        return first.length;
    }

    /// What the first ranking was credited with in a case.
    public double first(int testCase) {
        return first[testCase];
    }

    /// What the second ranking was credited with in a case.
    public double second(int testCase) {
        return second[testCase];
    }
}
