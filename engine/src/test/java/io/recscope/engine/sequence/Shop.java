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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Shops in which the next item follows from the text of the one before: after an item of one colour comes one of the
/// next colour. Two shops of other names have no item and no user in common, and speak the same language.
record Shop(String name, int[] order) {
    static final List<String> COLOURS = List.of("red", "green", "blue", "white");
    static final int[] FORWARD = {1, 2, 3, 0};
    static final int[] BACKWARD = {3, 0, 1, 2};
    private static final int OF_COLOUR = 6;

    static int items() {
        return COLOURS.size() * OF_COLOUR;
    }

    static int colour(int item) {
        return item / OF_COLOUR;
    }

    /// Histories of users, each of distinct items.
    ///
    /// @param length events of each user
    List<List<Integer>> histories(int users, int length, long seed) {
        Random random = new Random(seed);
        List<List<Integer>> histories = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            List<Integer> history = new ArrayList<>();
            histories.add(history);
            extend(history, length, random);
        }
        return histories;
    }

    /// Adds events to a history.
    void extend(List<Integer> history, int length, Random random) {
        for (int n = 0; n < length; n++) {
            int colour = history.isEmpty() ? random.nextInt(COLOURS.size()) : order[colour(history.getLast())];
            int item = colour * OF_COLOUR + random.nextInt(OF_COLOUR);
            while (history.contains(item)) {
                item = colour * OF_COLOUR + (item + 1) % OF_COLOUR;
            }
            history.add(item);
        }
    }

    Dataset dataset(List<List<Integer>> histories) {
        return dataset(histories, items());
    }

    /// @param count how many of the items there are
    Dataset dataset(List<List<Integer>> histories, int count) {
        try {
            Path folder = Files.createTempDirectory("shop");
            folder.toFile().deleteOnExit();
            Path file = folder.resolve("snapshot");
            file.toFile().deleteOnExit();
            try (DatasetBuilder builder = new DatasetBuilder(folder, Clock.ORDER, List.of())) {
                for (int item = 0; item < count; item++) {
                    String title = COLOURS.get(colour(item)) + " thing";
                    builder.describe(builder.item(name + item), title, "", List.of());
                }
                for (int user = 0; user < histories.size(); user++) {
                    int number = builder.user(name + "-user" + user);
                    List<Integer> history = histories.get(user);
                    for (int event = 0; event < history.size(); event++) {
                        builder.add(Interaction.of(number, history.get(event), event));
                    }
                }
                return builder.build(file, Work.SILENT);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
