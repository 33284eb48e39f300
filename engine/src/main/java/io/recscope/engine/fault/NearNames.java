package io.recscope.engine.fault;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The names a user may have meant by one that does not exist, for the remedy of a fault.
///
/// Near is what takes few insertions, deletions and replacements of letters (Levenshtein 1966), capitals or not; of
/// equally near names the first given comes first.
public final class NearNames {
    private static final int SHOWN = 5;

    private NearNames() {}

    /// A sentence with the names nearest to `wanted`, and how many there are besides.
    ///
    /// @param names at least one
    public static String remedy(String wanted, List<String> names) {
        String near =
                String.join(", ", sorted(wanted, names).stream().limit(SHOWN).toList());
        String more = names.size() > SHOWN ? ", and " + (names.size() - SHOWN) + " more" : "";
        return "There is " + near + more + ".";
    }

    /// The nearest name, when it takes no more changes than half of `wanted` has letters, or two.
    public static Optional<String> nearest(String wanted, List<String> names) {
        return sorted(wanted, names).stream()
                .findFirst()
                .filter(name -> distance(wanted, name) <= Math.max(2, wanted.length() / 2));
    }

    private static List<String> sorted(String wanted, List<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(name -> distance(wanted, name)))
                .toList();
    }

    private static int distance(String wanted, String name) {
        String a = wanted.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
