package io.recscope.app.command;

import io.recscope.app.bench.Benchmark;
import io.recscope.engine.ingest.Importer;
import io.recscope.engine.ingest.Inspector;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.sample.SampleData;
import java.time.Clock;
import java.util.List;

/// What the commands work with; made by the composition root.
///
/// @param version the program's version
/// @param now the time of day
public record Toolbox(
        String version,
        Clock now,
        Inspector inspector,
        Importer importer,
        ModelKinds kinds,
        SampleData samples,
        List<Benchmark> benchmarks) {
    public Toolbox {
        benchmarks = List.copyOf(benchmarks);
    }
}
