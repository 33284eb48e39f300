package io.recscope.views.tune;

import io.recscope.engine.recommend.policy.Tier;
import io.recscope.views.control.Badge;
import io.recscope.views.control.Icon;
import io.recscope.views.desk.Desk;
import io.recscope.views.focus.Person;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurve;

/// A user's list without and with the policy, and between them where each item went.
final class ListsPane extends BorderPane {
    private static final double ROW = 26;
    private static final double BETWEEN = 36;

    private final Desk desk;
    private final TuneModel model;
    private final VBox before = new VBox();
    private final VBox after = new VBox();
    private final Pane between = new Pane();
    private final Label about = new Label();
    private final TextField user = new TextField();

    ListsPane(Desk desk, TuneModel model) {
        this.desk = desk;
        this.model = model;
        setTop(head());
        between.setMinWidth(BETWEEN);
        between.setPrefWidth(BETWEEN);
        between.setMaxWidth(BETWEEN);
        between.setMouseTransparent(true);
        HBox lists = new HBox(column("tune.before", before, 0.45), middle(), column("tune.after", after, 0.55));
        lists.setMinWidth(0);
        ScrollPane scroll = new ScrollPane(lists);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        setCenter(scroll);
        setMinWidth(0);
        model.user().lists().subscribe(now -> show());
        model.user().drawn().subscribe(now -> showWho());
        desk.phrases().language().subscribe(now -> {
            show();
            showWho();
        });
    }

    private VBox middle() {
        Label space = new Label(" ");
        space.getStyleClass().add("over");
        space.setPadding(new javafx.geometry.Insets(0, 0, 4, 0));
        return new VBox(space, between);
    }

    private VBox head() {
        Label label = new Label();
        label.textProperty().bind(desk.phrases().text("tune.user"));
        label.getStyleClass().add("heading");
        label.setLabelFor(user);
        label.setMinWidth(Region.USE_PREF_SIZE);
        user.setId("tune-user");
        user.accessibleTextProperty().bind(label.textProperty());
        user.setPrefWidth(84);
        user.setMinWidth(84);
        user.setOnAction(event -> {
            String id = user.getText().strip();
            if (!id.isEmpty()) {
                desk.trail().look(focus -> focus.onUser(id));
            }
        });
        about.getStyleClass().add("caption");
        about.setWrapText(true);
        HBox.setHgrow(about, Priority.ALWAYS);
        about.setMaxWidth(Double.MAX_VALUE);
        about.setMinHeight(32);
        Button newcomer = new Button("", new Icon("add"));
        newcomer.setId("tune-newcomer");
        newcomer.getStyleClass().add("tool");
        newcomer.accessibleTextProperty().bind(desk.phrases().text("focus.newcomer"));
        newcomer.setTooltip(new Tooltip());
        newcomer.getTooltip().textProperty().bind(desk.phrases().text("focus.newcomer.about"));
        newcomer.setOnAction(event -> desk.trail().look(focus -> focus.onNewcomer(List.of())));
        HBox row = new HBox(8, label, user, newcomer, about);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(row);
        head.setPadding(new javafx.geometry.Insets(0, 0, 8, 0));
        return head;
    }

    private VBox column(String key, VBox rows, double share) {
        Label title = new Label();
        title.textProperty().bind(desk.phrases().text(key));
        title.getStyleClass().add("over");
        title.setPadding(new javafx.geometry.Insets(0, 0, 4, 8));
        VBox column = new VBox(title, rows);
        column.setMinWidth(0);
        column.setPrefWidth(400 * share);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private void showWho() {
        model.user()
                .drawn()
                .get()
                .ifPresentOrElse(
                        this::showWho, () -> about.setText(desk.phrases().now("tune.user.none")));
    }

    private void showWho(UserModel.Drawn who) {
        switch (who.person()) {
            case Person.Known(String id) -> {
                user.setText(id);
                String key = who.example() ? "tune.user.example" : "tune.user.about";
                String said = desk.phrases().now(key, who.known(), who.events());
                boolean later = who.known() < who.events();
                about.setText(later ? said + " " + desk.phrases().now("tune.user.learned") : said);
            }
            case Person.Newcomer(List<String> wishes) -> {
                user.setText("");
                about.setText(
                        wishes.isEmpty()
                                ? desk.phrases().now("tune.user.new")
                                : desk.phrases().now("tune.user.new.wishes", String.join(" · ", wishes)));
            }
        }
    }

    private void show() {
        ShownLists lists = model.user().lists().get();
        before.getChildren()
                .setAll(lists.before().stream().map(row -> before(lists, row)).toList());
        after.getChildren()
                .setAll(lists.after().stream().map(row -> after(lists, row)).toList());
        between.getChildren().clear();
        for (ShownLists.Row row : lists.before()) {
            if (lists.stays(row)) {
                between.getChildren().add(way(row));
            }
        }
        between.setMinHeight(ROW * Math.max(lists.before().size(), 1));
    }

    /// The way of an item from its place on the left to that on the right.
    private static CubicCurve way(ShownLists.Row row) {
        double from = (row.rank() - 0.5) * ROW;
        double to = (row.other() - 0.5) * ROW;
        CubicCurve curve = new CubicCurve(2, from, BETWEEN / 2, from, BETWEEN / 2, to, BETWEEN - 2, to);
        String style = row.other() < row.rank() ? "way-up" : row.other() > row.rank() ? "way-down" : "way-same";
        curve.getStyleClass().addAll("way", style);
        return curve;
    }

    private HBox before(ShownLists lists, ShownLists.Row row) {
        HBox line = line(row);
        if (!lists.stays(row)) {
            line.setOpacity(0.6);
            Label gone = new Label(row.other() == 0 ? "–" : "→ " + row.other());
            gone.getStyleClass().addAll("caption", "worse");
            gone.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(gone);
        }
        return line;
    }

    private HBox after(ShownLists lists, ShownLists.Row row) {
        HBox line = line(row);
        if (row.chosen()) {
            line.getChildren().add(badge(Badge.Tint.ACCENT, "tune.chosen"));
        }
        line.getChildren().add(change(lists, row));
        if (!lists.wasThere(row)) {
            line.getStyleClass().add("new-row");
        }
        return line;
    }

    private HBox change(ShownLists lists, ShownLists.Row row) {
        HBox box = new HBox(0);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.setMinWidth(34);
        if (!lists.wasThere(row)) {
            Badge badge = new Badge(Badge.Tint.GOOD);
            badge.setText(
                    row.other() == 0
                            ? desk.phrases().now("tune.new")
                            : desk.phrases().now("tune.was", row.other()));
            box.getChildren().add(badge);
        } else if (row.risen() != 0) {
            Icon arrow = new Icon(row.risen() > 0 ? "up" : "down");
            arrow.getStyleClass().add(row.risen() > 0 ? "better-icon" : "worse-icon");
            arrow.setScaleX(0.7);
            arrow.setScaleY(0.7);
            Label by = new Label(Integer.toString(Math.abs(row.risen())));
            by.getStyleClass().addAll("small", row.risen() > 0 ? "better" : "worse");
            by.setMinWidth(USE_PREF_SIZE);
            box.getChildren().addAll(arrow, by);
        }
        return box;
    }

    private HBox line(ShownLists.Row row) {
        Label rank = new Label(Integer.toString(row.rank()));
        rank.getStyleClass().add("caption");
        rank.setMinWidth(18);
        rank.setAlignment(Pos.CENTER_RIGHT);
        Label title = new Label(row.title());
        title.getStyleClass().add("may-clip");
        if (row.chosen()) {
            title.getStyleClass().add("strong");
        }
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox line = new HBox(8, rank, title);
        if (row.tier() == Tier.TAIL) {
            Circle tail = new Circle(3.5);
            tail.getStyleClass().add("tail-dot");
            line.getChildren().add(1, tail);
        }
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("list-line");
        line.setMinHeight(ROW);
        line.setMaxHeight(ROW);
        line.setFocusTraversable(true);
        line.setAccessibleText(desk.phrases().now("tune.row", row.rank(), row.title(), row.other()));
        Tooltip tip = new Tooltip(told(row));
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        Tooltip.install(line, tip);
        line.setOnMouseClicked(event -> desk.trail().look(focus -> focus.onItem(row.id())));
        return line;
    }

    private Badge badge(Badge.Tint tint, String key) {
        Badge badge = new Badge(tint);
        badge.setText(desk.phrases().now(key));
        return badge;
    }

    private String told(ShownLists.Row row) {
        return String.join(
                        "\n",
                        List.of(
                                row.title(),
                                row.id() + (row.aspect().isEmpty() ? "" : " · " + row.aspect()) + " · "
                                        + desk.phrases()
                                                .now("tune.tier-"
                                                        + row.tier().name().toLowerCase(java.util.Locale.ROOT)),
                                row.why()))
                .strip();
    }
}
