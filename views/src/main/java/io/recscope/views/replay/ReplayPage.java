package io.recscope.views.replay;

import io.recscope.views.control.EmptyState;
import io.recscope.views.control.InScene;
import io.recscope.views.control.Notice;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.desk.Desk;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;

/// What the screen shows: a session, or why there is none; and what is looked for over it.
final class ReplayPage extends StackPane {
    private final Desk desk;
    private final ReplayModel model;
    private final Parts parts;
    private final SessionPane session;
    private final ScrollPane scroll;
    private final FinderPane finder;
    private final ItemFinderPane items;
    private final StackPane content = new StackPane();

    ReplayPage(Desk desk, ReplayModel model) {
        this.desk = desk;
        this.model = model;
        parts = new Parts(desk.phrases());
        Alternatives alternatives = new Alternatives(desk, model);
        session = new SessionPane(desk, model, alternatives, this, parts);
        scroll = new ScrollPane(session);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("page-scroll");
        finder = new FinderPane(desk, model, parts, this::close);
        items = new ItemFinderPane(desk, model, alternatives, parts, this::close);
        getChildren().add(content);
        InScene.follow(this, model.situation(), this::tell);
        InScene.follow(this, model.trouble(), this::tell);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void tell() {
        Node shown =
                switch (model.situation().get()) {
                    case NO_DATA -> empty("replay.nodata", "data");
                    case NO_MODEL -> empty("replay.nomodel", "models");
                    case OPENING ->
                        new EmptyState(
                                "clock",
                                desk.phrases().text("replay.opening"),
                                desk.phrases().text("replay.opening.about"));
                    case FAILED -> trouble();
                    case PLAYING -> scroll;
                };
        if (content.getChildren().isEmpty() || content.getChildren().getFirst() != shown) {
            content.getChildren().setAll(shown);
        }
    }

    private EmptyState empty(String key, String screen) {
        Button go = new Button();
        go.textProperty().bind(desk.phrases().text("action.go." + screen));
        go.getStyleClass().add("accent");
        go.setOnAction(event -> desk.trail().show(screen));
        return new EmptyState("replay", desk.phrases().text(key), desk.phrases().text(key + ".about")).with(go);
    }

    private Region trouble() {
        StackPane page = new StackPane();
        page.getStyleClass().add("page");
        page.setAlignment(Pos.TOP_CENTER);
        model.trouble().get().ifPresent(why -> {
            TroubleCard card = new TroubleCard(desk.phrases(), why);
            card.setMaxHeight(USE_PREF_SIZE);
            page.getChildren().add(card);
        });
        return page;
    }

    /// Arrows step and space plays, wherever they mean nothing else.
    private void key(KeyEvent event) {
        boolean plain = !event.isAltDown() && !event.isControlDown() && !event.isMetaDown() && !event.isShiftDown();
        Object target = event.getTarget();
        boolean typed = target instanceof TextInputControl || target instanceof ComboBoxBase<?>;
        boolean pressed = target instanceof ButtonBase;
        if (!plain || typed || model.playback().get().isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> step(event, -1);
            case RIGHT -> step(event, 1);
            case SPACE -> {
                if (!pressed) {
                    event.consume();
                    model.toggle();
                }
            }
            case ESCAPE -> close();
            default -> {}
        }
    }

    private void step(KeyEvent event, int by) {
        event.consume();
        model.go(model.step().get() + by);
    }

    /// Opens the search for a session.
    void findSession() {
        drop(finder, Pos.TOP_LEFT);
        finder.open();
        finder.field().requestFocus();
    }

    /// Opens the search for an item.
    void findItem() {
        drop(items, Pos.TOP_RIGHT);
        items.field().requestFocus();
    }

    /// Goes to where a wish is typed.
    void steer() {
        session.wish().requestFocus();
    }

    private void drop(Region sheet, Pos at) {
        close();
        StackPane veil = new StackPane(sheet);
        veil.setOnMousePressed(event -> {
            if (event.getTarget() == veil) {
                close();
            }
        });
        StackPane.setAlignment(sheet, at);
        StackPane.setMargin(sheet, new Insets(at == Pos.TOP_LEFT ? 46 : 164, 20, 8, 20));
        getChildren().add(veil);
    }

    private void close() {
        getChildren().setAll(content);
    }

    /// Asks where, and writes the session there.
    void export(String type) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName("replay." + type);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(type.toUpperCase(java.util.Locale.ROOT), "*." + type));
        File file = chooser.showSaveDialog(getScene().getWindow());
        Optional<Playback> now = model.playback().get();
        if (file != null && now.isPresent()) {
            Export export = new Export(now.get(), file.toPath());
            desk.jobs()
                    .start(desk.phrases().now("replay.job.export"), export::write)
                    .onDone((Path written) -> Notice.done(this, desk.phrases().now("chart.saved", file.getName())))
                    .onTrouble(why -> Notice.failed(this, why.what() + ". " + why.remedy()));
        }
    }
}
