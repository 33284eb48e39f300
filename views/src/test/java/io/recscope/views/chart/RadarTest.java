package io.recscope.views.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// How far from the middle a value is.
class RadarTest {
    private final Radar radar = SampleCharts.radar();

    @Test
    void theBestIsAtTheRim() {
        assertThat(radar.best(0)).isEqualTo(0.129);
        assertThat(radar.reach(radar.series().getFirst(), 0)).isEqualTo(1);
        assertThat(radar.reach(radar.series().getFirst(), 1)).isEqualTo(0.25, within(1e-12));
    }

    @Test
    void whereLittleIsWantedTheShareIsTurned() {
        assertThat(radar.best(3)).isEqualTo(0.6);
        assertThat(radar.reach(radar.series().getFirst(), 3)).isEqualTo(0.75, within(1e-12));
        assertThat(radar.reach(radar.series().get(1), 3)).isEqualTo(1);
    }

    @Test
    void whatIsUndefinedStaysInTheMiddle() {
        assertThat(radar.reach(radar.series().get(2), 1)).isZero();
        assertThat(ChartTable.of(radar).rows().get(2).get(2)).isEmpty();
    }

    @Test
    void twoSpokesEncloseNothing() {
        assertThatThrownBy(() -> new Radar(radar.heading(), radar.spokes().subList(0, 2), List.of()))
                .hasMessageContaining("encloses nothing");
    }
}
