package io.recscope.engine.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.work.Work;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeldOutTest {
    private static final int ALL = Integer.MAX_VALUE;

    private static HeldOut of(String... histories) {
        return HeldOut.lastChoices(Sketch.of(6, histories), ALL, 1);
    }

    private static Dataset manyUsers() {
        return Sketch.of(
                6,
                IntStream.range(0, 40)
                        .mapToObj(u -> u % 4 == 0 ? "1" : "0 " + (1 + u % 5))
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "0 1 2,            0 1,     2",
        "0 1,              0,       1",
        "0 0 1,            0 0,     1",
        "0 1 2:-1,         0,       1",
        "0 1 2:0 1:-1 3:0, 0,       1",
        "0 1 2:-1 3:0,     0,       1",
        "1:0 0 2,          1 0,     2",
        "0 3:-1 2,         0 3,     2",
    })
    void theLastChoiceIsHeldOut(String history, String known, int next) {
        HeldOut held = of(history);
        assertThat(held.heldOutUsers()).containsExactly(0);
        assertThat(held.next(0)).isEqualTo(next);
        assertThat(held.history(0).items())
                .containsExactly(Arrays.stream(known.split(" ", -1))
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "3:-1",
                "0:-1 1:0",
                "0 1 0",
                "0 0",
                "2:-1 0 2",
                "0:-1 1",
                "0:0 1 2:-1",
                "1 0:-1",
            })
    void aHistoryWithoutAnEarlierChoiceOrWithARepeatStaysWhole(String history) {
        Dataset data = Sketch.of(6, history);
        HeldOut held = HeldOut.lastChoices(data, ALL, 1);
        assertThat(held.heldOutUsers()).isEmpty();
        assertThat(held.history(0).items()).isEqualTo(data.history(0).items());
        assertThat(held.size()).isEqualTo(data.size());
    }

    @Test
    void theAnonymousUserStaysWhole() {
        Dataset data =
                Sketch.of(Clock.ORDER, Collections.nCopies(4, ""), List.of("anna", "", "ben"), "0 1", "0 1 2", "2 3");
        HeldOut held = HeldOut.lastChoices(data, ALL, 1);
        assertThat(held.heldOutUsers()).containsExactly(data.user("anna"), data.user("ben"));
        assertThat(held.history(data.anonymousUser()).size()).isEqualTo(3);
    }

    @Test
    void sizesAreThoseOfTheHistories() {
        HeldOut held = of("0 1 2:-1 3:-1", "4", "0 1 0", "5 4 3", "", "1 2");
        assertThat(held.size()).isEqualTo(1 + 1 + 3 + 2 + 1);
        assertThat(IntStream.range(0, held.users())
                        .map(u -> held.history(u).size())
                        .sum())
                .isEqualTo((int) held.size());
        assertThat(held.itemCounts()).containsExactly(3, 2, 0, 0, 2, 1);
    }

    @Test
    void equalSeedsDrawEqualUsers() {
        Dataset data = manyUsers();
        int[] users = HeldOut.lastChoices(data, 10, 7).heldOutUsers();
        assertThat(users).hasSize(10).isSorted().doesNotHaveDuplicates();
        assertThat(Arrays.stream(users)).allMatch(user -> user % 4 != 0);
        assertThat(HeldOut.lastChoices(data, 10, 7).heldOutUsers()).isEqualTo(users);
        assertThat(HeldOut.lastChoices(data, 10, 8).heldOutUsers()).isNotEqualTo(users);
        assertThat(HeldOut.lastChoices(data, ALL, 7).heldOutUsers())
                .isEqualTo(IntStream.range(0, 40).filter(u -> u % 4 != 0).toArray());
    }

    @Test
    void whoIsNotDrawnStaysWhole() {
        Dataset data = manyUsers();
        HeldOut held = HeldOut.lastChoices(data, 10, 7);
        BitSet drawn = new BitSet();
        Arrays.stream(held.heldOutUsers()).forEach(drawn::set);
        for (int user = 0; user < data.users(); user++) {
            assertThat(held.history(user).size()).isEqualTo(data.history(user).size() - (drawn.get(user) ? 1 : 0));
        }
        assertThat(held.size()).isEqualTo(data.size() - 10);
        assertThat(HeldOut.lastChoices(data, 0, 7).size()).isEqualTo(data.size());
    }

    @Test
    void givenUsersAreHeldOutAsFarAsTheyCanBe() {
        BitSet users = new BitSet();
        users.set(3, 6);
        HeldOut held = HeldOut.lastChoices(manyUsers(), users);
        assertThat(held.heldOutUsers()).containsExactly(3, 5);
        assertThat(held.next(3)).isEqualTo(4);
    }

    @Test
    void actionsAndContextsAreThoseOfTheWhole(@TempDir Path folder) throws Exception {
        try (DatasetBuilder builder = new DatasetBuilder(folder, Clock.ORDER, List.of("country"))) {
            int buy = builder.action("buy");
            for (int event = 0; event < 3; event++) {
                int item = builder.item("i" + event);
                List<Integer> contexts = List.of(builder.context(0, "land " + event));
                builder.add(new Interaction(builder.user("u"), item, event, 1, buy, -1, 0, contexts));
            }
            HeldOut held = HeldOut.lastChoices(builder.build(folder.resolve("snapshot"), Work.SILENT), ALL, 1);
            assertThat(held.actions()).containsExactly("buy");
            assertThat(held.contexts()).containsExactly("country");
            assertThat(held.contextValues(0).get(held.context(0, held.history(0).row(1))))
                    .isEqualTo("land 1");
            assertThat(held.context(0, -1)).isEqualTo(-1);
        }
    }
}
