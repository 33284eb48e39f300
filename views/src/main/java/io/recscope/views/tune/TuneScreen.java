package io.recscope.views.tune;

import io.recscope.views.control.EmptyState;
import io.recscope.views.desk.Desk;
import io.recscope.views.desk.Screen;
import javafx.scene.Parent;

/// The screen Tune.
public final class TuneScreen implements Screen {
    private final EmptyState nothing;

    public TuneScreen(Desk desk) {
        nothing = new EmptyState(
                "tune", desk.phrases().text("screen.tune.title"), desk.phrases().text("tune.nothing"));
    }

    @Override
    public String id() {
        return "tune";
    }

    @Override
    public Parent node() {
        return nothing;
    }
}
