package io.recscope.app.bench;

import io.recscope.app.demo.Preparation;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.study.Workshops;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.Workspace;
import io.recscope.sample.SampleData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How exact explanations are, how fast, and whether the events that they name are those that count.
public record ExplainBenchmark(Preparation preparation, SampleData samples, ModelKinds kinds, Workshops workshops)
        implements Benchmark {
    private static final String DATA = "online-retail-ii";
    private static final String NETWORK = "interest";
    private static final String SUM = "ease";

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String purpose() {
        return "share games with known Shapley values, and explain recommendations on Online Retail II";
    }

    @Override
    public List<Figure> run(BenchSetting setting, Work work) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(GameSteps.enumeration(work.part(0, 0.02)));
        figures.addAll(GameSteps.sampling(work.part(0.02, 0.1)));
        Path file = samples.extract(samples.set(DATA), setting.scratch(), work.part(0.1, 0.12));
        try (Workspace workspace = Workspace.create(setting.scratch().resolve("workspace"))) {
            Dataset data = preparation
                    .repaired(workspace, file, DATA, work.part(0.12, 0.2))
                    .data();
            Workshop workshop = workshops.in(workspace);
            Recommended users = new Recommended(data, Facts.of(data, workshop.language(), work.part(0.2, 0.25)));
            try (Model network = workshop.fit(kinds.preset(NETWORK), data, work.part(0.25, 0.6))) {
                figures.addAll(users.times(network, setting.runs()));
                figures.add(users.deletion(network, work.part(0.6, 0.9)));
            }
            try (Model sum = workshop.fit(kinds.preset(SUM), data, work.part(0.9, 0.92))) {
                figures.add(users.deletion(sum, work.part(0.92, 1)));
            }
        }
        return figures;
    }
}
