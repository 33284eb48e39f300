package io.recscope.app.bench;

import io.recscope.engine.work.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// How exact explanations are, and how fast.
public record ExplainBenchmark() implements Benchmark {

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String purpose() {
        return "share games with known Shapley values and check what the estimates say of their errors";
    }

    @Override
    public List<Figure> run(BenchSetting setting, Work work) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(GameSteps.enumeration(work.part(0, 0.02)));
        figures.addAll(GameSteps.sampling(work.part(0.02, 1)));
        return figures;
    }
}
