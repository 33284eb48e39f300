package io.recscope.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.Signals.Verdict;
import io.recscope.engine.recommend.policy.Policy;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CourseTest {
    private static final Signals.Mark LIKED = new Signals.Mark(3, Verdict.LIKE);
    private static final Edit LIKE_AT_2 = new Edit.During(2, new Act.Judge(LIKED));

    /// Items 7, 8 and 9 at the times 10, 20 and 40.
    private final Course course =
            Course.of(UserHistory.ofItems().with(7, 10, 1, 2).with(8, 20, 3, 2).with(9, 40, 1, 0), Clock.TIME);

    private static List<Integer> items(Course course) {
        return IntStream.of(course.history().items()).boxed().toList();
    }

    private static List<Integer> origins(Course course) {
        return IntStream.range(0, course.history().size())
                .mapToObj(course::origin)
                .toList();
    }

    @Test
    void anInsertedEventLiesBetweenItsNeighbours() {
        Course changed = course.with(new Edit.Insert(2, 5));
        assertThat(items(changed)).containsExactly(7, 8, 5, 9);
        assertThat(origins(changed)).containsExactly(0, 1, -1, 2);
        assertThat(Cinema.times(changed.history())).containsExactly(10L, 20L, 30L, 40L);
        assertThat(changed.history().action(2)).isEqualTo(2);
        assertThat(changed.history().weight(1)).isEqualTo(3);
        assertThat(Cinema.times(course.with(new Edit.Insert(0, 5)).history())).startsWith(10L, 10L);
        assertThat(Cinema.times(course.with(new Edit.Insert(3, 5)).history())).endsWith(40L, 60_040L);
    }

    @Test
    void whatMovesTakesOverTheTimeOfItsPlace() {
        Course changed = course.with(new Edit.Move(0, 2));
        assertThat(items(changed)).containsExactly(8, 9, 7);
        assertThat(origins(changed)).containsExactly(1, 2, 0);
        assertThat(Cinema.times(changed.history())).containsExactly(10L, 20L, 40L);
        assertThat(changed.history().weight(0)).isEqualTo(3);
        assertThat(items(changed.with(new Edit.Move(2, 0)))).isEqualTo(items(course));
        assertThat(items(course.with(new Edit.Move(2, 0)))).containsExactly(9, 7, 8);
    }

    @Test
    void aRemovedEventIsGoneAndTheOthersKeepTheirOrigin() {
        Course changed = course.with(new Edit.Remove(1));
        assertThat(items(changed)).containsExactly(7, 9);
        assertThat(origins(changed)).containsExactly(0, 2);
        assertThat(changed.find(2)).isEqualTo(1);
        assertThat(changed.find(1)).isEqualTo(-1);
        assertThat(Cinema.times(changed.history())).containsExactly(10L, 40L);
    }

    @Test
    void whatWasSaidHoldsFromItsMomentOnAndStaysBetweenTheSameEvents() {
        Course said = course.with(LIKE_AT_2);
        assertThat(said.signals(1)).isEqualTo(Signals.NONE);
        assertThat(said.signals(2).marks()).containsExactly(LIKED);
        assertThat(said.signals(3).marks()).containsExactly(LIKED);
        assertThat(said.with(new Edit.Insert(1, 5)).interludes().getFirst().moment())
                .isEqualTo(3);
        assertThat(said.with(new Edit.Insert(2, 5)).interludes().getFirst().moment())
                .isEqualTo(2);
        assertThat(said.with(new Edit.Remove(0)).interludes().getFirst().moment())
                .isEqualTo(1);
        assertThat(said.with(new Edit.Remove(2)).interludes().getFirst().moment())
                .isEqualTo(2);
    }

    @Test
    void thePolicySetLastHolds() {
        Course governed = course.with(new Edit.During(1, new Act.Govern(Policy.OFF.named("a"))))
                .with(new Edit.During(3, new Act.Govern(Policy.OFF.named("b"))));
        assertThat(IntStream.range(0, 4)
                        .mapToObj(n -> governed.policy(n, Policy.OFF).name()))
                .containsExactly("off", "a", "a", "b");
    }

    @Test
    void aMomentIsWhenTheNextEventHappens() {
        assertThat(IntStream.range(0, 4).mapToLong(course::time)).containsExactly(10L, 20L, 40L, 41L);
        Course newcomer = Course.ofNewUser(Clock.TIME, 5);
        assertThat(newcomer.time(0)).isEqualTo(5);
        assertThat(Cinema.times(newcomer.with(new Edit.Insert(0, 1))
                        .with(new Edit.Insert(1, 2))
                        .history()))
                .containsExactly(5L, 60_005L);
        Course ordered = Course.ofNewUser(Clock.ORDER, 0).with(new Edit.Insert(0, 1));
        assertThat(Cinema.times(ordered.with(new Edit.Insert(1, 2)).history())).containsExactly(0L, 1L);
    }

    @Test
    void whoKeepsTheOldCourseHasTakenTheChangeBack() {
        course.with(new Edit.Remove(1)).with(LIKE_AT_2);
        assertThat(items(course)).containsExactly(7, 8, 9);
        assertThat(course.interludes()).isEmpty();
    }

    static List<Edit> impossible() {
        return List.of(
                new Edit.Insert(4, 1),
                new Edit.Insert(-1, 1),
                new Edit.Insert(0, -1),
                new Edit.Remove(3),
                new Edit.Remove(-1),
                new Edit.Move(0, 3),
                new Edit.Move(3, 0),
                new Edit.During(4, new Act.Judge(LIKED)),
                new Edit.During(-1, new Act.Judge(LIKED)));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void anEditThatNamesNothingIsRefused(Edit edit) {
        assertThatThrownBy(() -> course.with(edit))
                .isInstanceOf(BadUsage.class)
                .hasMessageMatching("There is no (event|moment|item) .*(0 to 2|to 3|Choose one).*");
    }

    @Test
    void anEmptySessionHasOneMomentAndNoEvents() {
        Course empty = Course.of(UserHistory.ofItems(), Clock.ORDER);
        assertThat(empty.moments()).isEqualTo(1);
        assertThatThrownBy(() -> empty.with(new Edit.Remove(0)))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("Insert one first");
    }
}
