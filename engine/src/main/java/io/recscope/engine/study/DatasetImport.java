package io.recscope.engine.study;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.engine.ingest.ImportPlan;
import io.recscope.engine.ingest.ImportSummary;
import io.recscope.engine.ingest.Imported;
import io.recscope.engine.ingest.Importer;
import io.recscope.engine.ingest.Table;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.DatasetOrigin;
import io.recscope.engine.workspace.Workspace;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// Brings files into a workspace as a dataset.
///
/// @param program version of the program, for provenance
public record DatasetImport(Workspace workspace, Importer importer, String program) {
    private static final JsonMapper JSON = new JsonMapper();

    /// The dataset stored, and what was read, kept and left out.
    public record Result(DatasetInfo dataset, ImportSummary summary) {}

    /// Imports and stores; the dataset is visible only when it is complete.
    ///
    /// @param name of the new dataset, not taken yet
    /// @throws InterruptedException when `work` was cancelled; nothing is left behind
    public Result run(String name, ImportPlan plan, Work work) throws InterruptedException {
        AtomicReference<ImportSummary> summary = new AtomicReference<>();
        DatasetInfo info = workspace
                .datasets()
                .add(
                        name,
                        () -> origin(summary.get()),
                        (scratch, snapshot, problems, part) -> {
                            Imported imported = importer.run(plan, snapshot, scratch, problems, part);
                            summary.set(imported.summary());
                            return imported.dataset();
                        },
                        work);
        return new Result(info, summary.get());
    }

    private DatasetOrigin origin(ImportSummary summary) {
        ObjectNode settings = JSON.createObjectNode();
        settings.set("interactions", described(summary.interactions()));
        summary.tables().stream().skip(1).forEach(items -> settings.withArray("items")
                .add(described(items)));
        Table table = summary.interactions().table();
        return new DatasetOrigin(
                DatasetOrigin.Kind.IMPORT,
                "",
                table.source().label(),
                summary.interactions().sha256(),
                settings,
                program,
                Instant.now());
    }

    /// The file by name, not by path: a workspace may be passed on.
    private static ObjectNode described(ImportSummary.Read read) {
        ObjectNode json = JSON.createObjectNode();
        json.put("file", read.table().source().label());
        json.put("sha256", read.sha256());
        json.set("format", JSON.valueToTree(read.table().format()));
        json.put("mapping", read.table().mapping().toString());
        json.put("rows", read.rows());
        json.put("rejected", read.rejected());
        json.set("problems", JSON.valueToTree(read.problems()));
        return json;
    }
}
