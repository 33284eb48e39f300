package io.recscope.engine.recommend.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentItemsTest {
    @Test
    void anItemStandsWhereItWasMetLast() {
        RecentItems recent = RecentItems.of(UserHistory.ofItems(4, 7, 4, 9, 7));
        assertThat(recent.items()).containsExactly(7, 9, 4);
        assertThat(recent.weights()).containsExactly(2, 1, 2);
    }

    @Test
    void eventsWithoutPositiveWeightAreLeftOut(@TempDir Path folder) throws IOException, InterruptedException {
        Dataset data = new HandMade(4)
                .event("u", 0, 2)
                .event("u", 1, 3)
                .event("u", 0, -2)
                .event("u", 2, 0)
                .event("u", 3, -1)
                .in(folder);
        RecentItems recent = RecentItems.of(data.history(0));
        assertThat(recent.items()).containsExactly(1, 0);
        assertThat(recent.weights()).containsExactly(3, 2);
    }

    @Test
    void decaysArePowersOfTheRecency() {
        RecentItems recent = RecentItems.of(UserHistory.ofItems(1, 2, 3));
        assertThat(recent.decays(0.5)).containsExactly(1, 0.5f, 0.25f);
        assertThat(recent.decays(1)).containsExactly(1, 1, 1);
    }

    @Test
    void decaysEndWhereAFloatCannotHoldThem() {
        RecentItems recent =
                RecentItems.of(UserHistory.ofItems(IntStream.range(0, 1000).toArray()));
        assertThat(recent.decays(0.5)).hasSize(127); // 2⁻¹²⁶ is the smallest normal float
    }

    @Property(tries = 200)
    void distinctItemsFromTheLatest(@ForAll List<@IntRange(max = 40) Integer> events) {
        int[] items = events.stream().mapToInt(i -> i * 64).toArray(); // collide in the table
        LinkedHashSet<Integer> expected = new LinkedHashSet<>();
        for (int i = items.length - 1; i >= 0; i--) {
            expected.add(items[i]);
        }
        assertThat(RecentItems.of(UserHistory.ofItems(items)).items())
                .containsExactly(expected.stream().mapToInt(i -> i).toArray());
    }
}
