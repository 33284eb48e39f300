package io.recscope.views.welcome;

import io.recscope.views.control.Icon;
import io.recscope.views.control.Said;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Job;
import io.recscope.views.job.JobState;
import io.recscope.views.session.Summary;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/// The first screen's content.
final class WelcomePage extends VBox {
    private static final double WIDTH = 880;
    private static final double NARROW = 620;

    private final Desk desk;
    private final WelcomeModel model;
    private final VBox trouble = new VBox();
    private final VBox recents = new VBox(2);
    private final VBox progress = new VBox(8);
    private final Button start = new Button();

    WelcomePage(Desk desk, WelcomeModel model) {
        this.desk = desk;
        this.model = model;
        getStyleClass().add("page");
        setMaxWidth(WIDTH);
        setAlignment(Pos.TOP_LEFT);
        List<VBox> sections = List.of(recentSection(), ownSection());
        sections.forEach(section -> HBox.setHgrow(section, Priority.ALWAYS));
        HBox beside = new HBox(24);
        VBox stacked = new VBox(24);
        widthProperty().map(width -> width.doubleValue() < NARROW).subscribe(narrow -> {
            (Boolean.TRUE.equals(narrow) ? beside : stacked).getChildren().clear();
            (Boolean.TRUE.equals(narrow) ? stacked : beside).getChildren().setAll(sections);
        });
        getChildren().addAll(head(), trouble, sampleCard(), beside, stacked);
        List.of(beside, stacked).forEach(box -> box.managedProperty().bind(Bindings.isNotEmpty(box.getChildren())));
        model.failure().subscribe(this::tell);
        model.asked().subscribe(this::tell);
        model.busy().subscribe(now -> {
            progress.getChildren().setAll(now.map(this::progress).stream().toList());
            progress.setManaged(now.isPresent());
            start.setDisable(now.isPresent());
        });
        model.recents().folders().addListener((ListChangeListener<Path>) change -> refresh());
        desk.phrases().language().subscribe(this::refresh);
        tell();
        refresh();
    }

    /// Looks again at what there is.
    void refresh() {
        String key = model.sampleReady() ? "welcome.sample.open" : "welcome.sample.make";
        start.textProperty().bind(desk.phrases().text(key));
        recents.getChildren().clear();
        if (model.recents().folders().isEmpty()) {
            recents.getChildren().add(label("welcome.recent.none", "muted"));
        }
        model.recents().folders().forEach(folder -> recents.getChildren().add(recent(folder)));
    }

    private void tell() {
        List<Node> cards = new ArrayList<>();
        model.failure()
                .get()
                .ifPresent(why -> cards.add(new TroubleCard(desk.phrases(), why.trouble())
                        .with(why.remedies().stream()
                                .filter(remedy -> remedy != Remedy.FORGET
                                        || model.recents().folders().contains(why.folder()))
                                .map(remedy -> button(remedy.key(), () -> carryOut(remedy, why.folder())))
                                .toList())));
        model.asked().get().ifPresent(wish -> cards.add(asking(wish)));
        trouble.getChildren().setAll(cards);
        trouble.setManaged(!cards.isEmpty());
    }

    private void carryOut(Remedy remedy, Path folder) {
        switch (remedy) {
            case AGAIN -> model.open(folder);
            case COPY -> chosen("welcome.copy.into").ifPresent(into -> model.openCopy(folder, into));
            case MAKE -> model.openOrCreate(folder);
            case FORGET -> model.forget(folder);
            case CHOOSE -> choose();
        }
    }

    /// Another workspace was asked for while jobs work with the open one.
    private Node asking(WelcomeModel.Wish wish) {
        Label title = label("welcome.stop.title", "strong");
        Label text = new Label();
        text.textProperty()
                .bind(desk.phrases()
                        .text(
                                "welcome.stop.text",
                                Summary.name(wish.folder()),
                                desk.jobs().using().stream().map(Job::title).collect(Collectors.joining(", "))));
        text.setWrapText(true);
        FlowPane answers = new FlowPane(
                8, 8, button("welcome.stop.stay", model::decline), button("welcome.stop.yes", model::agree));
        VBox words = new VBox(4, title, text, answers);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox card = new HBox(new Icon("warning"), words);
        card.getStyleClass().add("trouble");
        return card;
    }

    private Button button(String key, Runnable action) {
        Button button = new Said(desk.phrases()).button(key, "", action);
        button.setId(key);
        return button;
    }

    private VBox head() {
        return new VBox(8, label("welcome.title", "display"), label("welcome.lead", "muted"));
    }

    private Node sampleCard() {
        start.getStyleClass().add("accent");
        start.setDefaultButton(true);
        start.setId("open-sample");
        start.setMinWidth(USE_PREF_SIZE);
        start.setOnAction(event -> model.openSample());
        VBox words = new VBox(
                8,
                label("welcome.sample.title", "heading"),
                label("welcome.sample.text", "text"),
                label("welcome.sample.owed", "caption"),
                progress);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox card = new HBox(24, words, start);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().addAll("card", "inviting");
        return card;
    }

    private Node progress(Job<?> job) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty()
                .bind(job.state()
                        .map(state -> state instanceof JobState.Running<?> now && !Double.isNaN(now.fraction())
                                ? now.fraction()
                                : ProgressBar.INDETERMINATE_PROGRESS));
        Label step = new Label();
        step.getStyleClass().addAll("caption", "may-clip");
        step.textProperty()
                .bind(job.state()
                        .map(state -> state instanceof JobState.Running<?> now
                                        && !now.step().isEmpty()
                                ? job.title() + " · " + now.step()
                                : job.title()));
        Button stop = new Button();
        stop.getStyleClass().add("small");
        stop.textProperty().bind(desk.phrases().text("job.cancel"));
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(event -> job.cancel());
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox row = new HBox(12, bar, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, row, step);
    }

    private VBox recentSection() {
        VBox section = new VBox(12, label("welcome.recent.title", "heading"), recents);
        section.setMinWidth(0);
        section.setPrefWidth(480);
        return section;
    }

    private Node recent(Path folder) {
        Label name = new Label(Summary.name(folder));
        name.getStyleClass().add("strong");
        Label path = new Label(folder.toString());
        path.getStyleClass().addAll("caption", "may-clip");
        VBox words = new VBox(2, name, path);
        words.setMinWidth(0);
        HBox content = new HBox(12, new Icon("folder"), words);
        content.setAlignment(Pos.CENTER_LEFT);
        Button open = new Button("", content);
        open.getStyleClass().setAll("row-button");
        open.accessibleTextProperty().set(Summary.name(folder));
        open.setOnAction(event -> model.open(folder));
        HBox.setHgrow(open, Priority.ALWAYS);
        Button forget = new Button("", new Icon("close"));
        forget.getStyleClass().add("tool");
        forget.accessibleTextProperty().bind(desk.phrases().text("welcome.forget"));
        forget.setOnAction(event -> model.forget(folder));
        HBox row = new HBox(4, open, forget);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!Files.isDirectory(folder)) {
            open.setOpacity(0.55);
        }
        return row;
    }

    private VBox ownSection() {
        VBox section = new VBox(
                12,
                label("welcome.own.title", "heading"),
                new VBox(
                        2,
                        choice("import", "welcome.import", "welcome.import.text", this::importing),
                        choice("folder", "welcome.open", "welcome.open.text", this::choose),
                        choice("add", "welcome.new", "welcome.new.text", this::choose)));
        section.setPrefWidth(360);
        section.setMinWidth(Region.USE_PREF_SIZE);
        return section;
    }

    private Button choice(String icon, String title, String text, Runnable action) {
        Label name = label(title, "strong");
        Label about = label(text, "caption");
        name.setWrapText(false);
        about.setWrapText(false);
        HBox content = new HBox(12, new Icon(icon), new VBox(2, name, about));
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button("", content);
        button.getStyleClass().setAll("row-button", "accent-icon");
        button.accessibleTextProperty().bind(desk.phrases().text(title));
        button.setOnAction(event -> action.run());
        return button;
    }

    /// Data goes into a workspace: the open one, or one to be chosen first.
    private void importing() {
        if (desk.session().study().get().isPresent()) {
            desk.trail().show("data");
        } else {
            choose();
        }
    }

    private void choose() {
        chosen("welcome.open").ifPresent(model::openOrCreate);
    }

    private Optional<Path> chosen(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(desk.phrases().now(title));
        return Optional.ofNullable(chooser.showDialog(getScene().getWindow())).map(File::toPath);
    }

    private Label label(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(desk.phrases().text(key));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
