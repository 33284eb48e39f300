package io.recscope.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.recommend.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final Dataset data = Cinema.dataset(Clock.ORDER);
    private final Player player = Cinema.player(data, Policy.OFF);
    private final Course course = Cinema.course(data, "u0");
    private final Timeline original = player.play(course);

    private Comparison with(Edit... edits) {
        return Comparison.of(original, player.play(new Branch("b", List.of(edits)).of(course)));
    }

    private static List<List<Integer>> pairs(Comparison comparison) {
        return comparison.rows().stream()
                .map(row -> List.of(row.before(), row.after()))
                .toList();
    }

    @Test
    void withoutEditsEverythingIsTheSame() {
        Comparison comparison = with();
        assertThat(comparison.rows()).hasSize(11).allSatisfy(row -> {
            assertThat(row.before()).isEqualTo(row.after());
            assertThat(row.rankBefore()).isEqualTo(row.rankAfter());
            assertThat(row.lists().common()).isEqualTo(5);
            assertThat(row.lists().overlap()).isEqualTo(1, within(1e-12));
        });
        assertThat(comparison.firstDifference()).isEqualTo(-1);
        assertThat(comparison.meanReciprocalRank(true)).isEqualTo(comparison.meanReciprocalRank(false));
    }

    @Test
    void momentsBelongTogetherByTheEventThatFollows() {
        assertThat(pairs(with(new Edit.Insert(9, 15))))
                .endsWith(List.of(8, 8), List.of(-1, 9), List.of(9, 10), List.of(10, 11));
        assertThat(pairs(with(new Edit.Remove(8))))
                .endsWith(List.of(7, 7), List.of(8, -1), List.of(9, 8), List.of(10, 9));
        assertThat(pairs(with(new Edit.Move(9, 7))))
                .endsWith(List.of(6, 6), List.of(9, 7), List.of(7, 8), List.of(8, 9), List.of(10, 10));
        assertThat(pairs(with(new Edit.Remove(9)))).endsWith(List.of(8, 8), List.of(9, -1), List.of(10, 9));
    }

    @Test
    void tellsRanksAndListsOfBothSides() {
        Comparison comparison = with(new Edit.Insert(2, 20));
        for (Comparison.Row row : comparison.rows()) {
            if (row.before() >= 0) {
                assertThat(row.rankBefore())
                        .isEqualTo(original.moment(row.before()).taken().rank());
            }
            if (row.after() >= 0) {
                assertThat(row.rankAfter())
                        .isEqualTo(
                                comparison.branch().moment(row.after()).taken().rank());
            }
        }
        Comparison.Row inserted = comparison.rows().get(2);
        assertThat(inserted.paired()).isFalse();
        assertThat(inserted.item()).isEqualTo(20);
        assertThat(inserted.lists().overlap()).isNaN();
        assertThat(comparison.firstDifference()).isEqualTo(3);
    }

    @Test
    void listsDifferFromAPlaceOn() {
        assertThat(Comparison.Lists.of(new int[] {1, 2, 3}, new int[] {1, 3, 4}))
                .satisfies(lists -> assertThat(lists.common()).isEqualTo(2))
                .satisfies(lists -> assertThat(lists.difference()).isEqualTo(2));
        assertThat(Comparison.Lists.of(new int[] {1}, new int[] {1, 2}).difference())
                .isEqualTo(2);
        assertThat(Comparison.Lists.of(new int[] {1, 2}, new int[] {1, 2}).difference())
                .isZero();
    }

    @Test
    void aNewUserIsComparedWithWhomHeWas() {
        Course newcomer = Course.ofNewUser(Clock.ORDER, 0);
        Timeline before = player.play(newcomer);
        Timeline after = player.play(newcomer.with(new Edit.Insert(0, 3)).with(new Edit.Insert(1, 4)));
        assertThat(pairs(Comparison.of(before, after))).containsExactly(List.of(-1, 0), List.of(-1, 1), List.of(0, 2));
    }
}
