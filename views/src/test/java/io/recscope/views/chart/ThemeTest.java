package io.recscope.views.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    void dotsStandOutFromTheGround() {
        for (Theme theme : THEMES) {
            for (double share = 0; share <= 1; share += 0.2) {
                assertThat(theme.contrast(Role.dot(share), Role.GROUND))
                        .as(theme.name() + " " + Role.dot(share))
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void textIsReadableUponWhatPushes() {
        double share = Pen.STRONGEST / 255.0;
        for (Theme theme : THEMES) {
            for (Role push : List.of(Pen.UP, Pen.DOWN)) {
                for (Role under : List.of(Role.GROUND, Role.SURFACE)) {
                    float[] top = theme.color(push).getRGBColorComponents(null);
                    float[] ground = theme.color(under).getRGBColorComponents(null);
                    Map<Role, Color> colors = new EnumMap<>(theme.colors());
                    colors.put(
                            Role.H1,
                            new Color(
                                    (float) (share * top[0] + (1 - share) * ground[0]),
                                    (float) (share * top[1] + (1 - share) * ground[1]),
                                    (float) (share * top[2] + (1 - share) * ground[2])));
                    assertThat(new Theme("mixed", colors).contrast(Role.TEXT, Role.H1))
                            .as(theme.name() + " " + push + " " + under)
                            .isGreaterThanOrEqualTo(4.5);
                }
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
    void coloursOfThePageBecomeVariablesAndOthersStay() {
        assertThat(Theme.variable("rgb(254,1,2)")).isEqualTo("var(--text)");
        assertThat(Theme.variable("rgb(255,1,2)")).isEqualTo("rgb(255,1,2)");
        assertThat(Theme.variable("none")).isEqualTo("none");
    }
}
