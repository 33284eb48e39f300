package io.recscope.engine.recommend.policy;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.language.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// What a list can be about: the catalogue's categories or, where fewer than half of the items have one, groups
/// of items of like meaning. Immutable and thread-safe.
///
/// Groups are found by k-means over [Meaning] (k-means++, a fixed seed), at most 40 and 20 items each on average, and
/// named by the two words that tell their titles from all others. An item without text is in no group.
public final class Aspects {
    private static final int MOST = 40;
    private static final int ITEMS_EACH = 20;
    private static final int TURNS = 15;
    private static final long SEED = 11;
    private static final int[] NONE = {};

    private final int[][] of;
    private final List<String> names;
    private final boolean categories;

    private Aspects(int[][] of, List<String> names, boolean categories) {
        this.of = of;
        this.names = List.copyOf(names);
        this.categories = categories;
    }

    static Aspects of(Catalog catalog, Meaning meaning) {
        int[][] categories = new int[catalog.size()][];
        int known = 0;
        for (int item = 0; item < categories.length; item++) {
            categories[item] = catalog.categories(item);
            known += categories[item].length > 0 ? 1 : 0;
        }
        if (2 * known < catalog.size() && meaning.dimensions() > 0) {
            int[] groups = groups(catalog.size(), meaning);
            int[][] single = new int[groups.length][];
            Arrays.setAll(single, item -> groups[item] < 0 ? NONE : new int[] {groups[item]});
            int count = Arrays.stream(groups).max().orElse(-1) + 1;
            return new Aspects(single, names(catalog, groups, count), false);
        }
        List<String> names = new ArrayList<>();
        for (int category = 0; category < catalog.categoryCount(); category++) {
            names.add(catalog.categoryName(category));
        }
        return new Aspects(categories, names, true);
    }

    /// Number of aspects; 0 when neither categories nor texts are known.
    public int count() {
        return names.size();
    }

    public String name(int aspect) {
        return names.get(aspect);
    }

    /// Whether the aspects are the catalogue's categories, not groups that were found.
    public boolean areCategories() {
        return categories;
    }

    /// The aspects of an item, may be none; not to be changed.
    public int[] of(int item) {
        return of[item];
    }

    /// How a user's events share out over the aspects; an event's weight of 1 is shared equally by its item's.
    /// Adds up to 1, or is all zeros when none of the events has an aspect.
    public double[] profile(UserHistory history) {
        double[] shares = new double[count()];
        double sum = 0;
        for (int event = 0; event < history.size(); event++) {
            int[] own = history.weight(event) > 0 ? of[history.item(event)] : NONE;
            for (int aspect : own) {
                shares[aspect] += 1.0 / own.length;
            }
            sum += own.length > 0 ? 1 : 0;
        }
        for (int a = 0; a < shares.length && sum > 0; a++) {
            shares[a] /= sum;
        }
        return shares;
    }

    /// The group of each item, −1 for one without text; groups are numbered without gaps.
    private static int[] groups(int items, Meaning meaning) {
        int[] described = IntStream.range(0, items).filter(meaning::describes).toArray();
        int count = Math.clamp(described.length / ITEMS_EACH, 1, MOST);
        float[][] centres = centres(described, count, meaning);
        int[] group = new int[items];
        Arrays.fill(group, -1);
        for (int turn = 0; turn < TURNS; turn++) {
            for (int item : described) {
                group[item] = nearest(item, centres, meaning);
            }
            float[][] moved = new float[count][meaning.dimensions()];
            for (int item : described) {
                meaning.addTo(moved[group[item]], item, 1);
            }
            for (int c = 0; c < count; c++) {
                Meaning.normalise(moved[c], 0, moved[c].length);
            }
            centres = moved;
        }
        int[] numbers = new int[count];
        int[] used = Arrays.stream(described)
                .map(item -> group[item])
                .distinct()
                .sorted()
                .toArray();
        for (int n = 0; n < used.length; n++) {
            numbers[used[n]] = n;
        }
        for (int item : described) {
            group[item] = numbers[group[item]];
        }
        return group;
    }

    private static float[][] centres(int[] described, int count, Meaning meaning) {
        Random random = new Random(SEED);
        float[][] centres = new float[count][meaning.dimensions()];
        double[] distance = new double[described.length];
        Arrays.fill(distance, 1);
        for (int c = 0; c < count; c++) {
            double total = Arrays.stream(distance).sum();
            double drawn = random.nextDouble() * total;
            int at = 0;
            while (at < described.length - 1 && drawn >= distance[at]) {
                drawn -= distance[at++];
            }
            meaning.addTo(centres[c], described[at], 1);
            for (int i = 0; i < described.length; i++) {
                double far = Math.max(0, 1 - meaning.product(described[i], centres[c]));
                distance[i] = c == 0 ? far * far : Math.min(distance[i], far * far);
            }
        }
        return centres;
    }

    private static int nearest(int item, float[][] centres, Meaning meaning) {
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < centres.length; c++) {
            float product = meaning.product(item, centres[c]);
            if (product > most) {
                most = product;
                best = c;
            }
        }
        return best;
    }

    private static List<String> names(Catalog catalog, int[] groups, int count) {
        Map<String, int[]> counts = new HashMap<>();
        for (int item = 0; item < groups.length; item++) {
            if (groups[item] >= 0) {
                for (String word : new HashSet<>(Words.of(catalog.title(item)))) {
                    counts.computeIfAbsent(word, w -> new int[count])[groups[item]]++;
                }
            }
        }
        List<String> names = new ArrayList<>();
        for (int group = 0; group < count; group++) {
            int own = group;
            List<String> telling = counts.entrySet().stream()
                    .filter(entry -> entry.getKey().codePoints().anyMatch(Character::isLetter))
                    .sorted((a, b) -> {
                        int order = Double.compare(telling(b.getValue(), own), telling(a.getValue(), own));
                        return order == 0 ? a.getKey().compareTo(b.getKey()) : order;
                    })
                    .limit(2)
                    .map(Map.Entry::getKey)
                    .toList();
            names.add(telling.isEmpty() ? "group " + (group + 1) : String.join(" ", telling));
        }
        return names;
    }

    /// How well a word tells a group from the others: its count there times its share there.
    private static double telling(int[] counts, int group) {
        return (double) counts[group] * counts[group] / Arrays.stream(counts).sum();
    }
}
