package io.recscope.views.explain;

import io.recscope.views.control.EmptyState;
import io.recscope.views.desk.Desk;
import io.recscope.views.desk.Screen;
import javafx.scene.Parent;

/// The screen Explain.
public final class ExplainScreen implements Screen {
    private final EmptyState nothing;

    public ExplainScreen(Desk desk) {
        nothing = new EmptyState(
                "explain",
                desk.phrases().text("screen.explain.title"),
                desk.phrases().text("explain.nothing"));
    }

    @Override
    public String id() {
        return "explain";
    }

    @Override
    public Parent node() {
        return nothing;
    }
}
