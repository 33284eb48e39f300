package io.recscope.views.data;

import io.recscope.engine.ingest.Importer;
import io.recscope.engine.ingest.Inspector;
import io.recscope.engine.ingest.Limits;
import io.recscope.views.action.Action;
import io.recscope.views.desk.Desk;
import io.recscope.views.desk.Screen;
import io.recscope.views.focus.Focus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Parent;

/// The datasets of the workspace: importing, looking through them, what is wrong with them and how to repair it.
public final class DataScreen implements Screen {
    private final Desk desk;
    private final DataModel model;
    private final ImportModel importing;
    private Optional<DataPage> page = Optional.empty();

    /// A screen that reads files within the usual limits.
    public DataScreen(Desk desk) {
        this(desk, new Inspector(Limits.STANDARD), new Importer(Limits.STANDARD));
    }

    public DataScreen(Desk desk, Inspector inspector, Importer importer) {
        this.desk = desk;
        model = new DataModel(desk);
        importing = new ImportModel(desk, model, inspector, importer);
    }

    DataModel model() {
        return model;
    }

    ImportModel importing() {
        return importing;
    }

    /// Begins the import of a file, a folder or an archive.
    public void open(Path file) {
        model.importing().set(true);
        importing.open(file);
    }

    /// Leaves the import; what was chosen is forgotten.
    public void leaveImport() {
        importing.clear();
        model.importing().set(false);
    }

    /// Asks for another name of the dataset.
    void rename() {
        page.ifPresent(DataPage::rename);
    }

    @Override
    public String id() {
        return "data";
    }

    @Override
    public Parent node() {
        if (page.isEmpty()) {
            page = Optional.of(new DataPage(desk, model, importing));
        }
        return page.get();
    }

    @Override
    public void shown(Focus focus) {
        model.follow(focus);
    }

    @Override
    public List<Action> actions() {
        BooleanBinding open = Bindings.createBooleanBinding(
                () -> desk.session().study().get().isPresent(), desk.session().study());
        BooleanBinding here = Bindings.createBooleanBinding(
                () -> desk.trail().place().get().screen().equals(id())
                        && model.browsed().get().isPresent(),
                desk.trail().place(),
                model.browsed());
        return List.of(
                Action.of("data.import", Action.Group.FILE, "import", "Shortcut+Shift+I", () -> {
                            desk.trail().show("data");
                            model.importing().set(true);
                        })
                        .when(open),
                Action.of("data.rename", Action.Group.SCREEN, "", "F2", this::rename)
                        .when(here));
    }
}
