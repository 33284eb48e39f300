package io.recscope.views.replay;

import io.recscope.views.control.EmptyState;
import io.recscope.views.desk.Desk;
import io.recscope.views.desk.Screen;
import javafx.scene.Parent;

/// The screen Replay.
public final class ReplayScreen implements Screen {
    private final EmptyState nothing;

    public ReplayScreen(Desk desk) {
        nothing = new EmptyState(
                "replay",
                desk.phrases().text("screen.replay.title"),
                desk.phrases().text("replay.nothing"));
    }

    @Override
    public String id() {
        return "replay";
    }

    @Override
    public Parent node() {
        return nothing;
    }
}
