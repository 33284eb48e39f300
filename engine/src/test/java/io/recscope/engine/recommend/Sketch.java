package io.recscope.engine.recommend;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.work.Work;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Small datasets drawn by hand: a history is a line of item numbers, oldest first; `3:-1` is item 3 with weight −1 and
/// `3@7` item 3 at time 7 instead of its position.
public final class Sketch {
    private Sketch() {}

    /// Items without texts; users `u0`, `u1`, …
    public static Dataset of(int items, String... histories) {
        return titled(Collections.nCopies(items, ""), histories);
    }

    public static Dataset titled(List<String> titles, String... histories) {
        List<String> users = new ArrayList<>();
        Arrays.setAll(histories, i -> {
            users.add("u" + i);
            return histories[i];
        });
        return of(Clock.ORDER, titles, users, histories);
    }

    public static Dataset of(Clock clock, List<String> titles, List<String> users, String... histories) {
        try {
            Path dir = Files.createTempDirectory("sketch");
            Path file = dir.resolve("snapshot");
            try (DatasetBuilder builder = new DatasetBuilder(dir, clock, List.of())) {
                for (int item = 0; item < titles.size(); item++) {
                    builder.describe(builder.item("i" + item), titles.get(item), "", List.of());
                }
                for (int u = 0; u < histories.length; u++) {
                    add(builder, builder.user(users.get(u)), histories[u]);
                }
                return builder.build(file, Work.SILENT);
            } finally {
                for (File left : List.of(dir.toFile(), file.toFile())) {
                    left.deleteOnExit();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(DatasetBuilder builder, int user, String history) throws IOException {
        String[] events = history.isBlank() ? new String[0] : history.strip().split(" +", -1);
        for (int i = 0; i < events.length; i++) {
            String[] timed = events[i].split("@", -1);
            String[] weighted = timed[0].split(":", -1);
            long time = timed.length == 1 ? i : Long.parseLong(timed[1]);
            float weight = weighted.length == 1 ? 1 : Float.parseFloat(weighted[1]);
            builder.add(
                    Interaction.of(user, Integer.parseInt(weighted[0]), time).withWeight(weight));
        }
    }

    /// The model's scores for a history of these items.
    public static float[] scores(Model model, int... history) {
        float[] scores = new float[model.items()];
        model.score(UserHistory.ofItems(history), scores);
        return scores;
    }
}
