package io.recscope.app.bench;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.ingest.Choices;
import io.recscope.engine.ingest.ImportPlan;
import io.recscope.engine.ingest.Importer;
import io.recscope.engine.ingest.Inspector;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes the datasets that are measured on, in the way every import does.
record Subject(Inspector inspector, Importer importer) {
    static final String ML_1M = "ml-1m";
    static final String BEAUTY = "amazon-beauty";
    static final String INTERACTIONS = "interactions.csv.gz";

    /// How a file is read when nothing is said about it.
    ImportPlan plan(Path file) {
        return inspector.inspect(file, Choices.NONE).plan();
    }

    /// A public dataset, without workspace.
    ///
    /// @throws io.recscope.engine.fault.MachineFault when it is not there
    Dataset dataset(BenchSetting setting, String name, Work work) throws IOException, InterruptedException {
        Path file = setting.file(name, INTERACTIONS);
        Path folder = Files.createTempDirectory(setting.scratch(), name);
        return importer.run(plan(file), folder.resolve("snapshot"), folder, problem -> {}, work)
                .dataset();
    }
}
