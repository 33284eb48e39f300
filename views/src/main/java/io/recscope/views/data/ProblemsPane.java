package io.recscope.views.data;

import io.recscope.engine.data.RowProblem;
import io.recscope.engine.workspace.RowProblems;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.control.Badge;
import io.recscope.views.control.EmptyState;
import io.recscope.views.control.Notice;
import io.recscope.views.control.Said;
import io.recscope.views.control.Tables;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.data.DataModel.Browsed;
import io.recscope.views.desk.Desk;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// The rows of the source that an import left out or remarked on, each with its reason.
final class ProblemsPane extends VBox {
    private static final int MOST = 50_000;
    private static final int PAGE = 5_000;

    private final Desk desk;
    private final RowProblems problems;
    private final Said said;

    /// What was read of them.
    private record Seen(Map<RowProblem.Reason, Integer> counts, List<RowProblem> rows) {
        int all() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    ProblemsPane(Desk desk, Browsed of) {
        super(12);
        this.desk = desk;
        problems = of.study().laboratory().workspace().datasets().problems(of.info());
        said = new Said(desk.phrases());
        getStyleClass().add("tab-body");
        desk.jobs()
                .<Seen>start(desk.phrases().now("data.problems.reading"), work -> {
                    List<RowProblem> rows = new ArrayList<>();
                    List<RowProblem> page = problems.page(0, PAGE);
                    while (!page.isEmpty() && rows.size() < MOST) {
                        work.checkCancelled();
                        rows.addAll(page);
                        page = problems.page(rows.size(), PAGE);
                    }
                    return new Seen(problems.counts(), rows);
                })
                .onDone(this::show)
                .onTrouble(why -> getChildren().setAll(new TroubleCard(desk.phrases(), why)));
    }

    private void show(Seen seen) {
        if (seen.all() == 0) {
            getChildren()
                    .setAll(new EmptyState(
                            "check",
                            desk.phrases().text("data.problems.none"),
                            desk.phrases().text("data.problems.none-about")));
            return;
        }
        FlowPane counts = new FlowPane(8, 8);
        seen.counts().forEach((reason, count) -> {
            Badge badge = new Badge(reason.rejects() ? Badge.Tint.BAD : Badge.Tint.CAUTION);
            badge.textProperty()
                    .bind(desk.phrases()
                            .text(
                                    "data.problems.count",
                                    desk.phrases().text(key(reason)),
                                    NumberForm.COUNT.format(count)));
            counts.getChildren().add(badge);
        });
        Label shown = Said.styled(new Label(), "muted");
        shown.textProperty()
                .bind(desk.phrases()
                        .text(
                                "data.rows-shown",
                                NumberForm.COUNT.format(seen.rows().size()),
                                NumberForm.COUNT.format(seen.all()),
                                desk.phrases().text("data.things.problems")));
        shown.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(shown, Priority.ALWAYS);
        Button save = said.button("data.problems.save", "import", this::save);
        HBox line = new HBox(8, shown, save);
        line.setAlignment(Pos.CENTER_LEFT);
        TableView<RowProblem> table = table(desk, said);
        table.setItems(FXCollections.observableList(seen.rows()));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(said.label("data.problems.about", "muted"), counts, line, table);
    }

    /// A table of problems.
    static TableView<RowProblem> table(Desk desk, Said said) {
        TableView<RowProblem> table = Tables.make();
        table.getColumns().add(column(desk, "data.problem.file", 160, Tables.text(RowProblem::file)));
        TableColumn<RowProblem, Double> line =
                Tables.number(problem -> (double) problem.line(), NumberForm.COUNT::format);
        table.getColumns().add(column(desk, "data.problem.line", 80, line));
        table.getColumns().add(column(desk, "data.problem.reason", 240, Tables.text(p -> desk.phrases()
                .now(key(p.reason())))));
        table.getColumns().add(column(desk, "data.problem.outcome", 110, Tables.text(p -> desk.phrases()
                .now(p.reason().rejects() ? "data.problem.left-out" : "data.problem.kept"))));
        table.getColumns().add(column(desk, "data.problem.column", 110, Tables.text(RowProblem::column)));
        table.getColumns().add(column(desk, "data.problem.value", 200, Tables.text(RowProblem::value)));
        return table;
    }

    private static <T> TableColumn<RowProblem, T> column(
            Desk desk, String key, double width, TableColumn<RowProblem, T> column) {
        column.textProperty().bind(desk.phrases().text(key));
        column.setPrefWidth(width);
        return column;
    }

    /// The key of a reason's words.
    static String key(RowProblem.Reason reason) {
        return "data.reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName("problems.csv");
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            desk.jobs()
                    .<File>start(desk.phrases().now("data.saving"), work -> {
                        problems.exportCsv(file.toPath());
                        return file;
                    })
                    .onDone(done -> Notice.done(this, desk.phrases().now("chart.saved", done.getName())))
                    .onTrouble(why -> getChildren().addFirst(new TroubleCard(desk.phrases(), why)));
        }
    }
}
