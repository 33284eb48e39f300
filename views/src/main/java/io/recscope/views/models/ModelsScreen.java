package io.recscope.views.models;

import io.recscope.views.action.Action;
import io.recscope.views.desk.Desk;
import io.recscope.views.desk.Screen;
import io.recscope.views.focus.Focus;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;

/// The models of the workspace: which there are and which answer, training, measuring, and what computes.
public final class ModelsScreen implements Screen {
    private final Desk desk;
    private final ModelsModel model;
    private final TrainModel training;
    private final EvaluateModel evaluating;
    private Optional<ModelsPage> page = Optional.empty();

    public ModelsScreen(Desk desk) {
        this.desk = desk;
        model = new ModelsModel(desk);
        training = new TrainModel(desk, model);
        evaluating = new EvaluateModel(desk, model);
    }

    ModelsModel model() {
        return model;
    }

    TrainModel training() {
        return training;
    }

    EvaluateModel evaluating() {
        return evaluating;
    }

    @Override
    public String id() {
        return "models";
    }

    @Override
    public Parent node() {
        if (page.isEmpty()) {
            page = Optional.of(new ModelsPage(desk, model, training, evaluating));
        }
        return page.get();
    }

    @Override
    public void shown(Focus focus) {
        page.ifPresent(ModelsPage::refresh);
    }

    @Override
    public List<Action> actions() {
        return List.of(
                action("models.train", "play", "Shortcut+Shift+T", 1), action("models.evaluate", "chart", "", 2));
    }

    private Action action(String id, String icon, String keys, int tab) {
        return Action.of(id, Action.Group.SCREEN, icon, keys, () -> {
                    desk.trail().show("models");
                    page.ifPresent(shown -> shown.open(tab));
                })
                .when(Bindings.createBooleanBinding(
                        () -> desk.session().study().get().isPresent(),
                        desk.session().study()));
    }
}
