package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A dataset written down in a test: items are called `0`, `1`, … and have the same dense numbers.
final class HandMade {
    private record Event(String user, int item, float weight) {}

    private final int items;
    private final List<Event> events = new ArrayList<>();

    HandMade(int items) {
        this.items = items;
    }

    /// A user's further events, of weight 1.
    HandMade user(String id, int... itemsInOrder) {
        for (int item : itemsInOrder) {
            events.add(new Event(id, item, 1));
        }
        return this;
    }

    HandMade event(String user, int item, float weight) {
        events.add(new Event(user, item, weight));
        return this;
    }

    /// Users each with a dozen random items, mostly from one half of the catalog.
    static HandMade twoTastes(int users, int items, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        HandMade made = new HandMade(items);
        for (int user = 0; user < users; user++) {
            for (int k = 0; k < 12; k++) {
                int within = random.nextInt(items / 2);
                boolean second = (user % 2 == 1) ^ (random.nextInt(12) == 0);
                made.user("u" + user, second ? items / 2 + within : within);
            }
        }
        return made;
    }

    Dataset in(Path folder) throws IOException, InterruptedException {
        try (DatasetBuilder builder = new DatasetBuilder(folder, Clock.ORDER, List.of())) {
            IntStream.range(0, items).forEach(item -> builder.item("" + item));
            for (int i = 0; i < events.size(); i++) {
                Event e = events.get(i);
                builder.add(Interaction.of(builder.user(e.user()), builder.item("" + e.item()), i)
                        .withWeight(e.weight()));
            }
            return builder.build(folder.resolve("snapshot"), Work.SILENT);
        }
    }
}
