package io.recscope.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadUsage;
import org.junit.jupiter.api.Test;

class TrainingTest {
    @Test
    void aSettingOutOfRangeIsAnsweredWithWhatWouldDo() {
        refusing(-1, 0.001, 1, 0.9, "epochs cannot be -1", "Give 0 or more");
        refusing(1, 0, 1, 0.9, "rate cannot be 0.0", "Give a number above 0");
        refusing(1, 0.001, 0, 0.9, "batch cannot be 0", "Give at least 1");
        refusing(1, 0.001, 1, 1, "average cannot be 1.0", "from 0 to below 1");
        assertThat(training(0, 0.001, 1, 0).epochs()).isZero();
    }

    private static void refusing(int epochs, double rate, int batch, double average, String what, String remedy) {
        assertThatThrownBy(() -> training(epochs, rate, batch, average))
                .isInstanceOf(BadUsage.class)
                .hasMessageContainingAll(what, remedy);
    }

    private static Training training(int epochs, double rate, int batch, double average) {
        return new Training(epochs, 0, rate, 0, batch, 0, average, 0, 0);
    }
}
