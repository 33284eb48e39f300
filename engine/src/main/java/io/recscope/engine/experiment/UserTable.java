package io.recscope.engine.experiment;

import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// A run's values of single users as one table, for grouping and export.
///
/// Columns are `model`, `user` (dense id), `rank` (of the best placed relevant item, 0 for none) and one for
/// each list metric and depth, named by its key; undefined values are missing.
public final class UserTable {
    private UserTable() {}

    /// A row for each model and user; without rows when the run was stored without users.
    public static Table of(Run run) {
        Table all = Table.create(run.id());
        for (ModelResult model : run.models()) {
            Table one = table(model);
            all = all.columnCount() == 0 ? one : all.append(one);
        }
        return all.setName(run.id());
    }

    private static Table table(ModelResult model) {
        PerUser users = model.perUser();
        StringColumn names = StringColumn.create("model");
        IntColumn ids = IntColumn.create("user");
        IntColumn ranks = IntColumn.create("rank");
        for (int row = 0; row < users.rows(); row++) {
            names.append(model.name());
            ids.append(users.user(row));
            ranks.append(users.rank(row));
        }
        Table table = Table.create(model.name(), names, ids, ranks);
        for (int column = 0; column < users.columns().size(); column++) {
            DoubleColumn values =
                    DoubleColumn.create(users.columns().get(column).toString());
            for (int row = 0; row < users.rows(); row++) {
                values.append(users.value(row, column));
            }
            table.addColumns(values);
        }
        return table;
    }
}
