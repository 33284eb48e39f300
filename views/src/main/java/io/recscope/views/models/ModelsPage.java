package io.recscope.views.models;

import io.recscope.views.control.Said;
import io.recscope.views.desk.Desk;
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
        add("models.tab.trained", new TrainedPane(desk, model, () -> open(1)));
        add("models.tab.train", train);
        add("models.tab.evaluate", evaluate);
        add("models.tab.device", new DevicePane(desk, model));
        setCenter(tabs);
        model.known().subscribe(now -> evaluate.refresh());
    }

    private void add(String key, Node content) {
        Tab tab = said.tab(key);
        tab.setContent(content);
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
