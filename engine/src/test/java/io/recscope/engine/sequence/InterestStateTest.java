package io.recscope.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.TestWorkshop;
import io.recscope.engine.torch.Torch;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(ExecutionMode.SAME_THREAD)
class InterestStateTest {
    private static final float CLOSE = 1e-4f;

    private final Torch torch = new TestWorkshop().torch();

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(new Shape(8, 1, 1, 16, false, false, 0), false),
                Arguments.of(new Shape(8, 2, 2, 16, false, false, 0), true),
                Arguments.of(new Shape(8, 3, 2, 16, true, true, 0), false),
                Arguments.of(new Shape(12, 2, 3, 64, true, true, 0.1), true),
                Arguments.of(new Shape(8, 1, 2, 2, true, false, 0), true),
                Arguments.of(new Shape(8, 2, 1, 5, true, false, 0.2), false));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void growsByEventsToWhatAPlainPassOverTheWindowGives(Shape shape, boolean timed) {
        UserHistory history = RandomModel.history(40);
        try (InterestModel model = RandomModel.of(shape, timed)) {
            InterestState state = model.state(history.first(0));
            for (int n = 0; n <= history.size(); n++) {
                float[] grown = scores(state);
                float[] plain = new float[model.items()];
                model.score(history.first(n), columns(state, history.first(n)), plain);
                assertThat(grown).as("after %d events", n).containsExactly(plain, within(CLOSE));
                if (choices(history.first(n)) < shape.events()) {
                    assertThat(grown).containsExactly(RandomModel.scores(model, history.first(n)), within(CLOSE));
                }
                if (n < history.size()) {
                    InterestState next = state.append(history, n);
                    state.close();
                    state = next;
                }
            }
            state.close();
        }
        assertThat(torch.liveTensors()).isZero();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void startsAnywhere(Shape shape, boolean timed) {
        try (InterestModel model = RandomModel.of(shape, timed)) {
            for (int n : new int[] {0, 1, 4, 5, 7, 30}) {
                UserHistory history = RandomModel.history(n);
                try (InterestState state = model.state(history)) {
                    assertThat(scores(state)).containsExactly(RandomModel.scores(model, history), within(CLOSE));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void allMomentsAreThoseOfEachPrefix(Shape shape, boolean timed) {
        UserHistory history = RandomModel.history(60);
        try (InterestModel model = RandomModel.of(shape, timed)) {
            InterestMoments moments = model.moments(history);
            assertThat(moments.size()).isEqualTo(61);
            float[] scores = new float[model.items()];
            for (int n = 0; n < moments.size(); n++) {
                moments.score(n, scores);
                assertThat(scores)
                        .as("moment %d", n)
                        .containsExactly(RandomModel.scores(model, history.first(n)), within(CLOSE));
            }
        }
        assertThat(torch.liveTensors()).isZero();
    }

    @Test
    void branchesWithoutDisturbingWhatItGrewFrom() {
        try (InterestModel model = RandomModel.of(new Shape(8, 2, 2, 16, true, true, 0), true)) {
            UserHistory history = RandomModel.history(6);
            long later = history.time(5) + 60_000;
            try (InterestState state = model.state(history);
                    InterestState left = state.append(3, later, 1, 0);
                    InterestState right = state.append(4, later, 1, 0)) {
                assertThat(scores(left))
                        .containsExactly(RandomModel.scores(model, history.with(3, later, 1, 0)), within(CLOSE));
                assertThat(scores(right))
                        .containsExactly(RandomModel.scores(model, history.with(4, later, 1, 0)), within(CLOSE))
                        .isNotEqualTo(scores(left));
                assertThat(scores(state)).containsExactly(RandomModel.scores(model, history), within(CLOSE));
                assertThatThrownBy(() -> left.append(1, later - 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void ownsItsMemory() {
        try (InterestModel model = RandomModel.of(new Shape(8, 2, 2, 4, true, true, 0), true)) {
            int before = torch.liveTensors();
            UserHistory history = RandomModel.history(12);
            for (int round = 0; round < 3; round++) {
                InterestState state = model.state(history.first(0));
                int each = torch.liveTensors() - before;
                assertThat(each).isPositive();
                for (int n = 0; n < history.size(); n++) {
                    InterestState next = state.append(history, n);
                    state.close();
                    state = next;
                    scores(state);
                    assertThat(torch.liveTensors() - before).isEqualTo(each);
                }
                state.close();
                assertThat(torch.liveTensors()).isEqualTo(before);
            }
        }
    }

    @Test
    void interestIsTheBlendThatScoresComeFrom() {
        try (InterestModel model = RandomModel.of(new Shape(8, 2, 2, 16, true, true, 0), true)) {
            UserHistory history = RandomModel.history(9);
            Interest interest = model.interest(history);
            assertThat(interest.share()).isBetween(0.0, 1.0);
            assertThat(interest.blend()).containsExactly(model.moments(history).want(9), within(CLOSE));
        }
        try (InterestModel model = RandomModel.of(new Shape(8, 2, 2, 16, false, true, 0), true)) {
            Interest interest = model.interest(RandomModel.history(9));
            assertThat(interest.hasLongTerm()).isFalse();
            assertThat(interest.longTerm()).containsOnly(0);
            assertThat(List.of(interest.blend())).containsExactly(interest.shortTerm());
        }
    }

    private static float[] scores(InterestState state) {
        float[] scores = new float[RandomModel.ITEMS];
        state.score(scores);
        return scores;
    }

    private static int choices(UserHistory history) {
        return history.filter(event -> history.weight(event) > 0).size();
    }

    /// Columns of the plain pass that a state is to be equal to.
    private static int columns(InterestState state, UserHistory history) {
        return state.read() == choices(history) ? state.read() + 1 : state.read();
    }
}
