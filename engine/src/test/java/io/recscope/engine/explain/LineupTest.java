package io.recscope.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineupTest {
    private final Dataset data = Gallery.data();
    private final Lineup lineup =
            new Lineup(data.catalog(), data.clock(), Gallery.facts(data).aspects());

    private static List<List<Integer>> events(List<Evidence.Events> pieces) {
        return pieces.stream().map(Evidence.Events::events).toList();
    }

    @Test
    void eventsOfOneItemComeTogether() {
        List<Evidence.Events> pieces = lineup.of(UserHistory.ofItems(4, 8, 4, 15), Grouping.ITEM, 10);
        assertThat(events(pieces)).containsExactly(List.of(1), List.of(0, 2), List.of(3));
        assertThat(pieces.get(1).name()).isEqualTo("red lamp 4");
    }

    @Test
    void itemsWithoutCategoryAreOneGroup() {
        assertThat(events(lineup.of(UserHistory.ofItems(4, 8, 4), Grouping.CATEGORY, 10)))
                .containsExactly(List.of(0, 1, 2));
    }

    @Test
    void theLatestFiveAreShortTerm() {
        List<Evidence.Events> pieces =
                lineup.of(UserHistory.ofItems(IntStream.range(0, 8).toArray()), Grouping.TERM, 10);
        assertThat(events(pieces)).containsExactly(List.of(0, 1, 2), List.of(3, 4, 5, 6, 7));
        assertThat(lineup.of(UserHistory.ofItems(1, 2), Grouping.TERM, 10)).hasSize(1);
        assertThat(lineup.of(UserHistory.ofItems(), Grouping.TERM, 10)).isEmpty();
    }

    @Test
    void theOldestArePutTogetherInBlocks() {
        int[] items = IntStream.range(0, 100).map(i -> i % Gallery.ITEMS).toArray();
        List<Evidence.Events> pieces = lineup.of(UserHistory.ofItems(items), Grouping.EVENT, 30);
        assertThat(pieces).hasSize(30);
        assertThat(pieces.getFirst().events().size()).isBetween(7, 9);
        assertThat(pieces.getLast().events()).containsExactly(99);
        assertThat(pieces.stream().flatMap(p -> p.events().stream()).sorted())
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    }
}
