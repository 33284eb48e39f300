package io.recscope.views.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.views.job.Toolkit;
import io.recscope.views.look.Look;
import io.recscope.views.look.Tone;
import io.recscope.views.text.Language;
import io.recscope.views.text.Phrases;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class TableMenuTest {
    private record Row(String name, double value) {}

    /// A column whose cells hold other things than text.
    private static TableColumn<Row, Row> drawn() {
        TableColumn<Row, Row> column = new TableColumn<>("drawn");
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(Row item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(empty || item == null ? null : new HBox(new Label(item.name()), new Label("here")));
            }
        });
        return column;
    }

    private static TableView<Row> table(int rows) {
        TableView<Row> table = Tables.make();
        TableColumn<Row, String> name = Tables.text(Row::name);
        name.setText("name");
        TableColumn<Row, Double> value = Tables.number(Row::value, number -> "%.1f".formatted(number));
        value.setText("value");
        table.getColumns().addAll(List.of(name, value, drawn()));
        IntStream.range(0, rows).forEach(i -> table.getItems().add(new Row("row " + i, i == 0 ? Double.NaN : i / 3.0)));
        return table;
    }

    private static String inWindow(Function<TableMenu, String> asked) throws Exception {
        FxToolkit.registerPrimaryStage();
        Toolkit toolkit = new Toolkit();
        AtomicReference<String> answer = new AtomicReference<>("");
        toolkit.await(() -> answer.set(asked.apply(new TableMenu(
                new Charts(new Phrases(Language.ENGLISH), new Look(Tone.LIGHT), Runnable::run, toolkit)))));
        return answer.get();
    }

    @Test
    void valuesAreSavedInFullAndPicturesAsTheyAreRead() throws Exception {
        String csv = inWindow(menu -> new String(menu.csv(table(2)), StandardCharsets.UTF_8));
        String svg = inWindow(menu -> new String(menu.svg(table(2)), StandardCharsets.UTF_8));

        assertThat(csv)
                .startsWith("name,value,drawn")
                .contains("row 0,,row 0 here", "row 1," + 1 / 3.0 + ",row 1 here")
                .doesNotContain("#");
        assertThat(svg).contains(">0.3</text>", ">row 1 here</text>").doesNotContain("0.333");
    }

    @Test
    void whatIsLeftOutIsTold() throws Exception {
        assertThat(inWindow(menu -> new String(menu.csv(table(20_001)), StandardCharsets.UTF_8)))
                .contains("row 19999,")
                .doesNotContain("row 20000");
        assertThat(inWindow(menu -> TableMenu.csvName(table(20_001)))).isEqualTo("table-first-20000-of-20001.csv");
        assertThat(inWindow(menu -> TableMenu.csvName(table(20_000)))).isEqualTo("table.csv");
        assertThat(inWindow(menu -> new String(menu.svg(table(201)), StandardCharsets.UTF_8)))
                .contains(">200 of 201 rows shown</text>");
    }
}
