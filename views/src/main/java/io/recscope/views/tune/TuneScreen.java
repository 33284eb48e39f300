package io.recscope.views.tune;

import io.recscope.engine.recommend.policy.Policy;
import io.recscope.views.action.Action;
import io.recscope.views.desk.Desk;
import io.recscope.views.desk.Screen;
import io.recscope.views.focus.Focus;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// The knobs of a policy, and what turning them does to one user and to a thousand.
public final class TuneScreen implements Screen {
    private final Desk desk;
    private final TuneModel model;
    private final StackPane root = new StackPane();
    private Optional<TunePage> page = Optional.empty();

    public TuneScreen(Desk desk) {
        this.desk = desk;
        model = new TuneModel(desk, InstantSource.system());
    }

    @Override
    public String id() {
        return "tune";
    }

    TuneModel model() {
        return model;
    }

    @Override
    public Parent node() {
        if (page.isEmpty()) {
            page = Optional.of(new TunePage(desk, model));
            root.getChildren().setAll(List.of(page.get()));
        }
        return root;
    }

    @Override
    public void shown(Focus focus) {
        model.follow(focus);
    }

    @Override
    public List<Action> actions() {
        return List.of(
                act("tune.reset", "reset", () -> model.policy()
                        .take(Policy.OFF, desk.phrases().now("tune.reset"))),
                act("tune.best", "check", model::takeBest),
                act(
                        "tune.search",
                        "search",
                        () -> page.ifPresent(shown -> shown.front().openWish())),
                act("tune.stop", "stop", model.front()::stop),
                act("tune.save", "save", () -> page.ifPresent(TunePage::save)),
                act("tune.load", "folder", () -> page.ifPresent(TunePage::load)));
    }

    private static Action act(String id, String icon, Runnable action) {
        return Action.of(id, Action.Group.SCREEN, icon, "", action);
    }
}
