package io.recscope.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class UserHistoryTest {

    @Property(tries = 200, seed = "1")
    void theFirstEventsAreThoseOfTheWholeAndNoMore(
            @ForAll("histories") UserHistory history, @ForAll @IntRange(max = 20) int wanted) {
        int count = Math.min(wanted, history.size());
        UserHistory first = history.first(count);

        assertThat(first.user()).isEqualTo(history.user());
        assertThat(events(first)).isEqualTo(events(history).subList(0, count));
        assertThat(first.items()).hasSize(count);
        assertThatThrownBy(() -> first.item(count)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Property(tries = 200, seed = "1")
    void beforeKeepsExactlyTheEventsOfEarlierTimes(
            @ForAll("histories") UserHistory history, @ForAll @IntRange(min = -1, max = 12) int moment) {
        List<List<Object>> expected = IntStream.range(0, history.size())
                .filter(i -> history.time(i) < moment)
                .mapToObj(i -> event(history, i))
                .toList();

        assertThat(events(history.before(moment))).isEqualTo(expected);
    }

    @Property(tries = 200, seed = "1")
    void filterKeepsTheChosenEventsInOrderAndAsksOnceForEach(
            @ForAll("histories") UserHistory history, @ForAll int mask) {
        List<Integer> asked = new ArrayList<>();
        UserHistory kept = history.filter(i -> asked.add(i) && chosen(mask, i));
        List<List<Object>> expected = IntStream.range(0, history.size())
                .filter(i -> chosen(mask, i))
                .mapToObj(i -> event(history, i))
                .toList();

        assertThat(asked).isEqualTo(IntStream.range(0, history.size()).boxed().toList());
        assertThat(kept.user()).isEqualTo(history.user());
        assertThat(events(kept)).isEqualTo(expected);
    }

    @Property(tries = 200, seed = "1")
    void aHistoryIsNotChangedByWhatIsMadeFromIt(@ForAll("histories") UserHistory history, @ForAll int mask) {
        List<List<Object>> before = events(history);

        Arrays.fill(history.first(history.size() / 2).items(), -7);
        Arrays.fill(history.filter(i -> chosen(mask, i)).items(), -7);
        Arrays.fill(history.before(5).items(), -7);
        Arrays.fill(history.items(), -7);

        assertThat(events(history)).isEqualTo(before);
    }

    @Test
    void anInventedHistoryHasPositionsAsTimesAndNoRows() {
        int[] items = {5, 3, 5};
        UserHistory history = UserHistory.ofItems(items);
        items[0] = 9;

        assertThat(history.user()).isEqualTo(-1);
        assertThat(history.items()).containsExactly(5, 3, 5);
        assertThat(events(history))
                .containsExactly(List.of(5, 0L, 1f, 0, -1), List.of(3, 1L, 1f, 0, -1), List.of(5, 2L, 1f, 0, -1));
    }

    @Test
    void refusesMoreEventsThanThereAre() {
        UserHistory history = UserHistory.ofItems(1, 2);

        assertThatThrownBy(() -> history.first(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> history.first(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> history.time(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /// Up to 12 events; times from 0 to 10 with many ties; arrays longer than the history, as a dataset may pass them.
    @Provide
    Arbitrary<UserHistory> histories() {
        Arbitrary<int[]> items =
                Arbitraries.integers().between(0, 5).array(int[].class).ofSize(12);
        Arbitrary<long[]> times =
                Arbitraries.longs().between(0, 10).array(long[].class).ofSize(12);
        return Combinators.combine(items, times, Arbitraries.integers().between(0, 12))
                .as((item, time, size) -> {
                    Arrays.sort(time, 0, size);
                    float[] weights = new float[12];
                    byte[] actions = new byte[12];
                    int[] rows = new int[12];
                    for (int i = 0; i < 12; i++) {
                        weights[i] = i / 2f;
                        actions[i] = (byte) (i % 3);
                        rows[i] = 100 + i;
                    }
                    return new UserHistory(4, size, item, time, weights, actions, rows);
                });
    }

    private static boolean chosen(int mask, int event) {
        return (mask >> event & 1) == 1;
    }

    private static List<List<Object>> events(UserHistory history) {
        return IntStream.range(0, history.size())
                .mapToObj(i -> event(history, i))
                .toList();
    }

    private static List<Object> event(UserHistory history, int i) {
        return List.of(history.item(i), history.time(i), history.weight(i), history.action(i), history.row(i));
    }
}
