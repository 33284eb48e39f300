package io.recscope.views.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.recscope.engine.fault.MachineFault;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Job;
import io.recscope.views.job.Lane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/// Which rows of a table are shown, and in what order.
final class TableModel {
    private final Desk desk;
    private final Columns columns;
    private final Lane<int[]> lane;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<ObservableList<Integer>> rows;
    private Optional<Columns.Sort> sort = Optional.empty();

    TableModel(Desk desk, Columns columns) {
        this.desk = desk;
        this.columns = columns;
        lane = desk.jobs().lane();
        rows = new ReadOnlyObjectWrapper<>(new RowList(new int[0]));
        filter.subscribe((before, now) -> select());
        select();
    }

    Columns columns() {
        return columns;
    }

    /// What rows have to contain.
    StringProperty filter() {
        return filter;
    }

    ReadOnlyObjectProperty<ObservableList<Integer>> rows() {
        return rows.getReadOnlyProperty();
    }

    void sort(Optional<Columns.Sort> by) {
        if (!by.equals(sort)) {
            sort = by;
            select();
        }
    }

    private void select() {
        String text = filter.get();
        Optional<Columns.Sort> by = sort;
        lane.start(desk.phrases().now("data.sorting"), work -> columns.select(text, by, work))
                .onDone(found -> rows.set(new RowList(found)));
    }

    /// Writes the rows that are shown.
    ///
    /// @param header names of the columns
    Job<Path> save(Path file, List<String> header) {
        List<Integer> shown = rows.get();
        return desk.jobs().start(desk.phrases().now("data.saving"), work -> {
            try (CsvWriter csv = CsvWriter.builder().build(file)) {
                csv.writeRecord(header);
                for (int i = 0; i < shown.size(); i++) {
                    if (i % 4096 == 0) {
                        work.checkCancelled();
                        work.report((double) i / shown.size(), "");
                    }
                    int row = shown.get(i);
                    csv.writeRecord(columns.fields().stream()
                            .map(field -> field.text().apply(row))
                            .toList());
                }
            } catch (IOException e) {
                throw new MachineFault("The table cannot be written", file.toString(), "Choose another file.", e);
            }
            return file;
        });
    }
}
