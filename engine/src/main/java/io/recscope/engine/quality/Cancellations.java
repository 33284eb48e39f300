package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Returns: rows with negative weight, and how sessions mark them.
///
/// A prefix of letters in front of session ids marks cancellations when at least ten rows and 95 % of the rows under it
/// are negative, and at most 5 % of all other rows are.
final class Cancellations implements Check {
    private static final int FEWEST = 10;
    private static final double UNDER_PREFIX = 0.95;
    private static final double ELSEWHERE = 0.05;

    @Override
    public String id() {
        return "cancellations";
    }

    @Override
    public List<Finding> findings(Examination data, Work work) throws InterruptedException {
        Draft draft = data.draft();
        Examination.RowsFound negative = data.rows(row -> draft.weight(row) < 0);
        if (!negative.any()) {
            return List.of();
        }
        Marks marks = new Marks(draft);
        List<Finding> findings = new ArrayList<>();
        Proposal netting = data.recommend(new Merge.Cancellations(), work);
        Examination.RowsFound marked = data.rows(row -> marks.marked(row));
        if (marked.any()) {
            findings.add(new Finding(
                    "cancellations",
                    Severity.SERIOUS,
                    marked.count(),
                    marked.count() + " are cancellations: their session begins with '"
                            + String.join("', '", marks.prefixes())
                            + "', as it does almost only where weights are negative. "
                            + netting.effect().notes().getFirst(),
                    marked.examples(),
                    List.of(netting)));
        }
        Examination.RowsFound others = data.rows(row -> draft.weight(row) < 0 && !marks.marked(row));
        if (others.any()) {
            findings.add(new Finding(
                    "negative-weights",
                    Severity.SERIOUS,
                    others.count(),
                    others.count() + " have a negative weight"
                            + (marked.any() ? " outside of marked cancellations." : "."),
                    others.examples(),
                    List.of(netting)));
        }
        return findings;
    }

    /// The prefixes of session ids that go with negative weights.
    private static final class Marks {
        private final Draft draft;
        private final String[] prefixOf;
        private final List<String> prefixes = new ArrayList<>();
        private final boolean[] marking;

        Marks(Draft draft) {
            this.draft = draft;
            prefixOf = new String[draft.source().sessionIds().size()];
            Arrays.setAll(
                    prefixOf, session -> prefix(draft.source().sessionIds().get(session)));
            Map<String, long[]> counts = counts();
            long negative = counts.values().stream().mapToLong(c -> c[0]).sum();
            counts.forEach((prefix, c) -> {
                boolean mostly = c[0] >= FEWEST && c[0] >= UNDER_PREFIX * c[1];
                if (!prefix.isEmpty() && mostly && negative - c[0] <= ELSEWHERE * (draft.rows() - c[1])) {
                    prefixes.add(prefix);
                }
            });
            marking = new boolean[prefixOf.length];
            for (int session = 0; session < marking.length; session++) {
                marking[session] = prefixes.contains(prefixOf[session]);
            }
        }

        /// Negative rows and all rows by prefix.
        private Map<String, long[]> counts() {
            Map<String, long[]> counts = new TreeMap<>();
            for (int row = 0; row < draft.rows(); row++) {
                int session = draft.session(row);
                long[] count = counts.computeIfAbsent(session < 0 ? "" : prefixOf[session], p -> new long[2]);
                count[0] += draft.weight(row) < 0 ? 1 : 0;
                count[1]++;
            }
            return counts;
        }

        private static String prefix(String session) {
            int end = 0;
            while (end < session.length() && Character.isLetter(session.charAt(end))) {
                end++;
            }
            return end == session.length() ? "" : session.substring(0, end);
        }

        List<String> prefixes() {
            return prefixes;
        }

        boolean marked(int row) {
            int session = draft.session(row);
            return session >= 0 && marking[session];
        }
    }
}
