package io.recscope.engine.workspace;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.data.RowProblem;
import io.recscope.engine.work.Work;
import java.time.Instant;
import java.util.List;

/// A dataset with every optional column, users and items without rows, and a few row problems.
final class SmallDataset {
    static final int USERS = 50;

    private SmallDataset() {}

    static DatasetOrigin origin() {
        return new DatasetOrigin(
                DatasetOrigin.Kind.GENERATE,
                "",
                "small",
                "",
                JsonNodeFactory.instance.objectNode().put("seed", 7),
                "test",
                Instant.parse("2026-01-02T03:04:05Z"));
    }

    /// @param rows how many interactions; the contents depend on nothing else
    static DatasetProducer of(int rows) {
        return (scratch, snapshot, problems, work) -> {
            try (DatasetBuilder b = new DatasetBuilder(scratch, Clock.TIME, List.of("country", "price"))) {
                b.action("view");
                b.action("buy");
                for (int u = 0; u < USERS; u++) {
                    b.user("user " + u);
                }
                for (int i = 0; i < 30; i++) {
                    b.describe(
                            b.item("item " + i), "Title \u4e2d\u6587 " + i, "Text " + i, List.of("all", "c" + i % 3));
                }
                for (int k = 0; k < rows; k++) {
                    b.add(new Interaction(
                            k * 31 % (USERS - 1),
                            k * 7 % 29,
                            1_700_000_000_000L + k % 1000 * 60_000L,
                            k % 5 - 1.5f,
                            k % 3 == 0 ? 1 : 0,
                            k % 4 == 0 ? -1 : b.session("s" + k / 3),
                            k + 2,
                            List.of(b.context(0, k % 2 == 0 ? "Peru" : ""), b.context(1, "" + k % 2000))));
                }
                for (int k = 0; k < 3; k++) {
                    problems.accept(new RowProblem("f.csv", 10 + k, RowProblem.Reason.NO_ITEM, "item", "a,\"b\""));
                }
                problems.accept(new RowProblem("f.csv", 20, RowProblem.Reason.BAD_TIME, "time", "yesterday"));
                return b.build(snapshot, work);
            }
        };
    }

    static DatasetInfo add(Workspace workspace, String name, int rows) throws InterruptedException {
        return workspace.datasets().add(name, SmallDataset::origin, of(rows), Work.SILENT);
    }
}
