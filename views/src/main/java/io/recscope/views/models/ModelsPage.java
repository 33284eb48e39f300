package io.recscope.views.models;

import io.recscope.views.control.InScene;
import io.recscope.views.control.Said;
import io.recscope.views.desk.Desk;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;

/// The screen's content, in tabs.
final class ModelsPage extends BorderPane {
    private final TabPane tabs = new TabPane();
    private final Said said;
    private final TrainPane train;
    private final EvaluatePane evaluate;

    ModelsPage(Desk desk, ModelsModel model, TrainModel training, EvaluateModel evaluating) {
        said = new Said(desk.phrases());
        getStyleClass().add("data-page");
        tabs.getStyleClass().addAll("page-tabs", "first-tabs");
        train = new TrainPane(desk, training, model);
        evaluate = new EvaluatePane(desk, evaluating);
        TrainedPane trained = new TrainedPane(desk, model, () -> open(1));
        add("models.tab.trained", () -> trained);
        add("models.tab.train", () -> train);
        add("models.tab.evaluate", () -> evaluate);
        add("models.tab.device", () -> new DevicePane(desk, model));
        setCenter(tabs);
        InScene.follow(this, model.known(), evaluate::refresh);
        InScene.follow(this, desk.session().summary(), model::read);
    }

    /// A tab whose content is put into the window when it is first looked at: what is not seen does not move.
    private void add(String key, Supplier<Node> content) {
        Tab tab = said.tab(key);
        tab.selectedProperty().subscribe(selected -> {
            if (selected && tab.getContent() == null) {
                tab.setContent(content.get());
            }
        });
        tabs.getTabs().add(tab);
    }

    void open(int tab) {
        tabs.getSelectionModel().select(tab);
    }

    /// Follows the dataset of the focus.
    void refresh() {
        train.refresh();
        evaluate.refresh();
    }
}
