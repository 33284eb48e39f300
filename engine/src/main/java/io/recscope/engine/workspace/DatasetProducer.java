package io.recscope.engine.workspace;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.RowProblem;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Makes the dataset that [Datasets#add] stores: an importer, a repair, a generator.
@FunctionalInterface
public interface DatasetProducer {

    /// Makes the dataset, once.
    ///
    /// @param scratch an existing folder for temporary files, removed afterwards
    /// @param snapshot the file in which the dataset must be built, see
    ///     [io.recscope.engine.data.DatasetBuilder#build]
    /// @param problems takes each row problem, in order; from one thread at a time
    /// @return the dataset in `snapshot`
    Dataset produce(Path scratch, Path snapshot, Consumer<RowProblem> problems, Work work)
            throws IOException, InterruptedException;
}
