package io.recscope.app.command;

import io.recscope.engine.explain.population.Findings;
import io.recscope.engine.explain.population.Foretold;
import io.recscope.engine.explain.population.Importance;
import io.recscope.engine.explain.population.Proportion;
import io.recscope.engine.explain.population.SurrogateTree;
import io.recscope.engine.explain.population.Surveyed;
import java.util.Locale;

/// What a survey of explanations tells, as tables on a terminal.
record GlobalText(Console console) {
    private static final int ROWS = 20;
    private static final int SEGMENT_ROWS = 5;
    private static final int WIDTH = 36;

    void print(Findings findings) {
        survey(findings.surveyed());
        String what = findings.surveyed().basis().word();
        console.print("");
        console.print("importance: mean magnitude of what the events of a " + what
                + " add to the log-odds of the recommended item");
        table(findings.importance(), what, ROWS);
        for (Importance segment : findings.segments()) {
            console.print("");
            console.printf("%s: %,d users, %,d items", segment.segment(), segment.users(), segment.items());
            table(segment, what, SEGMENT_ROWS);
        }
        findings.trees().forEach(tree -> print(tree, what));
    }

    /// Who was asked, and what is left out.
    void survey(Surveyed surveyed) {
        console.printf(
                "%,d of %,d users explained, by %s",
                surveyed.users().size(), surveyed.eligible(), surveyed.basis().word());
        surveyed.notes().forEach(console::print);
    }

    private void table(Importance importance, String what, int most) {
        if (importance.rows().isEmpty()) {
            console.print("nothing to compare");
            return;
        }
        console.print(padded("    ", what)
                + String.format(
                        Locale.ROOT, "%10s%20s%12s%16s", "importance", "95 % interval", "mean", "users with it"));
        importance.rows().stream().limit(most).forEach(this::print);
        int left = importance.rows().size() - most;
        if (left > 0) {
            console.printf("    and %,d more", left);
        }
    }

    private void print(Importance.Row row) {
        String interval =
                Double.isNaN(row.low()) ? "" : String.format(Locale.ROOT, "[%.4f, %.4f]", row.low(), row.high());
        String with = String.format(Locale.ROOT, "%,d of %,d", row.with(), row.users());
        console.print(padded(
                        String.format(Locale.ROOT, "%3d ", row.place()),
                        row.feature().name())
                + String.format(
                        Locale.ROOT, "%10.4f%20s%+12.4f%16s", row.meanAbsolute(), interval, row.meanSigned(), with));
    }

    private void print(SurrogateTree tree, String what) {
        String foretold =
                tree.foretold() == Foretold.FEATURE ? "the " + what + " of the first recommendation" : "tail or not";
        console.print("");
        console.printf("a tree that foretells %s, learned from %,d users", foretold, tree.users());
        console.printf("    agrees with the model for %s held out", share(tree.fidelity()));
        String majority = tree.majorityLabel().isEmpty() ? "nothing" : "'" + tree.majorityLabel() + "'";
        console.printf("    always saying %s agrees for %s", majority, share(tree.majority()));
        tree.lines().forEach(line -> console.print("  " + line));
    }

    /// As in `14 of 20 users (70 %, 48 to 85 %)`.
    static String share(Proportion share) {
        return share.of() == 0
                ? "0 of 0 users"
                : String.format(
                        Locale.ROOT,
                        "%,d of %,d users (%.0f %%, %.0f to %.0f %%)",
                        share.count(),
                        share.of(),
                        100 * share.value(),
                        100 * share.low(),
                        100 * share.high());
    }

    private static String padded(String before, String name) {
        String cut = name.length() > WIDTH ? name.substring(0, WIDTH - 1) + "…" : name;
        return before + cut + " ".repeat(WIDTH - cut.length());
    }
}
