package io.recscope.views.replay;

import io.recscope.views.action.Action;
import io.recscope.views.action.Action.Group;
import io.recscope.views.desk.Desk;
import io.recscope.views.desk.Screen;
import io.recscope.views.focus.Focus;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// A user's session, moment by moment, and what would have come of it otherwise.
public final class ReplayScreen implements Screen {
    private final Desk desk;
    private final ReplayModel model;
    private final StackPane root = new StackPane();
    private Optional<ReplayPage> page = Optional.empty();

    public ReplayScreen(Desk desk) {
        this.desk = desk;
        model = new ReplayModel(desk);
    }

    @Override
    public String id() {
        return "replay";
    }

    @Override
    public Parent node() {
        if (page.isEmpty()) {
            page = Optional.of(new ReplayPage(desk, model));
            root.getChildren().setAll(page.get());
        }
        return root;
    }

    @Override
    public void shown(Focus focus) {
        model.follow(focus);
    }

    @Override
    public void hidden() {
        model.clockwork().running().set(false);
    }

    @Override
    public List<Action> actions() {
        BooleanBinding playing = Bindings.createBooleanBinding(
                () -> desk.trail().place().get().screen().equals(id())
                        && model.playback().get().isPresent(),
                desk.trail().place(),
                model.playback());
        return List.of(
                action("play", "play", "Shortcut+Shift+P", model::toggle, playing),
                action("previous", "previous", "Shortcut+OPEN_BRACKET", () -> step(-1), playing),
                action("next", "next", "Shortcut+CLOSE_BRACKET", () -> step(1), playing),
                action("choose", "user", "Shortcut+Shift+U", onPage(ReplayPage::findSession), playing),
                action("item", "insert", "Shortcut+Shift+A", onPage(ReplayPage::findItem), playing),
                action("steer", "", "Shortcut+Shift+W", onPage(ReplayPage::steer), playing),
                action("newcomer", "add", "", model::welcomeNewcomer, playing),
                action("csv", "", "", onPage(shown -> shown.export("csv")), playing),
                action("json", "", "", onPage(shown -> shown.export("json")), playing));
    }

    ReplayModel model() {
        return model;
    }

    private static Action action(String name, String icon, String keys, Runnable run, BooleanBinding when) {
        return Action.of("replay." + name, Group.SCREEN, icon, keys, run).when(when);
    }

    private void step(int by) {
        model.go(model.step().get() + by);
    }

    private Runnable onPage(Consumer<ReplayPage> action) {
        return () -> page.ifPresent(action);
    }
}
