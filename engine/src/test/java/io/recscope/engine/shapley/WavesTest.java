package io.recscope.engine.shapley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.work.Work;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WavesTest {

    /// The formulas against enumeration of the same game.
    @Test
    void formulasGiveWhatEnumerationGives() throws InterruptedException {
        int players = 9;
        SplittableRandom random = new SplittableRandom(3);
        double[] parameters = Waves.start(players, random);
        for (int i = Waves.COUNT * players; i < parameters.length; i++) {
            parameters[i] = random.nextGaussian();
        }
        Waves waves = new Waves(players, parameters, 1.7);
        Game game = Games.of(players, coalition -> {
            double[] signs = new double[players];
            for (int j = 0; j < players; j++) {
                signs[j] = coalition.has(j) ? 1 : -1;
            }
            return waves.odd(signs) + waves.even(signs);
        });
        Interactions exact = Interactions.of(game, Effort.USUAL, Work.SILENT);
        for (int i = 0; i < players; i++) {
            assertThat(waves.values()[i]).isCloseTo(exact.values().value(i), within(1e-9));
            for (int j = 0; j < i; j++) {
                assertThat(waves.interactions()[i][j]).isCloseTo(exact.between(i, j), within(1e-9));
            }
        }
    }
}
