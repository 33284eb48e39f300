package io.recscope.views.control;

import io.recscope.views.job.Trouble;
import io.recscope.views.text.Phrases;
import java.util.Collection;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Says at the place of a failure what is wrong and what can be done; a defect of the program has a code and can be
/// copied.
public final class TroubleCard extends HBox {
    private final Phrases phrases;
    private final Trouble trouble;
    private final VBox text = new VBox(4);

    public TroubleCard(Phrases phrases, Trouble trouble) {
        this.phrases = phrases;
        this.trouble = trouble;
        getStyleClass().add("trouble");
        Icon icon = new Icon("warning");
        icon.getStyleClass().add("warn-icon");
        FaultWords words = new FaultWords(phrases);
        line(words::headline, "strong");
        line(one -> one.where(), "muted");
        line(words::remedy, "remedy");
        line(words::detail, "caption");
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(icon, text);
        if (trouble.isDefect()) {
            getChildren().add(copy());
        }
    }

    /// Offers remedies below the text.
    public TroubleCard with(Collection<? extends Node> remedies) {
        if (!remedies.isEmpty()) {
            FlowPane row = new FlowPane(8, 8);
            row.getStyleClass().add("remedies");
            row.getChildren().addAll(remedies);
            text.getChildren().add(row);
        }
        return this;
    }

    private Button copy() {
        Button copy = new Button("", new Icon("copy"));
        copy.textProperty().bind(phrases.text("trouble.copy"));
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(event -> new Copying().text(this, trouble.code() + "\n" + trouble.details()));
        return copy;
    }

    private void line(Function<Trouble, String> words, String style) {
        StringBinding said = Bindings.createStringBinding(() -> words.apply(trouble), phrases.language());
        Label label = new Label();
        label.textProperty().bind(said);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        label.visibleProperty().bind(said.isNotEmpty());
        label.managedProperty().bind(said.isNotEmpty());
        text.getChildren().add(label);
    }
}
