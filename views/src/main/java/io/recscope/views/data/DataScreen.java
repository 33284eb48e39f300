package io.recscope.views.data;

import io.recscope.views.control.EmptyState;
import io.recscope.views.desk.Desk;
import io.recscope.views.desk.Screen;
import javafx.scene.Parent;

/// The screen Data.
public final class DataScreen implements Screen {
    private final EmptyState nothing;

    public DataScreen(Desk desk) {
        nothing = new EmptyState(
                "data", desk.phrases().text("screen.data.title"), desk.phrases().text("data.nothing"));
    }

    @Override
    public String id() {
        return "data";
    }

    @Override
    public Parent node() {
        return nothing;
    }
}
