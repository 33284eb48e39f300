package io.recscope.views.models;

import io.recscope.views.control.EmptyState;
import io.recscope.views.desk.Desk;
import io.recscope.views.desk.Screen;
import javafx.scene.Parent;

/// The screen Models.
public final class ModelsScreen implements Screen {
    private final EmptyState nothing;

    public ModelsScreen(Desk desk) {
        nothing = new EmptyState(
                "models",
                desk.phrases().text("screen.models.title"),
                desk.phrases().text("models.nothing"));
    }

    @Override
    public String id() {
        return "models";
    }

    @Override
    public Parent node() {
        return nothing;
    }
}
