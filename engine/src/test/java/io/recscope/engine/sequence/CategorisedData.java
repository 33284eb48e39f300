package io.recscope.engine.sequence;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// A small dataset with everything that a network may be told: texts, categories and times.
final class CategorisedData {
    private static final int ITEMS = 12;

    private CategorisedData() {}

    static Dataset walks() {
        Random random = new Random(5);
        try {
            Path folder = Files.createTempDirectory("categorised");
            try (DatasetBuilder builder = new DatasetBuilder(folder, Clock.TIME, List.of())) {
                for (int item = 0; item < ITEMS; item++) {
                    List<String> categories = item == 3 ? List.of() : List.of("kind" + item % 4);
                    builder.describe(builder.item("i" + item), "word" + item % 5, "", categories);
                }
                for (int u = 0; u < 10; u++) {
                    int user = builder.user("u" + u);
                    long time = 0;
                    for (int event = random.nextInt(3, 9); event > 0; event--) {
                        // the last item is never met
                        builder.add(Interaction.of(user, random.nextInt(ITEMS - 1), time));
                        time += random.nextInt(1, 100_000_000);
                    }
                }
                return builder.build(folder.resolve("snapshot"), Work.SILENT);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
