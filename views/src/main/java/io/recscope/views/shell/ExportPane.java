package io.recscope.views.shell;

import io.recscope.views.control.JobBar;
import io.recscope.views.control.Notice;
import io.recscope.views.control.Said;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Job;
import io.recscope.views.report.HtmlWriter;
import io.recscope.views.session.OpenStudy;
import io.recscope.views.session.Summary;
import io.recscope.views.study.StoredStudy;
import io.recscope.views.study.StudyReport;
import io.recscope.views.text.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// Writes a run, with the data it is about, as one HTML file that needs nothing else.
final class ExportPane extends VBox {
    private final Desk desk;
    private final Runnable close;
    private final Said said;
    private final ComboBox<String> run = new ComboBox<>();
    private final TextField file = new TextField();
    private final JobBar bar;
    private final VBox trouble = new VBox();
    private final Button export;

    ExportPane(Desk desk, Runnable close) {
        this.desk = desk;
        this.close = close;
        said = new Said(desk.phrases());
        bar = new JobBar(desk.phrases());
        getStyleClass().addAll("sheet", "dialog-sheet");
        setMaxHeight(Region.USE_PREF_SIZE);
        List<String> runs = desk.session().summary().get().map(Summary::runs).orElse(List.of());
        run.getItems().setAll(runs);
        run.setValue(desk.trail()
                .place()
                .get()
                .focus()
                .run()
                .filter(runs::contains)
                .or(() -> runs.stream().max(Comparator.comparing(ExportPane::measured)))
                .orElse(null));
        run.setMaxWidth(Double.MAX_VALUE);
        file.setText(Path.of(System.getProperty("user.home", "."), "study.html").toString());
        file.setId("export-file");
        HBox.setHgrow(file, Priority.ALWAYS);
        export = said.button("export.start", "save", this::export);
        export.setId("export-start");
        export.setDefaultButton(true);
        export.getStyleClass().add("accent");
        export.disableProperty()
                .bind(run.valueProperty().isNull().or(file.textProperty().isEmpty()));
        Button cancel = said.button("close", "", close);
        HBox foot = new HBox(8, cancel, export);
        foot.setAlignment(Pos.CENTER_RIGHT);
        HBox place = new HBox(8, file, said.button("export.browse", "folder", this::browse));
        getChildren()
                .addAll(
                        said.label("action.file.export", "title"),
                        said.label("export.about", "muted"),
                        new VBox(4, said.naming("export.run", run), run),
                        new VBox(4, said.naming("export.file", file), place),
                        bar,
                        trouble,
                        foot);
        trouble.setManaged(false);
    }

    Button first() {
        return export;
    }

    /// The ids of runs end with the time they were made at.
    private static String measured(String id) {
        return id.substring(id.lastIndexOf('-') + 1);
    }

    private void browse() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName("study.html");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("HTML", "*.html"));
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            file.setText(chosen.getPath());
        }
    }

    private void export() {
        desk.session().study().get().ifPresent(this::export);
    }

    private void export(OpenStudy study) {
        String id = run.getValue();
        String place = file.getText().strip();
        Words words = desk.phrases().words();
        trouble.setManaged(false);
        trouble.getChildren().clear();
        Job<Path> writing = desk.jobs().start(desk.phrases().now("export.writing"), work -> {
            Path path = Path.of(place).toAbsolutePath();
            StoredStudy stored = new StoredStudy(
                    study.laboratory().workspace(), study.laboratory().program());
            new HtmlWriter()
                    .write(
                            new StudyReport(words).of(stored.of(id, System.currentTimeMillis(), work)),
                            path,
                            HtmlWriter.Overwrite.REPORT);
            return path;
        });
        bar.follow(writing);
        writing.onDone(path -> {
            Notice.done(this, desk.phrases().now("export.done", path));
            close.run();
        });
        writing.onTrouble(why -> {
            trouble.getChildren().setAll(new TroubleCard(desk.phrases(), why));
            trouble.setManaged(true);
        });
    }
}
