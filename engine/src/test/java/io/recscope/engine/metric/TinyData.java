package io.recscope.engine.metric;

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

/// Datasets of a few rows, written in a test as text.
public final class TinyData {
    private final Clock clock;
    private final List<String[]> items = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();

    private TinyData(Clock clock) {
        this.clock = clock;
    }

    public static TinyData timed() {
        return new TinyData(Clock.TIME);
    }

    public static TinyData ordered() {
        return new TinyData(Clock.ORDER);
    }

    /// An item with a title and categories; items are numbered in the order in which they are named.
    public TinyData item(String id, String title, String... categories) {
        items.add(new String[] {id, title, String.join("|", categories)});
        return this;
    }

    /// Events `item` or `item:weight` of a user at the times 1, 2, 3, ….
    public TinyData user(String user, String... events) {
        for (int i = 0; i < events.length; i++) {
            at(user, i + 1, events[i]);
        }
        return this;
    }

    /// One event `item` or `item:weight`.
    public TinyData at(String user, long time, String event) {
        String[] parts = event.split(":");
        rows.add(new String[] {user, parts[0], Long.toString(time), parts.length > 1 ? parts[1] : "1"});
        return this;
    }

    public Dataset build() {
        try {
            Path folder = Files.createTempDirectory("tiny");
            Path snapshot = folder.resolve("tiny.snapshot");
            try (DatasetBuilder builder = new DatasetBuilder(folder, clock, List.of())) {
                for (String[] item : items) {
                    List<String> categories = item[2].isEmpty() ? List.of() : List.of(item[2].split("\\|"));
                    builder.describe(builder.item(item[0]), item[1], "", categories);
                }
                for (String[] row : rows) {
                    int user = builder.user(row[0]);
                    int item = builder.item(row[1]);
                    builder.add(
                            Interaction.of(user, item, Long.parseLong(row[2])).withWeight(Float.parseFloat(row[3])));
                }
                return builder.build(snapshot, Work.SILENT);
            } finally {
                Files.deleteIfExists(snapshot);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
