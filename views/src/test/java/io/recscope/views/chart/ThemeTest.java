package io.recscope.views.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThemeTest {
    private static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK);

    @Test
    void textIsReadableOnGroundAndSurface() {
        for (Theme theme : THEMES) {
            for (Role text : List.of(Role.TEXT, Role.MUTED, Role.ACCENT, Role.BETTER, Role.WORSE, Role.WARN)) {
                assertThat(theme.contrast(text, Role.GROUND))
                        .as(theme.name() + " " + text)
                        .isGreaterThanOrEqualTo(4.5);
                assertThat(theme.contrast(text, Role.SURFACE))
                        .as(theme.name() + " " + text)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void seriesStandOutFromTheGround() {
        for (Theme theme : THEMES) {
            for (int i = 0; i < 8; i++) {
                assertThat(theme.contrast(Role.series(i), Role.GROUND))
                        .as(theme.name() + " " + Role.series(i))
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void valuesAreReadableOnTheirShades() {
        for (Theme theme : THEMES) {
            for (double share = 0; share <= 1; share += 0.05) {
                Role shade = Role.shade(share);
                assertThat(theme.contrast(Role.upon(shade), shade))
                        .as(theme.name() + " " + shade)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void coloursBecomeVariablesInStylesButNotInText() {
        assertThat(Theme.toVariables("<path style=\"fill:rgb(254,1,2)\"/><text>rgb(254,1,2)</text>"))
                .isEqualTo("<path style=\"fill:var(--text)\"/><text>rgb(254,1,2)</text>");
    }
}
