package io.recscope.engine.shapley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.shapley.Fidelity.Ending;
import io.recscope.engine.work.Work;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of an estimate that is cut short.
class ShapleyEndingTest {
    private static final int PLAYERS = 16;

    /// What happens once so many coalitions have been asked.
    private interface Accident {
        double[] happen(double[] worths) throws InterruptedException;
    }

    private static Game breaking(int after, Accident accident) {
        return new Game() {
            private int asked;

            @Override
            public int players() {
                return PLAYERS;
            }

            @Override
            public double[] worths(List<Coalition> coalitions, Work work) throws InterruptedException {
                asked += coalitions.size();
                double[] worths = coalitions.stream()
                        .mapToDouble(c -> Math.sqrt(c.size()))
                        .toArray();
                return asked > after ? accident.happen(worths) : worths;
            }
        };
    }

    private static Estimate values(Game game, Method method) throws InterruptedException {
        Effort effort = new Effort(Optional.of(method), 20_000, 0, 1);
        return Shapley.values(game, effort, _ -> {}, Work.SILENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KERNEL", "PERMUTATION"})
    void cancelledHalfWayGivesWhatIsKnown(Method method) throws InterruptedException {
        Game game = breaking(100, _ -> {
            throw new InterruptedException();
        });
        Estimate estimate = values(game, method);
        assertThat(estimate.fidelity().ending()).isEqualTo(Ending.CANCELLED);
        assertThat(estimate.fidelity().isPartial()).isTrue();
        assertThat(estimate.values()).allMatch(value -> value > 0);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void cancelledBeforeAnythingIsKnown() {
        Game game = breaking(1, _ -> {
            throw new InterruptedException();
        });
        assertThatThrownBy(() -> values(game, Method.KERNEL)).isInstanceOf(InterruptedException.class);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> values(breaking(9, worths -> worths), Method.KERNEL))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void aGameThatFailsInTheMiddleGivesWhatIsKnown() throws InterruptedException {
        Game game = breaking(100, _ -> {
            throw new IllegalStateException("the model is gone");
        });
        Estimate estimate = values(game, Method.KERNEL);
        assertThat(estimate.fidelity().ending()).isEqualTo(Ending.FAILED);
        assertThat(estimate.fidelity().note()).isEqualTo("the model is gone");
        assertThat(estimate.fidelity().convergence()).isNotEmpty();
    }

    @Test
    void aGameThatFailsAtOnceFails() {
        Game game = breaking(1, _ -> {
            throw new IllegalStateException("the model is gone");
        });
        assertThatThrownBy(() -> values(game, Method.KERNEL)).hasMessage("the model is gone");
    }

    @Test
    void enumerationThatIsCutShortGivesItsFirstGuess() throws InterruptedException {
        Game twelve = Games.of(12, coalition -> {
            if (coalition.size() == 6) {
                throw new IllegalStateException("six is too many");
            }
            return coalition.size();
        });
        Estimate estimate = Shapley.values(twelve, Effort.USUAL.of(5_000), _ -> {}, Work.SILENT);
        assertThat(estimate.fidelity().ending()).isEqualTo(Ending.FAILED);
        assertThat(estimate.values()).allMatch(value -> Math.abs(value - 1) < 1e-12);
        assertThat(estimate.fidelity().error()).isNaN();
    }

    @Test
    void whatIsNoNumberIsAFault() throws InterruptedException {
        Accident nothing = worths -> {
            worths[0] = Double.NaN;
            return worths;
        };
        assertThatThrownBy(() -> values(breaking(1, nothing), Method.KERNEL))
                .isInstanceOf(BadData.class)
                .hasMessageContaining("NaN")
                .hasMessageContaining("of 16");
        Estimate partial = values(breaking(100, nothing), Method.KERNEL);
        assertThat(partial.fidelity().ending()).isEqualTo(Ending.FAILED);
        assertThat(partial.fidelity().note()).contains("NaN");
    }
}
