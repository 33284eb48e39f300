package io.recscope.views.compare;

import io.recscope.views.control.EmptyState;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Once;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The content of the screen: the table above, a closer look below.
final class ComparePage extends StackPane {
    private static final double LEAST_WIDTH = 860;
    private static final double LEAST_HEIGHT = 600;
    private static final double HEAD = 100;
    private static final double USUAL_HEIGHT = 700;

    private final Desk desk;
    private final CompareModel model;
    private final CompareBar bar;
    private final SheetTable table;
    private final CompareDetails details;
    private final VBox trouble = new VBox();
    private final BorderPane page = new BorderPane();
    private final EmptyState nothing;
    private final ScrollPane scroll;
    private final Once showing = new Once(this::show);

    ComparePage(Desk desk, CompareModel model, UsersModel users) {
        this.desk = desk;
        this.model = model;
        bar = new CompareBar(desk, model);
        table = new SheetTable(model, desk.phrases());
        details = new CompareDetails(desk, model, users);
        nothing = new EmptyState(
                "compare",
                desk.phrases().text("compare.nothing.title"),
                desk.phrases().text("compare.nothing"));
        SplitPane halves = new SplitPane(table.node(), details);
        halves.setOrientation(Orientation.VERTICAL);
        model.contenders().subscribe(all -> fit(halves, all.size()));
        halves.getStyleClass().add("plain-split");
        details.setPadding(new Insets(12, 0, 0, 0));
        VBox top = new VBox(8, bar, trouble);
        top.setPadding(new Insets(0, 0, 12, 0));
        page.setTop(top);
        page.setCenter(halves);
        page.setPadding(new Insets(16, 24, 16, 24));
        page.setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("page-scroll");
        getChildren().addAll(nothing, scroll);
        follow();
    }

    /// Gives few rows little room, and many no more than half.
    private static void fit(SplitPane halves, int rows) {
        halves.setDividerPositions(Math.clamp((rows * SheetTable.ROW + HEAD) / USUAL_HEIGHT, 0.2, 0.5));
    }

    private void follow() {
        model.sheet().subscribe(now -> change());
        model.picked().subscribe(now -> change());
        model.metric().subscribe(now -> change());
        model.runs().addListener((javafx.beans.InvalidationListener) change -> change());
        model.busy().subscribe(now -> change());
        desk.phrases().language().subscribe(now -> change());
        model.trouble().subscribe(now -> trouble.getChildren()
                .setAll(now.map(why -> new TroubleCard(desk.phrases(), why)).stream()
                        .toList()));
    }

    private void change() {
        showing.ask();
    }

    private void show() {
        boolean any = !model.runs().isEmpty();
        scroll.setVisible(any);
        nothing.setVisible(!any);
        bar.show();
        table.show();
        details.show();
    }

    /// Copies the table.
    CompareBar bar() {
        return bar;
    }

    /// The closer look.
    CompareDetails details() {
        return details;
    }
}
