package io.recscope.engine.explain.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A decision tree that foretells a model's first recommendation from a few numbers of the history: a model of
/// the model, as good as its fidelity.
///
/// @param foretold what it foretells
/// @param root of the tree
/// @param users from whom it was learned
/// @param fidelity users held out for whom the tree agrees with the model
/// @param majority users held out for whom the most frequent label agrees with the model: what a tree must surpass
/// @param majorityLabel the most frequent label among the users from whom it was learned
public record SurrogateTree(
        Foretold foretold, Branch root, int users, Proportion fidelity, Proportion majority, String majorityLabel) {
    /// The most questions one after another.
    public static final int DEPTH = 4;

    /// Grows a tree (CART: Breiman, Friedman, Olshen and Stone 1984) with Gini impurity, to a depth of [#DEPTH].
    ///
    /// @param thresholds how many users are held out, and the seed
    /// @param leaf the least number of users in an answer, at least 1
    public static SurrogateTree of(Surveyed surveyed, Foretold foretold, Thresholds thresholds, int leaf) {
        Halves halves = Halves.of(surveyed.users(), thresholds.heldOut(), thresholds.seed());
        Growth growth = new Growth(halves.known(), foretold, leaf);
        Branch root = growth.grown(DEPTH);
        String most = growth.majority();
        int agreed = 0;
        int usual = 0;
        for (ExplainedUser user : halves.heldOut()) {
            String label = foretold.label(user.first());
            agreed += answer(root, user.outline()).equals(label) ? 1 : 0;
            usual += most.equals(label) ? 1 : 0;
        }
        int tested = halves.heldOut().size();
        return new SurrogateTree(
                foretold,
                root,
                halves.known().size(),
                Proportion.of(agreed, tested),
                Proportion.of(usual, tested),
                most);
    }

    /// What the tree says of a history; empty for a tree learned from nobody.
    public String answer(Outline outline) {
        return answer(root, outline);
    }

    private static String answer(Branch branch, Outline outline) {
        return switch (branch) {
            case Branch.Answer leaf -> leaf.label();
            case Branch.Question asked ->
                answer(asked.column().of(outline) > asked.threshold() ? asked.high() : asked.low(), outline);
        };
    }

    /// The tree as nested rules, a line each.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        write(root, "", lines);
        return lines;
    }

    private static void write(Branch branch, String indent, List<String> lines) {
        switch (branch) {
            case Branch.Answer leaf ->
                lines.add(indent
                        + String.format(
                                Locale.ROOT,
                                "%s (%,d of %,d)",
                                leaf.label().isEmpty() ? "nothing known" : leaf.label(),
                                leaf.labels().getOrDefault(leaf.label(), 0),
                                leaf.users()));
            case Branch.Question asked -> {
                String threshold = String.format(Locale.ROOT, "%.3f", asked.threshold());
                lines.add(indent + "if " + asked.column().name() + " > " + threshold);
                write(asked.high(), indent + "    ", lines);
                lines.add(indent + "else");
                write(asked.low(), indent + "    ", lines);
            }
        }
    }
}
