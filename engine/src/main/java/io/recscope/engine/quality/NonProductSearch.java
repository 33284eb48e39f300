package io.recscope.engine.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Looks for items that are no products, by evidence from the data itself.
///
/// The score is the sum of
/// - half of the id's strangeness: how far its shape (letters → A, digits → 9) is from the nearest dominant shape, as
///   edit distance over the longer length, and 0 where only the lengths of runs differ (`99` and `9999`); a shape is
///   dominant when at least 1 % of the items have it, and shapes say nothing unless these cover 90 % of the items;
/// - 0.5 for a word of services, fees, corrections or tests in the title or the id ([ServiceWords]);
/// - 0.3 for prices that vary far more than those of other items: the standard deviation of the logarithm of the
///   positive prices has a robust z-score above 10, for items with at least five such prices.
///
/// So a word alone, or a strange id alone, is never enough.
final class NonProductSearch {
    /// Items with at least this score are found.
    static final double THRESHOLD = 0.7;

    private static final Pattern RUN = Pattern.compile("(.)\\1+", Pattern.DOTALL);
    private static final double DOMINANT = 0.01;
    private static final double COVERED = 0.9;
    private static final double WILD_PRICES = 10;
    private static final int FEWEST_PRICES = 5;
    private static final int LONGEST_SHAPE = 64;

    private final Draft draft;
    private final List<Prices> prices;

    NonProductSearch(Draft draft, List<Prices> prices) {
        this.draft = draft;
        this.prices = prices;
    }

    /// The highest score first, ties by lower item number.
    List<NonProduct> found() {
        List<String> dominant = dominantShapes();
        double[] wildness = priceWildness();
        Map<String, Double> strangeness = new HashMap<>();
        List<NonProduct> found = new ArrayList<>();
        for (int item : draft.catalog()) {
            String shape = shape(draft.itemId(item));
            double strange = strangeness.computeIfAbsent(shape, s -> strangeness(s, dominant));
            NonProduct scored = score(item, strange, wildness[item]);
            if (scored.score() >= THRESHOLD) {
                found.add(scored);
            }
        }
        found.sort(Comparator.comparingDouble(NonProduct::score).reversed());
        return found;
    }

    private NonProduct score(int item, double strange, double wildness) {
        List<String> reasons = new ArrayList<>();
        String id = draft.itemId(item);
        String title = draft.describe(item).title();
        double score = 0.5 * strange;
        if (strange > 0) {
            reasons.add("the id is unlike the others (" + Count.percent(strange) + ")");
        }
        String word =
                ServiceWords.inTitle(title).or(() -> ServiceWords.inId(id)).orElse("");
        if (!word.isEmpty()) {
            score += 0.5;
            reasons.add("the word '" + word + "'");
        }
        if (wildness > WILD_PRICES) {
            score += 0.3;
            reasons.add("prices vary far more than those of other items (z = " + Count.decimal(wildness) + ")");
        }
        return new NonProduct(id, CleanText.tidy(title), draft.rowsOfItem(item), score, reasons);
    }

    private List<String> dominantShapes() {
        Map<String, Integer> counts = new HashMap<>();
        int[] catalog = draft.catalog();
        for (int item : catalog) {
            counts.merge(shape(draft.itemId(item)), 1, Integer::sum);
        }
        List<String> dominant = new ArrayList<>();
        int covered = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() >= DOMINANT * catalog.length) {
                dominant.add(entry.getKey());
                covered += entry.getValue();
            }
        }
        return covered >= COVERED * catalog.length ? dominant : List.of();
    }

    private static double strangeness(String shape, List<String> dominant) {
        String runs = runs(shape);
        return dominant.stream()
                .mapToDouble(other -> runs.equals(runs(other))
                        ? 0
                        : (double) distance(shape, other) / Math.max(shape.length(), other.length()))
                .min()
                .orElse(0);
    }

    /// Each run of equal characters becomes one character.
    private static String runs(String shape) {
        return RUN.matcher(shape).replaceAll("$1");
    }

    /// Letters become A, digits 9, everything else stays; cut after 64 characters.
    static String shape(String id) {
        StringBuilder shape = new StringBuilder();
        id.codePoints()
                .limit(LONGEST_SHAPE)
                .forEach(c -> shape.appendCodePoint(Character.isLetter(c) ? 'A' : Character.isDigit(c) ? '9' : c));
        return shape.toString();
    }

    /// Levenshtein distance.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 0; i < a.length(); i++) {
            int diagonal = row[0];
            row[0] = i + 1;
            for (int j = 0; j < b.length(); j++) {
                int above = row[j + 1];
                int swapped = diagonal + (a.charAt(i) == b.charAt(j) ? 0 : 1);
                row[j + 1] = Math.min(swapped, Math.min(above, row[j]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    /// Robust z-score of each item's dispersion of prices, the largest over the price columns; 0 where unknown.
    private double[] priceWildness() {
        double[] wildness = new double[draft.items()];
        for (Prices column : prices) {
            double[] dispersion = dispersion(column);
            Robust usual = new Robust(
                    Arrays.stream(dispersion).filter(Double::isFinite).toArray());
            for (int item = 0; item < wildness.length; item++) {
                if (Double.isFinite(dispersion[item])) {
                    wildness[item] = Math.max(wildness[item], usual.z(dispersion[item]));
                }
            }
        }
        return wildness;
    }

    private double[] dispersion(Prices column) {
        int[] n = new int[draft.items()];
        double[] sum = new double[draft.items()];
        double[] squares = new double[draft.items()];
        for (int row = 0; row < draft.rows(); row++) {
            double price = column.of(row);
            if (price > 0) {
                int item = draft.item(row);
                double log = Math.log(price);
                n[item]++;
                sum[item] += log;
                squares[item] += log * log;
            }
        }
        double[] dispersion = new double[n.length];
        for (int item = 0; item < n.length; item++) {
            double mean = sum[item] / n[item];
            dispersion[item] = n[item] < FEWEST_PRICES
                    ? Double.NaN
                    : Math.sqrt(Math.max(0, squares[item] / n[item] - mean * mean));
        }
        return dispersion;
    }
}
