package io.recscope.engine.sequence;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.work.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A dataset drawn event by event, with times, actions and one context column, `place`.
final class Drawn implements AutoCloseable {
    private final Path folder;
    private final DatasetBuilder builder;

    /// @param titles of the items `i0`, `i1`, …
    Drawn(Clock clock, String column, List<String> titles) throws Exception {
        folder = Files.createTempDirectory("drawn");
        folder.toFile().deleteOnExit();
        builder = new DatasetBuilder(folder, clock, List.of(column));
        for (int item = 0; item < titles.size(); item++) {
            builder.describe(builder.item("i" + item), titles.get(item), "", List.of());
        }
    }

    /// Adds an event; without context when `place` is empty.
    void add(String user, int item, long time, String action, String place) throws Exception {
        builder.add(new Interaction(
                builder.user(user), item, time, 1, builder.action(action), -1, 1, List.of(builder.context(0, place))));
    }

    Dataset dataset() throws Exception {
        Path file = folder.resolve("snapshot");
        file.toFile().deleteOnExit();
        return builder.build(file, Work.SILENT);
    }

    @Override
    public void close() throws Exception {
        builder.close();
    }
}
