package io.recscope.engine.quality;

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

/// Small datasets, written row by row: lines count from 2, as after a header.
final class Fixture {
    private final Clock clock;
    private final List<String> contextNames;
    private final List<String[]> items = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private record Row(String user, String item, long time, float weight, String session, String[] contexts) {}

    Fixture(Clock clock, String... contextNames) {
        this.clock = clock;
        this.contextNames = List.of(contextNames);
    }

    static Fixture timed(String... contextNames) {
        return new Fixture(Clock.TIME, contextNames);
    }

    Fixture item(String id, String title, String... categories) {
        String[] described = new String[categories.length + 2];
        described[0] = id;
        described[1] = title;
        System.arraycopy(categories, 0, described, 2, categories.length);
        items.add(described);
        return this;
    }

    Fixture row(String user, String item, long time) {
        return row(user, item, time, 1, "");
    }

    Fixture row(String user, String item, long time, float weight, String session, String... contexts) {
        rows.add(new Row(user, item, time, weight, session, contexts));
        return this;
    }

    /// The dataset and where repairs of it may be written.
    Dataset build() {
        try {
            Path folder = Files.createTempDirectory("quality");
            Path snapshot = folder.resolve("data.snapshot");
            Dataset dataset = write(folder, snapshot);
            Files.delete(snapshot);
            Files.delete(folder);
            return dataset;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Dataset write(Path folder, Path snapshot) throws IOException, InterruptedException {
        try (DatasetBuilder builder = new DatasetBuilder(folder, clock, contextNames)) {
            for (String[] item : items) {
                builder.describe(
                        builder.item(item[0]), item[1], "", List.of(item).subList(2, item.length));
            }
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                List<Integer> contexts = new ArrayList<>();
                for (int k = 0; k < row.contexts().length; k++) {
                    contexts.add(builder.context(k, row.contexts()[k]));
                }
                builder.add(new Interaction(
                        builder.user(row.user()),
                        builder.item(row.item()),
                        row.time(),
                        row.weight(),
                        0,
                        row.session().isEmpty() ? -1 : builder.session(row.session()),
                        i + 2,
                        contexts));
            }
            return builder.build(snapshot, Work.SILENT);
        }
    }

    /// What a plan makes of a dataset; files go when it is read.
    static RepairPlan.Outcome apply(Dataset dataset, Repair... repairs) {
        try {
            Path folder = Files.createTempDirectory("quality");
            Path snapshot = folder.resolve("repaired.snapshot");
            RepairPlan.Outcome outcome = new RepairPlan(List.of(repairs)).apply(dataset, folder, snapshot, Work.SILENT);
            Files.delete(snapshot);
            Files.delete(folder);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Each row as `user item time weight session contexts`, in order.
    static List<String> rows(Dataset data) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < data.rows(); row++) {
            StringBuilder text = new StringBuilder(data.userId(data.userOf(row)))
                    .append(' ')
                    .append(data.catalog().id(data.item(row)))
                    .append(' ')
                    .append(data.time(row))
                    .append(' ')
                    .append(Count.decimal(data.weight(row)));
            if (data.session(row) >= 0) {
                text.append(' ').append(data.sessionIds().get(data.session(row)));
            }
            for (int k = 0; k < data.contexts().size(); k++) {
                text.append(' ').append(data.contextValues(k).get(data.context(k, row)));
            }
            rows.add(text.toString());
        }
        return rows;
    }

    /// A dirty dataset: duplicates, repeats, an anonymous user, negative, zero and missing weights, padded titles.
    static Dataset random(long seed) {
        Random random = new Random(seed);
        Fixture fixture = timed("Price");
        int items = 1 + random.nextInt(8);
        for (int i = 0; i < items; i++) {
            String id = (random.nextBoolean() ? "i" : "I") + random.nextInt(5);
            fixture.item(id, random.nextInt(3) == 0 ? "" : " same  title " + random.nextInt(3));
        }
        String[] sessions = {"", "s1", "s2", "C3"};
        float[] weights = {1, 2, 2, 3, -1, -2, 0, Float.NaN};
        int rows = random.nextInt(60);
        for (int i = 0; i < rows; i++) {
            fixture.row(
                    random.nextInt(6) == 0 ? "" : "u" + random.nextInt(6),
                    (random.nextInt(4) == 0 ? "I" : "i") + random.nextInt(5),
                    1_000_000_000_000L + random.nextInt(20),
                    weights[random.nextInt(weights.length)],
                    sessions[random.nextInt(sessions.length)],
                    random.nextBoolean() ? "1.5" : "0");
        }
        return fixture.build();
    }
}
