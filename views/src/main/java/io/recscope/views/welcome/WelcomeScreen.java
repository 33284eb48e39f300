package io.recscope.views.welcome;

import io.recscope.views.desk.Desk;
import io.recscope.views.desk.Screen;
import io.recscope.views.focus.Focus;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// What to open: the sample study, a workspace of before, or another one.
public final class WelcomeScreen implements Screen {
    private final Desk desk;
    private final WelcomeModel model;
    private Optional<WelcomePage> page = Optional.empty();
    private final ScrollPane scroll = new ScrollPane();

    public WelcomeScreen(Desk desk, WelcomeModel model) {
        this.desk = desk;
        this.model = model;
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
    }

    @Override
    public String id() {
        return "welcome";
    }

    @Override
    public Parent node() {
        if (page.isEmpty()) {
            page = Optional.of(new WelcomePage(desk, model));
            scroll.setContent(page.get());
        }
        return scroll;
    }

    @Override
    public void shown(Focus focus) {
        page.ifPresent(WelcomePage::refresh);
    }

    @Override
    public boolean needsWorkspace() {
        return false;
    }
}
