package io.recscope.views.control;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks something over the window: whether to go on, or for a name.
public final class Question extends VBox {
    private static final double MARGIN = 16;

    private final Button no = new Button();
    private final Button yes = new Button();

    /// What is asked, and the answers.
    ///
    /// @param text what an answer leads to; empty when the title says it
    public record Wording(String title, String text, String yes, String no) {}

    private Question(Overlay over, Wording wording, Runnable agreed) {
        getStyleClass().addAll("sheet", "dialog-sheet");
        setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().add(line(wording.title(), "title"));
        if (!wording.text().isEmpty()) {
            getChildren().add(line(wording.text(), "text"));
        }
        no.setText(wording.no());
        no.setCancelButton(true);
        no.setOnAction(event -> over.close());
        yes.setText(wording.yes());
        yes.setId("question-yes");
        yes.setOnAction(event -> {
            over.close();
            agreed.run();
        });
        HBox answers = new HBox(8, no, yes);
        answers.setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(answers);
    }

    /// Asks before something is done that cannot be taken back; the keyboard is on the answer that does nothing.
    public static void confirm(Overlay over, Wording wording, Runnable agreed) {
        Question question = new Question(over, wording, agreed);
        question.yes.getStyleClass().add("danger");
        question.show(over, question.no);
    }

    /// Asks for a name.
    ///
    /// @param before the name it has now
    /// @param taker of a name that is not blank
    public static void name(Overlay over, Wording wording, String before, Consumer<String> taker) {
        TextField field = new TextField(before);
        field.setId("question-field");
        field.setAccessibleText(wording.title());
        Question question =
                new Question(over, wording, () -> taker.accept(field.getText().strip()));
        question.yes.getStyleClass().add("accent");
        question.yes.setDefaultButton(true);
        question.yes.disableProperty().bind(field.textProperty().map(String::isBlank));
        question.getChildren().add(question.getChildren().size() - 1, field);
        question.show(over, field);
        field.selectAll();
    }

    private void show(Overlay over, Node first) {
        over.show(this, Pos.CENTER, new Insets(MARGIN), first);
    }

    private static Label line(String text, String style) {
        Label label = Said.styled(new Label(text), style);
        label.setWrapText(true);
        return label;
    }
}
