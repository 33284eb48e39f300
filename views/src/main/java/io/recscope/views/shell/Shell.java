package io.recscope.views.shell;

import io.recscope.views.action.Actions;
import io.recscope.views.action.PaletteModel;
import io.recscope.views.control.Copying;
import io.recscope.views.control.Notice;
import io.recscope.views.control.Overlay;
import io.recscope.views.control.Question;
import io.recscope.views.control.TableMenu;
import io.recscope.views.desk.Desk;
import io.recscope.views.desk.Screen;
import io.recscope.views.text.Language;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.event.Event;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The content of the window: screens, what is around them, and what comes over them.
public final class Shell {
    private static final double NARROW = 1040;
    private static final double ROOMY = 1240;
    private static final double PRESENTED = 1.35;
    private static final int TITLES = 5;

    private final Desk desk;
    private final Preferences preferences;
    private final Actions actions = new Actions();
    private final List<Screen> screens;
    private final BooleanProperty inspecting = new SimpleBooleanProperty(true);
    private final ScreenArea area;
    private final Banner banner;
    private final Overlay overlay;
    private final ScaledPane root;

    /// @param screens in the order of the sidebar
    /// @param quit closes the window
    public Shell(Desk desk, Preferences preferences, List<Screen> screens, Runnable quit) {
        this.desk = desk;
        this.preferences = preferences;
        this.screens = List.copyOf(screens);
        actions.addAll(new ShellActions(this, desk, quit).all(screens));
        screens.forEach(screen -> actions.addAll(screen.actions()));
        area = new ScreenArea(screens, desk.trail().place());
        banner = new Banner(desk.phrases());
        desk.jobs().hear(banner::tell);
        overlay = new Overlay(body());
        overlay.getStyleClass().add("workbench");
        root = new ScaledPane(
                overlay,
                Bindings.createDoubleBinding(
                        () -> desk.look().scale().get()
                                * (desk.look().presenting().get() ? PRESENTED : 1),
                        desk.look().scale(),
                        desk.look().presenting()));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        root.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, new TableMenu(desk.charts())::at);
        root.addEventHandler(Event.ANY, event -> {
            if (event instanceof Copying.Refused) {
                Notice.failed(root, desk.phrases().now("copy.failed"));
            }
        });
    }

    /// What the scene shows.
    public Parent root() {
        return root;
    }

    /// All that can be done.
    public Actions actions() {
        return actions;
    }

    private BorderPane body() {
        Sidebar sidebar = new Sidebar(desk, screens);
        Inspector inspector = new Inspector(desk);
        BorderPane main = new BorderPane(area);
        TopBar bar = new TopBar(desk, actions);
        VBox top = new VBox(bar, banner);
        main.setTop(top);
        main.setRight(inspector);
        StatusLine status = new StatusLine(desk, preferences.computing());
        BorderPane body = new BorderPane(main);
        body.setLeft(sidebar);
        body.setBottom(status);
        sidebar.narrow().bind(body.widthProperty().lessThan(NARROW));
        var quiet = desk.look().presenting();
        List.<Node>of(sidebar, bar, status).forEach(node -> show(node, quiet.not()));
        show(
                inspector,
                inspecting
                        .and(quiet.not())
                        .and(body.widthProperty().greaterThanOrEqualTo(ROOMY))
                        .and(Bindings.createBooleanBinding(
                                () -> desk.session().study().get().isPresent(),
                                desk.session().study()))
                        .and(Bindings.createBooleanBinding(
                                () -> !desk.trail().place().get().screen().equals("welcome"),
                                desk.trail().place())));
        return body;
    }

    private static void show(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    BooleanProperty inspecting() {
        return inspecting;
    }

    void openPalette() {
        PaletteModel model =
                new PaletteModel(actions, desk.phrases().words(), desk.phrases().words(Language.ENGLISH));
        PalettePane palette = new PalettePane(desk.phrases(), model, overlay::close);
        overlay.show(palette, Pos.TOP_CENTER, new Insets(72, 16, 16, 16), palette.field());
    }

    void openSettings() {
        SettingsPane settings = new SettingsPane(preferences, overlay::close);
        overlay.show(settings, Pos.CENTER, new Insets(16), settings.first());
    }

    void openExport() {
        ExportPane export = new ExportPane(desk, overlay::close);
        overlay.show(export, Pos.CENTER, new Insets(16), export.first());
    }

    void openHelp() {
        String screen = desk.trail().place().get().screen();
        HelpPane help = new HelpPane(desk.phrases(), actions, screen, overlay::close);
        overlay.show(help, Pos.CENTER_RIGHT, Insets.EMPTY, help.first());
    }

    /// Asks before jobs are stopped.
    ///
    /// @param yes carried out when the analyst agrees, or at once when nothing runs
    public void askToStop(Runnable yes) {
        int running = desk.jobs().running().size();
        if (running == 0) {
            yes.run();
            return;
        }
        String titles = desk.jobs().running().stream()
                .limit(TITLES)
                .map(job -> "· " + job.title())
                .collect(Collectors.joining("\n"));
        Question.confirm(
                overlay,
                new Question.Wording(
                        desk.phrases().now("stop.title", running),
                        titles + "\n\n" + desk.phrases().now("stop.text"),
                        desk.phrases().now("stop.yes"),
                        desk.phrases().now("stop.stay")),
                yes);
    }

    /// Says something above all screens until it is put away.
    ///
    /// @param key of its words
    public void say(String key, Object... values) {
        banner.say(key, values);
    }

    /// Nothing can be done any more: the workspace is being given back.
    public void closing() {
        ProgressIndicator turning = new ProgressIndicator();
        Label text = new Label(desk.phrases().now("stop.closing"));
        text.setWrapText(true);
        HBox sheet = new HBox(16, turning, text);
        sheet.setAlignment(Pos.CENTER_LEFT);
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        sheet.getStyleClass().addAll("sheet", "dialog-sheet");
        overlay.hold(sheet);
    }

    private void shortcut(KeyEvent event) {
        if (overlay.isOpen()) {
            return;
        }
        actions.all().stream()
                .filter(action ->
                        !action.shortcut().isEmpty() && action.enabled().get())
                .filter(action -> KeyCombination.valueOf(action.shortcut()).match(event))
                .findFirst()
                .ifPresent(action -> {
                    event.consume();
                    action.perform();
                });
    }
}
