package io.recscope.app.pace;

import io.recscope.app.bench.BenchSetting;
import io.recscope.app.demo.Preparation;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.study.Laboratory;
import io.recscope.engine.study.Workshops;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.Workspace;
import io.recscope.sample.BulkRatings;
import io.recscope.sample.SampleData;
import io.recscope.views.welcome.SampleStudy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The workspaces that the window is measured on.
public record Studies(Preparation preparation, SampleData samples, ModelKinds kinds, Workshops workshops) {
    /// Rows of the long table.
    static final int ROWS = 1_000_000;

    private static final String MODEL = "transitions";
    private static final String DATA = "online-retail-ii";

    /// The workspace named by the setting, or else the sample study, or else a small one of the bundled data.
    Path sample(BenchSetting setting, SampleStudy made, Work work) throws IOException, InterruptedException {
        if (Workspace.exists(setting.data())) {
            return setting.data();
        }
        if (made.isReady()) {
            return made.workspace();
        }
        setting.notes().accept("the sample study was never made: measured on bundled data with one small model");
        Path file = samples.extract(samples.set(DATA), setting.scratch(), work.part(0, 0.1));
        Path folder = setting.scratch().resolve("study");
        try (Workspace workspace = Workspace.create(folder)) {
            Dataset data = preparation
                    .repaired(workspace, file, DATA, work.part(0.1, 0.6))
                    .data();
            new Laboratory(workspace, workshops, preparation.program())
                    .models()
                    .fit(data, kinds.preset(MODEL), work.part(0.6, 1));
        }
        return folder;
    }

    /// A workspace with a million generated interactions.
    Path bulk(BenchSetting setting, Work work) throws InterruptedException {
        Path file = BulkRatings.of(ROWS, 1).write(setting.scratch().resolve("bulk.csv"), work.part(0, 0.3));
        Path folder = setting.scratch().resolve("bulk");
        try (Workspace workspace = Workspace.create(folder)) {
            preparation.imported(workspace, file, List.of(), "bulk", work.part(0.3, 1));
        }
        return folder;
    }
}
