package io.recscope.app.command;

import io.recscope.app.bench.Benchmark;
import io.recscope.app.demo.Demo;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.ingest.Importer;
import io.recscope.engine.ingest.Inspector;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.study.Laboratory;
import io.recscope.engine.study.Workshops;
import io.recscope.engine.workspace.Workspace;
import io.recscope.sample.SampleData;
import java.time.Clock;
import java.util.List;

/// What the commands work with; made by the composition root.
///
/// @param version the program's version
/// @param now the time of day
/// @param workshops what models are made with
/// @param torchOption what models compute with, as the command line says
/// @param demo what the command of that name carries out
/// @param window the workbench as a window
public record Toolbox(
        String version,
        Clock now,
        Inspector inspector,
        Importer importer,
        ModelKinds kinds,
        Workshops workshops,
        TorchOption torchOption,
        SampleData samples,
        Demo demo,
        List<Benchmark> benchmarks,
        Window window) {
    public Toolbox {
        benchmarks = List.copyOf(benchmarks);
    }

    /// The benchmark of a name.
    ///
    /// @throws NotFound when there is none
    Benchmark benchmark(String name) {
        return benchmarks.stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new NotFound("There is no benchmark '" + name + "'", "", "Call 'recscope bench' for a list."));
    }

    /// An open workspace together with what models are made with.
    Laboratory laboratory(Workspace open) {
        return new Laboratory(open, workshops, version);
    }
}
