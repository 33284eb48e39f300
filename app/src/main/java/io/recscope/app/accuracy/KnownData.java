package io.recscope.app.accuracy;

import io.recscope.app.bench.BenchSetting;
import io.recscope.app.demo.Preparation;
import io.recscope.app.recipe.Recipes;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.Workspace;
import io.recscope.sample.SampleData;
import java.nio.file.Path;
import java.util.List;

/// The datasets that recipes are made for, in the state in which models are measured on them.
public record KnownData(Preparation preparation, SampleData samples) {
    private static final String INTERACTIONS = "interactions.csv.gz";
    private static final String ITEMS = "items.csv";

    /// Brings a dataset into a workspace: the bundled one is repaired, others are taken as they are.
    ///
    /// @param name of a recipe's dataset
    /// @throws io.recscope.engine.fault.MachineFault when the dataset is not on this machine
    /// @throws InterruptedException when `work` was cancelled
    public Dataset open(String name, Workspace workspace, BenchSetting setting, Work work) throws InterruptedException {
        if (name.equals(Recipes.RETAIL)) {
            Path file = samples.extract(samples.set(name), setting.scratch(), work.part(0, 0.2));
            return preparation
                    .repaired(workspace, file, name, work.part(0.2, 1))
                    .data();
        }
        Path file = setting.file(name, INTERACTIONS);
        List<Path> items = List.of(setting.file(name, ITEMS));
        return workspace.datasets().open(preparation.imported(workspace, file, items, name, work));
    }
}
