package io.recscope.views.shell;

import io.recscope.views.control.Icon;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.job.Trouble;
import io.recscope.views.text.Phrases;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What concerns no single screen and must not be missed, above all of them until it is put away: the latest,
/// then the one before.
final class Banner extends VBox {
    private static final int MOST = 5;
    private final Phrases phrases;
    private final Deque<Node> said = new ArrayDeque<>();

    Banner(Phrases phrases) {
        this.phrases = phrases;
        getStyleClass().add("banner");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// Says something.
    ///
    /// @param key of its words
    void say(String key, Object... values) {
        Label text = new Label();
        text.textProperty().bind(phrases.text(key, values));
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(12, new Icon("help"), text);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("notice");
        add(line, line);
    }

    /// Tells of a failure.
    void tell(Trouble trouble) {
        TroubleCard card = new TroubleCard(phrases, trouble);
        add(card, card);
    }

    private void add(Node node, HBox row) {
        Button away = new Button("", new Icon("close"));
        away.getStyleClass().add("tool");
        away.accessibleTextProperty().bind(phrases.text("close"));
        away.setOnAction(event -> {
            said.remove(node);
            show();
        });
        row.getChildren().add(away);
        said.push(node);
        if (said.size() > MOST) {
            said.removeLast();
        }
        show();
    }

    private void show() {
        getChildren().setAll(said.stream().limit(1).toList());
        setVisible(!said.isEmpty());
    }
}
