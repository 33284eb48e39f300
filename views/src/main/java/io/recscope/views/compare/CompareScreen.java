package io.recscope.views.compare;

import io.recscope.views.control.EmptyState;
import io.recscope.views.desk.Desk;
import io.recscope.views.desk.Screen;
import javafx.scene.Parent;

/// The screen Compare.
public final class CompareScreen implements Screen {
    private final EmptyState nothing;

    public CompareScreen(Desk desk) {
        nothing = new EmptyState(
                "compare",
                desk.phrases().text("screen.compare.title"),
                desk.phrases().text("compare.nothing"));
    }

    @Override
    public String id() {
        return "compare";
    }

    @Override
    public Parent node() {
        return nothing;
    }
}
