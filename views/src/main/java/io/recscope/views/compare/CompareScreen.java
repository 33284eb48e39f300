package io.recscope.views.compare;

import io.recscope.views.action.Action;
import io.recscope.views.desk.Desk;
import io.recscope.views.desk.Screen;
import io.recscope.views.focus.Focus;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// Runs side by side: which model is better, in what, for whom, and whether it may be chance.
public final class CompareScreen implements Screen {
    private final Desk desk;
    private final CompareModel model;
    private final UsersModel users;
    private final StackPane root = new StackPane();
    private Optional<ComparePage> page = Optional.empty();

    public CompareScreen(Desk desk) {
        this.desk = desk;
        model = new CompareModel(desk);
        users = new UsersModel(desk, model);
    }

    @Override
    public String id() {
        return "compare";
    }

    UsersModel users() {
        return users;
    }

    CompareModel model() {
        return model;
    }

    @Override
    public Parent node() {
        if (page.isEmpty()) {
            page = Optional.of(new ComparePage(desk, model, users));
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
                Action.of(
                        "compare.differences",
                        Action.Group.SCREEN,
                        "compare",
                        "Shortcut+D",
                        () -> model.onlyDifferences()
                                .set(!model.onlyDifferences().get())),
                Action.of("compare.pin", Action.Group.SCREEN, "", "", () -> model.picked()
                        .get()
                        .ifPresent(model::pin)),
                Action.of(
                        "compare.markdown",
                        Action.Group.SCREEN,
                        "copy",
                        "",
                        () -> page.ifPresent(shown -> shown.bar().copy(SheetText::markdown))));
    }
}
