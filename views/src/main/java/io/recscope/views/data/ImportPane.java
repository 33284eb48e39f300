package io.recscope.views.data;

import io.recscope.engine.data.RowProblem;
import io.recscope.engine.ingest.Inspection;
import io.recscope.engine.ingest.Role;
import io.recscope.engine.study.DatasetImport;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.views.control.Icon;
import io.recscope.views.control.InScene;
import io.recscope.views.control.JobBar;
import io.recscope.views.control.Said;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Trouble;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// The import: which file, how it is read, and its first rows as they would be imported.
final class ImportPane extends BorderPane {
    private final Desk desk;
    private final DataModel datasets;
    private final ImportModel model;
    private final Said said;
    private final VBox body = new VBox(16);
    private final VBox trouble = new VBox();
    private final JobBar bar;
    private final Button start;
    private final ImportTables tables;
    private final HBox foot;
    private final Button unread;
    private final FormatBox format;

    ImportPane(Desk desk, DataModel datasets, ImportModel model) {
        this.desk = desk;
        this.datasets = datasets;
        this.model = model;
        said = new Said(desk.phrases());
        bar = new JobBar(desk.phrases());
        start = said.button("data.import.start", "import", this::run);
        start.getStyleClass().add("accent");
        start.setDefaultButton(true);
        start.setId("import-start");
        tables = new ImportTables(desk, model);
        unread = said.button("data.import.no-items", "close", () -> model.items(List.of()));
        foot = foot();
        format = new FormatBox(desk, model);
        getStyleClass().add("data-page");
        body.getStyleClass().add("tab-body");
        setTop(head());
        setCenter(body);
        InScene.follow(this, model.trouble(), () -> {
            Optional<Trouble> now = model.trouble().get();
            trouble.getChildren()
                    .setAll(now.map(why -> new TroubleCard(desk.phrases(), why)).stream()
                            .toList());
            trouble.setManaged(now.isPresent());
        });
        InScene.follow(this, model.current(), () -> start.setDisable(!model.ready()));
        InScene.follow(this, model.inspection(), this::refresh);
        InScene.follow(this, model.result(), this::refresh);
        InScene.follow(this, desk.phrases().language(), this::refresh);
    }

    private Node head() {
        Button back = said.button("data.import.close", "back", () -> {
            model.clear();
            datasets.importing().set(false);
        });
        Label title = said.label("data.import.title", "title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(
                12,
                back,
                title,
                said.button("data.import.file", "folder", this::chooseFile),
                said.button("data.import.folder", "folder", this::chooseFolder));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("page-head");
        return head;
    }

    private void refresh() {
        body.getChildren().clear();
        body.getChildren().addAll(bar, trouble);
        if (model.result().get().isPresent()) {
            outcome(model.result().get().get());
        } else if (model.inspection().get().isPresent()) {
            found(model.inspection().get().get());
        } else {
            body.getChildren().add(nothing());
        }
    }

    private void found(Inspection now) {
        start.setDisable(!model.ready());
        format.follow(now);
        tables.follow(now);
        unread.setVisible(!model.items().isEmpty());
        unread.setManaged(!model.items().isEmpty());
        Label source = new Label(String.join(
                "  +  ",
                Stream.concat(Stream.of(now.interactions()), now.items().stream())
                        .map(table -> table.source().label())
                        .toList()));
        source.getStyleClass().add("heading");
        Label why = line(String.join("; ", now.interactions().detection().reasons()), "caption");
        VBox.setVgrow(tables, Priority.ALWAYS);
        body.getChildren().addAll(new VBox(2, source, why), format);
        now.questions().forEach(question -> {
            HBox asked = new HBox(8, new Icon("warning"), line(question, "strong"));
            asked.getStyleClass().add("asked");
            body.getChildren().add(asked);
        });
        body.getChildren().addAll(tables, problems(now), foot);
    }

    private Node problems(Inspection now) {
        List<RowProblem> all = now.interactions().preview().rows().stream()
                .flatMap(row -> row.problems().stream())
                .toList();
        if (!model.mapped()) {
            boolean items = now.items().stream()
                    .anyMatch(table -> !table.detection().mapping().has(Role.ITEM));
            return said.label(items ? "data.import.items-incomplete" : "data.import.incomplete", "worse");
        }
        if (all.isEmpty()) {
            return said.label("data.import.no-problems", "muted");
        }
        VBox lines = new VBox(2);
        all.stream().limit(5).forEach(p -> lines.getChildren()
                .add(line(
                        desk.phrases()
                                .now(
                                        "data.import.problem",
                                        p.line(),
                                        desk.phrases().now(ProblemsPane.key(p.reason())),
                                        p.column(),
                                        p.value()),
                        "caption")));
        return lines;
    }

    private Node nothing() {
        VBox choices = new VBox(
                16,
                said.label("data.import.about", "muted"),
                new HBox(
                        8,
                        said.button("data.import.file", "folder", this::chooseFile),
                        said.button("data.import.folder", "folder", this::chooseFolder)));
        choices.setMaxWidth(680);
        return choices;
    }

    private HBox foot() {
        TextField name = new TextField();
        name.textProperty().bindBidirectional(model.name());
        name.setPrefColumnCount(22);
        name.setId("import-name");
        Button items = said.button("data.import.items", "add", this::chooseItems);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, items, unread, gap, said.naming("data.name", name), name, start);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void outcome(DatasetImport.Result result) {
        DatasetInfo info = result.dataset();
        body.getChildren().add(said.label("data.import.done", "title"));
        body.getChildren()
                .add(line(desk.phrases().now("inspector.size", info.rows(), info.users(), info.items()), "heading"));
        result.summary().tables().forEach(read -> {
            body.getChildren()
                    .add(line(
                            desk.phrases()
                                    .now(
                                            "data.import.read",
                                            read.table().source().label(),
                                            read.rows(),
                                            read.kept(),
                                            read.rejected()),
                            "text"));
            FlowPane reasons = new FlowPane(16, 4);
            read.problems().forEach((reason, count) -> reasons.getChildren()
                    .add(line(
                            desk.phrases()
                                    .now("data.problems.count", desk.phrases().now(ProblemsPane.key(reason)), count),
                            "muted")));
            body.getChildren().add(reasons);
        });
        Button look = said.button("data.import.look", "data", () -> {
            model.clear();
            datasets.importing().set(false);
        });
        look.getStyleClass().add("accent");
        body.getChildren().add(look);
    }

    private void run() {
        model.run().ifPresent(bar::follow);
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.phrases().now("data.import.file"));
        open(chooser.showOpenDialog(getScene().getWindow()));
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(desk.phrases().now("data.import.folder"));
        open(chooser.showDialog(getScene().getWindow()));
    }

    private void open(@Nullable File file) {
        if (file != null) {
            model.open(file.toPath());
        }
    }

    private void chooseItems() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.phrases().now("data.import.items"));
        List<File> files = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (files != null) {
            model.items(files.stream().map(File::toPath).toList());
        }
    }

    private static Label line(String text, String style) {
        Label label = Said.styled(new Label(text), style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
