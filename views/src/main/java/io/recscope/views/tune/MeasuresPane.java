package io.recscope.views.tune;

import io.recscope.engine.experiment.Comparison;
import io.recscope.engine.metric.Definition;
import io.recscope.engine.metric.Measurement;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.desk.Desk;
import io.recscope.views.study.MetricWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a thousand users get: each metric now, and how far that is from no policy.
final class MeasuresPane extends BorderPane {
    private static final List<String> FIRST = List.of(
            "ndcg", "hit", "mrr", "tail", "diversity", "novelty", "serendipity", "calibration", "coverage", "gini");

    private final Desk desk;
    private final TuneModel model;
    private final GridPane grid = new GridPane();
    private final VBox body = new VBox(12);
    private final Label about = new Label();
    private final Hyperlink more = new Hyperlink();
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private boolean all;

    /// The cells of a metric.
    private record Line(Definition about, Label name, Label value, Label difference, IntervalBar bar) {}

    MeasuresPane(Desk desk, TuneModel model) {
        this.desk = desk;
        this.model = model;
        Label title = new Label();
        title.textProperty().bind(desk.phrases().text("tune.crowd"));
        title.getStyleClass().add("heading");
        about.getStyleClass().add("caption");
        about.setWrapText(true);
        VBox head = new VBox(4, title, about);
        head.setPadding(new javafx.geometry.Insets(0, 0, 8, 0));
        setTop(head);
        grid.setHgap(6);
        grid.setVgap(0);
        columns();
        more.setOnAction(event -> {
            all = !all;
            rebuild();
        });
        more.getStyleClass().add("small");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        setCenter(scroll);
        setMinWidth(0);
        setId("tune-crowd");
        model.crowd().state().subscribe(now -> rebuild());
        model.crowd().crowd().subscribe(now -> rebuild());
        model.crowd().trouble().subscribe(now -> rebuild());
        model.crowd().reaction().subscribe(now -> show());
        desk.phrases().language().subscribe(now -> rebuild());
    }

    private void columns() {
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints value = new ColumnConstraints(52);
        value.setHalignment(HPos.RIGHT);
        ColumnConstraints difference = new ColumnConstraints(54);
        difference.setHalignment(HPos.RIGHT);
        ColumnConstraints bar = new ColumnConstraints(36, 100, Double.MAX_VALUE);
        bar.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(name, value, difference, bar);
    }

    private void rebuild() {
        lines.clear();
        grid.getChildren().clear();
        body.getChildren().setAll(content());
        show();
    }

    private List<Node> content() {
        Optional<TroubleCard> wrong = model.crowd().trouble().get().map(why -> new TroubleCard(desk.phrases(), why));
        List<Node> rest =
                switch (model.crowd().state().get()) {
                    case NOTHING -> List.of(text("tune.crowd.nothing"));
                    case WAITING -> List.of(text("tune.crowd.waiting"), draw());
                    case DRAWING -> List.of(text("tune.crowd.drawing"), busy());
                    case READY -> {
                        fill();
                        yield List.of(grid, more);
                    }
                };
        return java.util.stream.Stream.concat(wrong.stream(), rest.stream()).toList();
    }

    private Label text(String key) {
        Label label = new Label(desk.phrases()
                .now(
                        key,
                        model.crowd().model().map(entry -> entry.spec().label()).orElse("")));
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        return label;
    }

    private Button draw() {
        Button draw = new Button(desk.phrases().now("tune.crowd.draw"));
        draw.setId("tune-draw");
        draw.getStyleClass().add("accent");
        draw.setOnAction(event -> model.crowd().draw());
        return draw;
    }

    private static ProgressBar busy() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        return bar;
    }

    private void fill() {
        List<Definition> known =
                model.crowd().crowd().get().map(CrowdModel.Crowd::definitions).orElse(List.of());
        List<Definition> shown = known.stream()
                .filter(about -> all || FIRST.contains(about.name()))
                .sorted(java.util.Comparator.comparingInt(
                        about -> FIRST.contains(about.name()) ? FIRST.indexOf(about.name()) : FIRST.size()))
                .toList();
        int k = model.crowd().crowd().get().map(users -> users.population().k()).orElse(0);
        for (Definition about : shown) {
            add(about, about.name() + "@" + k);
        }
        more.setText(desk.phrases().now(all ? "tune.crowd.less" : "tune.crowd.more", shown.size(), known.size()));
    }

    private void add(Definition about, String key) {
        Label name = new Label(new KnobWords(desk.phrases().words()).metric(about));
        MetricWords words = new MetricWords(desk.phrases().words());
        Tooltip tip = new Tooltip(key + "\n" + words.formula(about) + "\n"
                + desk.phrases().now("compare.metric.denominator") + ": " + words.denominator(about) + "\n"
                + desk.phrases().now("compare.metric.ties") + ": "
                + desk.phrases().now("compare.metric.ties.rule") + "\n"
                + desk.phrases().now("compare.metric.undefined") + ": " + words.undefined(about));
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        name.setTooltip(tip);
        Line line = new Line(about, name, new Label(), new Label(), new IntervalBar());
        line.value().getStyleClass().add("strong");
        line.difference().getStyleClass().add("small");
        line.value().setMinWidth(USE_PREF_SIZE);
        line.value().setTooltip(new Tooltip());
        line.difference().setMinWidth(USE_PREF_SIZE);
        int row = lines.size();
        grid.addRow(row, name, line.value(), line.difference(), line.bar());
        javafx.scene.layout.RowConstraints height = new javafx.scene.layout.RowConstraints(26);
        height.setValignment(VPos.CENTER);
        if (grid.getRowConstraints().size() <= row) {
            grid.getRowConstraints().add(height);
        }
        lines.put(key, line);
    }

    /// Puts the numbers of now into the lines that are there.
    private void show() {
        Optional<CrowdModel.Reaction> reaction = model.crowd().reaction().get();
        Optional<CrowdModel.Crowd> crowd = model.crowd().crowd().get();
        about.setText(reaction.map(so -> desk.phrases()
                        .now(
                                "tune.crowd.about",
                                so.now().users(),
                                crowd.map(c -> c.population().size()).orElse(0),
                                Math.round(so.now().millis())))
                .orElse(""));
        if (reaction.isEmpty() || crowd.isEmpty()) {
            return;
        }
        CrowdModel.Reaction so = reaction.get();
        boolean whole = so.now().users() == crowd.get().plain().users();
        double widest = widest(so, crowd.get());
        lines.forEach((key, line) -> {
            Measurement now = so.now().metrics().getOrDefault(key, Measurement.undefined(0));
            Measurement plain = crowd.get().plain().metrics().getOrDefault(key, Measurement.undefined(0));
            Optional<Comparison> difference = so.in(key);
            line.value().setText(NumberForm.RATIO.format(now.value()));
            line.value().getTooltip().setText(told(now));
            double change =
                    difference.map(Comparison::difference).orElse(whole ? now.value() - plain.value() : Double.NaN);
            line.difference().setText(Double.isNaN(change) ? "" : NumberForm.CHANGE.format(change));
            IntervalBar.Tone tone = tone(line.about(), difference, change);
            line.difference().getStyleClass().setAll("label", "small", tone.style());
            double scale = Math.max(Math.abs(plain.value()), 1e-9) * widest;
            if (difference.isPresent()) {
                Comparison c = difference.get();
                line.bar().show(c.low() / scale, c.difference() / scale, c.high() / scale, tone);
                Tooltip.install(line.bar(), new Tooltip(told(c)));
            } else {
                double at = Double.isNaN(change) ? 0 : change / scale;
                line.bar().show(at, at, at, tone);
            }
        });
    }

    private String told(Measurement m) {
        NumberForm form = NumberForm.RATIO;
        return desk.phrases()
                .now(
                        "compare.cell",
                        form.format(m.value()),
                        form.format(m.low()),
                        form.format(m.high()),
                        m.users(),
                        m.undefined());
    }

    private String told(Comparison c) {
        NumberForm form = NumberForm.CHANGE;
        return desk.phrases()
                .now(
                        "tune.crowd.difference",
                        form.format(c.difference()),
                        form.format(c.low()),
                        form.format(c.high()),
                        c.pairs());
    }

    /// The largest end of an interval as a share of the value without a policy, so that all bars have one scale.
    private double widest(CrowdModel.Reaction so, CrowdModel.Crowd crowd) {
        double widest = 0.05;
        for (String key : lines.keySet()) {
            double plain = Math.abs(crowd.plain()
                    .metrics()
                    .getOrDefault(key, Measurement.undefined(0))
                    .value());
            Optional<Comparison> c = so.in(key);
            if (c.isPresent() && plain > 0) {
                widest = Math.max(
                        widest,
                        Math.max(Math.abs(c.get().low()), Math.abs(c.get().high())) / plain);
            }
        }
        return Math.min(widest, 1);
    }

    private static IntervalBar.Tone tone(Definition about, Optional<Comparison> difference, double change) {
        boolean sure = difference.isPresent()
                && (difference.get().low() > 0 || difference.get().high() < 0);
        if (!sure || Double.isNaN(change) || change == 0) {
            return IntervalBar.Tone.OPEN;
        }
        return switch (about.better()) {
            case HIGHER -> change > 0 ? IntervalBar.Tone.BETTER : IntervalBar.Tone.WORSE;
            case LOWER -> change > 0 ? IntervalBar.Tone.WORSE : IntervalBar.Tone.BETTER;
            case DEPENDS -> IntervalBar.Tone.OTHER;
        };
    }
}
