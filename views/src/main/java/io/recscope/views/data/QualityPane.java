package io.recscope.views.data;

import io.recscope.engine.quality.Effect;
import io.recscope.engine.quality.Finding;
import io.recscope.engine.quality.Proposal;
import io.recscope.engine.quality.QualityReport;
import io.recscope.engine.quality.Severity;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.control.Badge;
import io.recscope.views.control.InScene;
import io.recscope.views.control.JobBar;
import io.recscope.views.control.Said;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.desk.Desk;
import io.recscope.views.study.EngineNames;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What was found about a dataset, the repairs to be chosen, and what they would change together.
final class QualityPane extends BorderPane {
    private final Desk desk;
    private final QualityModel model;
    private final Said said;
    private final JobBar bar;
    private final VBox findings = new VBox(12);
    private final VBox effects = new VBox(6);
    private final VBox trouble = new VBox();
    private final Button apply;
    private final TextField name = new TextField();

    QualityPane(Desk desk, QualityModel model) {
        this.desk = desk;
        this.model = model;
        said = new Said(desk.phrases());
        bar = new JobBar(desk.phrases());
        apply = said.button("data.quality.apply", "check", this::apply);
        apply.getStyleClass().add("accent");
        apply.setId("quality-apply");
        name.setText(model.usualName());
        ScrollPane list = new ScrollPane(findings);
        list.setFitToWidth(true);
        list.getStyleClass().add("page-scroll");
        findings.getStyleClass().add("tab-body");
        setTop(new VBox(8, bar, trouble));
        setCenter(list);
        setRight(side());
        model.report().subscribe(now -> refresh());
        model.preview().subscribe(now -> showEffects());
        model.trouble().subscribe(now -> {
            trouble.getChildren()
                    .setAll(now.map(why -> new TroubleCard(desk.phrases(), why)).stream()
                            .toList());
        });
        bar.follow(model.examine());
        InScene.follow(this, desk.phrases().language(), this::refresh);
    }

    private Node side() {
        ScrollPane scroll = new ScrollPane(effects);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox side = new VBox(
                12,
                said.label("data.quality.preview", "heading"),
                said.label("data.quality.preview-about", "caption"),
                scroll,
                said.naming("data.quality.name", name),
                name,
                apply);
        side.getStyleClass().add("side");
        apply.setMaxWidth(Double.MAX_VALUE);
        return side;
    }

    private void refresh() {
        findings.getChildren().clear();
        model.report().get().ifPresent(this::show);
        showEffects();
    }

    private void show(QualityReport report) {
        findings.getChildren()
                .add(line(
                        desk.phrases()
                                .now(
                                        "data.quality.summary",
                                        report.findings().size(),
                                        report.passed().size(),
                                        report.skipped().size()),
                        "muted"));
        report.findings().forEach(finding -> findings.getChildren().add(card(finding)));
        EngineNames names = names();
        if (!report.passed().isEmpty()) {
            String passed = String.join(
                    ", ", report.passed().stream().map(names::finding).toList());
            findings.getChildren().add(line(desk.phrases().now("data.quality.passed", passed), "caption"));
        }
        report.skipped().forEach(skipped -> findings.getChildren()
                .add(line(
                        desk.phrases().now("data.quality.skipped", names.finding(skipped.check()), skipped.why()),
                        "caption")));
    }

    private VBox card(Finding finding) {
        EngineNames names = names();
        Badge badge = new Badge(tint(finding.severity()));
        badge.setText(
                desk.phrases().now("data.severity." + finding.severity().name().toLowerCase(Locale.ROOT)));
        Label title = line(names.finding(finding.id()), "strong");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Label count = Said.styled(
                new Label(desk.phrases()
                        .now(
                                "data.quality.count",
                                NumberForm.COUNT.format((double) finding.count().count()),
                                NumberForm.COUNT.format((double) finding.count().of()),
                                names.unit(finding.count()),
                                NumberForm.PERCENT.format(finding.count().share()))),
                "muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, badge, title, count);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(6, head, line(finding.sentence(), "text"));
        card.getStyleClass().add("card");
        finding.examples().stream().limit(3).forEach(example -> card.getChildren()
                .add(line(desk.phrases().now("data.quality.example", example), "caption")));
        finding.proposals().forEach(proposal -> card.getChildren().add(choice(proposal)));
        return card;
    }

    private Node choice(Proposal proposal) {
        EngineNames names = names();
        String key = proposal.recommended() ? "study.repair-recommended" : "study.repair-possible";
        CheckBox box = new CheckBox(desk.phrases().now(key, names.repair(proposal.repair())));
        box.setSelected(model.isChosen(proposal.repair()));
        box.setOnAction(event -> model.choose(proposal.repair(), box.isSelected()));
        Label change = line(names.change(proposal.effect()), "caption");
        change.setPadding(new javafx.geometry.Insets(0, 0, 0, 28));
        return new VBox(2, box, change);
    }

    private void showEffects() {
        effects.getChildren().clear();
        List<Effect> now = model.preview().get();
        apply.setDisable(model.chosen() == 0);
        if (model.chosen() == 0) {
            effects.getChildren().add(line(desk.phrases().now("data.quality.none-chosen"), "muted"));
        }
        EngineNames names = names();
        for (int i = 0; i < now.size(); i++) {
            Effect effect = now.get(i);
            effects.getChildren().add(line((i + 1) + "  " + names.repair(effect.repair()), "strong"));
            effects.getChildren().add(line(names.change(effect), "caption"));
            effect.notes().forEach(note -> effects.getChildren().add(line(note, "caption")));
        }
        if (!now.isEmpty()) {
            effects.getChildren()
                    .add(line(
                            desk.phrases()
                                    .now(
                                            "data.quality.outcome",
                                            now.getFirst().before().rows(),
                                            now.getLast().after().rows(),
                                            now.getLast().after().users(),
                                            now.getLast().after().items()),
                            "heading"));
        }
    }

    private void apply() {
        bar.follow(model.apply(name.getText()));
    }

    private EngineNames names() {
        return new EngineNames(desk.phrases().words());
    }

    private static Badge.Tint tint(Severity severity) {
        return switch (severity) {
            case SERIOUS -> Badge.Tint.BAD;
            case WARNING -> Badge.Tint.CAUTION;
            case INFO -> Badge.Tint.PLAIN;
        };
    }

    private static Label line(String text, String style) {
        Label label = Said.styled(new Label(text), style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
