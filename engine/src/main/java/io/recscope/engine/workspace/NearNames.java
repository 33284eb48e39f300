package io.recscope.engine.workspace;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The names a user may have meant by one that does not exist.
final class NearNames {
    private static final int SHOWN = 5;

    private NearNames() {}

    /// A sentence with the names nearest to `wanted` by edit distance, ties in the given order.
    static String remedy(String wanted, List<String> names) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        List<String> near = names.stream()
                .sorted(Comparator.comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT))))
                .limit(SHOWN)
                .toList();
        String more = names.size() > SHOWN ? ", and " + (names.size() - SHOWN) + " more" : "";
        return "There is " + String.join(", ", near) + more + ".";
    }

    /// Levenshtein distance.
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
