package io.recscope.views.explain;

import io.recscope.engine.explain.population.Branch;
import io.recscope.engine.explain.population.Foretold;
import io.recscope.engine.explain.population.SurrogateTree;
import io.recscope.views.control.Badge;
import io.recscope.views.desk.Desk;
import io.recscope.views.explanation.CrowdWords;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A tree that foretells the model's first recommendation, question by question, with how often it is right.
final class TreeCard extends VBox {
    private static final double INDENT = 22;
    private static final double BAR = 90;

    private final Desk desk;
    private final CrowdWords pictures;
    private final int users;

    /// @param basis by what histories are told apart, as the engine calls it
    TreeCard(Desk desk, SurrogateTree tree, String basis) {
        super(6);
        this.desk = desk;
        pictures = new CrowdWords(desk.phrases().words());
        users = Math.max(1, tree.users());
        getStyleClass().addAll("card", "tree-card");
        String what = tree.foretold() == Foretold.TAIL
                ? desk.phrases().now("explain.tree.tail")
                : desk.phrases().now("explain.tree.feature", desk.phrases().now("explain.basis." + basis));
        String said = tree.majorityLabel().isEmpty() ? "–" : tree.majorityLabel();
        getChildren()
                .addAll(
                        Parts.text("heading", what),
                        Parts.text(
                                "caption",
                                desk.phrases()
                                        .now(
                                                "explain.tree.agrees",
                                                tree.users(),
                                                pictures.share(tree.fidelity()),
                                                said,
                                                pictures.share(tree.majority()))));
        write(tree.root(), 0, "");
    }

    private void write(Branch branch, int depth, String lead) {
        switch (branch) {
            case Branch.Answer leaf -> {
                int right = leaf.labels().getOrDefault(leaf.label(), 0);
                Badge badge = new Badge(Badge.Tint.ACCENT);
                badge.setText(pictures.said(leaf));
                add(depth, lead, badge, desk.phrases().now("explain.tree.of", right, leaf.users()), leaf.users());
            }
            case Branch.Question asked -> {
                add(depth, lead, Parts.text("strong", pictures.asked(asked)), "", asked.users());
                write(asked.high(), depth + 1, desk.phrases().now("explain.tree.yes"));
                write(asked.low(), depth + 1, desk.phrases().now("explain.tree.no"));
            }
        }
    }

    private void add(int depth, String lead, Label what, String counted, int reached) {
        Label answer = Parts.text("caption", lead);
        answer.setMinWidth(lead.isEmpty() ? 0 : 26);
        what.setWrapText(false);
        Region bar = new Region();
        bar.getStyleClass().add("tree-bar");
        bar.setMinSize(Math.max(2, BAR * reached / users), 5);
        bar.setMaxSize(Math.max(2, BAR * reached / users), 5);
        Label all =
                Parts.text("caption", counted.isEmpty() ? desk.phrases().now("explain.tree.users", reached) : counted);
        HBox track = new HBox(bar);
        track.setMinWidth(BAR);
        track.setAlignment(Pos.CENTER_LEFT);
        HBox row = new HBox(8, answer, what, Parts.gap(), all, track);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(0, 0, 0, INDENT * depth));
        getChildren().add(row);
    }
}
