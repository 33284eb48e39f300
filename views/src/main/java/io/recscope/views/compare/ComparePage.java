package io.recscope.views.compare;

import io.recscope.views.control.EmptyState;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.desk.Desk;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The content of the screen: the table above, a closer look below.
final class ComparePage extends StackPane {
    private final Desk desk;
    private final CompareModel model;
    private final CompareBar bar;
    private final SheetTable table;
    private final CompareDetails details;
    private final VBox trouble = new VBox();
    private final BorderPane page = new BorderPane();
    private final EmptyState nothing;
    private boolean due;

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
        halves.setDividerPositions(0.46);
        halves.getStyleClass().add("plain-split");
        details.setPadding(new Insets(12, 0, 0, 0));
        VBox top = new VBox(8, bar, trouble);
        top.setPadding(new Insets(0, 0, 12, 0));
        page.setTop(top);
        page.setCenter(halves);
        page.setPadding(new Insets(16, 24, 16, 24));
        getChildren().addAll(nothing, page);
        follow();
    }

    private void follow() {
        model.sheet().subscribe(this::change);
        model.picked().subscribe(this::change);
        model.metric().subscribe(this::change);
        model.runs().addListener((javafx.beans.InvalidationListener) change -> change());
        model.busy().subscribe(this::change);
        desk.phrases().language().subscribe(this::change);
        model.trouble()
                .subscribe(now -> trouble.getChildren()
                        .setAll(now.map(why -> new TroubleCard(desk.phrases(), why)).stream()
                                .toList()));
    }

    /// Several changes in one pulse are shown once.
    private void change() {
        if (!due) {
            due = true;
            javafx.application.Platform.runLater(this::show);
        }
    }

    private void show() {
        due = false;
        boolean any = !model.runs().isEmpty();
        page.setVisible(any);
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
