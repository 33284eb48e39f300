package io.recscope.engine.recommend.policy;

/// How often each item was listed while a population is ranked, so that none fills too many of its lists.
///
/// The lists are counted in the order in which they are made, so whoever wants the same lists again asks for the
/// same users in the same order. Of one user's list alone nothing is counted ([#alone()]). Not thread-safe.
public final class Exposure {
    private final int lists;
    private final int[] shown;

    private Exposure(int lists, int[] shown) {
        this.lists = lists;
        this.shown = shown;
    }

    /// Of a population that gets so many lists.
    ///
    /// @param items number of items of the catalogue
    /// @param lists how many there will be, at least 1
    public static Exposure over(int items, int lists) {
        if (lists < 1) {
            throw new IllegalArgumentException("a population of " + lists + " lists");
        }
        return new Exposure(lists, new int[items]);
    }

    /// Of a list that stands for itself: no item is ever shown too often.
    public static Exposure alone() {
        return new Exposure(0, new int[0]);
    }

    /// Whether there is a population that is counted.
    public boolean counts() {
        return lists > 0;
    }

    /// In how many lists the item stands by now.
    public int shown(int item) {
        return counts() ? shown[item] : 0;
    }

    /// Counts a list that was made.
    ///
    /// @param items distinct
    public void add(int[] items) {
        for (int item : items) {
            if (counts()) {
                shown[item]++;
            }
        }
    }

    /// The most lists that may hold the same item: the share of all lists, rounded down, but at least one.
    int most(double cap) {
        return cap >= 1 || !counts() ? Integer.MAX_VALUE : Math.max(1, (int) Math.floor(cap * lists + 1e-9));
    }
}
