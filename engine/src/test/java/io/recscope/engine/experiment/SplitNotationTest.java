package io.recscope.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitNotationTest {
    @Test
    void everyFormIsRead() {
        assertThat(SplitNotation.of("last-out", 1)).isEqualTo(new LastOut());
        assertThat(SplitNotation.of("last-out:validation", 1)).isEqualTo(new LastOut(LastOut.Target.VALIDATION));
        assertThat(SplitNotation.of("moment:1970-01-02", 1)).isEqualTo(new Moment(86_400_000));
        assertThat(SplitNotation.of("moment:1970-01-01T00:00:01Z", 1)).isEqualTo(new Moment(1000));
        assertThat(SplitNotation.of("quantile:0.8", 1)).isEqualTo(new Quantile(0.8));
        assertThat(SplitNotation.of("user-hold-out:0.1", 3)).isEqualTo(new UserHoldOut(0.1, 0.8, 3));
        assertThat(SplitNotation.of("item-hold-out:0.1", 3)).isEqualTo(new ItemHoldOut(0.1, 3));
        assertThat(SplitNotation.of("k-fold:5", 3)).isEqualTo(new KFold(5, 0.8, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "last", "last-out:x", "moment", "moment:soon", "quantile:", "quantile:2", "k-fold:1.5"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> SplitNotation.of(text, 1)).isInstanceOf(BadUsage.class);
    }
}
