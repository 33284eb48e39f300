package io.recscope.app.bench;

import io.recscope.engine.work.Work;
import java.io.IOException;
import java.util.List;

/// A measurement that a promise of the product rests on.
///
/// Peers are measured in turn with our own work, in the same minutes on the same machine; where one is not installed
/// its figure is left out and the notes say so.
public interface Benchmark {

    /// The name on the command line.
    String name();

    /// What it measures, one sentence.
    String purpose();

    /// Runs the measurement.
    List<Figure> run(BenchSetting setting, Work work) throws IOException, InterruptedException;
}
