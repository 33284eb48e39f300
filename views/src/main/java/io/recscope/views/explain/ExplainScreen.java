package io.recscope.views.explain;

import io.recscope.views.action.Action;
import io.recscope.views.action.Action.Group;
import io.recscope.views.desk.Desk;
import io.recscope.views.desk.Screen;
import io.recscope.views.focus.Focus;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Parent;

/// Why an item stands where it stands in a user's list, and what would change it.
public final class ExplainScreen implements Screen {
    private final Desk desk;
    private final ExplainModel model;
    private Optional<ExplainPage> page = Optional.empty();

    public ExplainScreen(Desk desk) {
        this(desk, new ExplainModel(desk, InstantSource.system()));
    }

    /// @param model of this screen alone
    public ExplainScreen(Desk desk, ExplainModel model) {
        this.desk = desk;
        this.model = model;
    }

    @Override
    public String id() {
        return "explain";
    }

    @Override
    public Parent node() {
        return made();
    }

    private ExplainPage made() {
        if (page.isEmpty()) {
            page = Optional.of(new ExplainPage(desk, model));
        }
        return page.get();
    }

    @Override
    public void shown(Focus focus) {
        made().look(focus);
    }

    @Override
    public List<Action> actions() {
        return List.of(
                action("user", "user", "Alt+Shift+U", shown -> shown.question().findUser()),
                action("item", "item", "Alt+Shift+I", shown -> shown.question().findItem()),
                action("copy", "copy", "Alt+Shift+C", ExplainPage::copy),
                action("export", "import", "Alt+Shift+J", ExplainPage::export),
                action("keep", "check", "Alt+Shift+K", ExplainPage::keep),
                action("reopen", "folder", "Alt+Shift+O", shown -> shown.head().findKept()),
                action("restore", "undo", "Alt+Shift+R", shown -> model.restore()),
                action("examine", "play", "Alt+Shift+X", shown -> {
                    shown.select(3);
                    model.examine();
                }),
                action("survey", "play", "Alt+Shift+S", shown -> {
                    shown.select(4);
                    model.survey();
                }));
    }

    private Action action(String name, String icon, String keys, Consumer<ExplainPage> run) {
        BooleanBinding here = Bindings.createBooleanBinding(
                () -> desk.trail().place().get().screen().equals("explain")
                        && model.gap().get() == Gap.NOTHING,
                desk.trail().place(),
                model.gap());
        return Action.of("explain." + name, Group.SCREEN, icon, keys, () -> page.ifPresent(run))
                .when(here);
    }
}
