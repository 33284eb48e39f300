package io.recscope.views.chart;

import java.util.List;
import java.util.Locale;

/// What a colour is for; a [Theme] says which colour it is.
public enum Role {
    /// Behind everything.
    GROUND,
    /// Behind a card or a table head.
    SURFACE,
    TEXT,
    /// Text of second rank: axes, notes. Still at least 4.5 : 1 on ground and surface.
    MUTED,
    /// The zero line and rules.
    LINE,
    /// Lines that guide the eye and stay behind.
    GRID,
    /// Links and buttons; text, so at least 4.5 : 1.
    ACCENT,
    BETTER,
    WORSE,
    /// A caution.
    WARN,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    S8,
    /// From the least …
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    /// … to the most.
    H7,
    /// Of a dot, from a low value …
    V1,
    V2,
    V3,
    V4,
    /// … to a high one. Each at least 3 : 1 on the ground.
    V5;

    private static final List<Role> SERIES = List.of(S1, S2, S3, S4, S5, S6, S7, S8);
    private static final List<Role> SHADES = List.of(H1, H2, H3, H4, H5, H6, H7);
    private static final List<Role> DOTS = List.of(V1, V2, V3, V4, V5);

    /// The CSS variable, for example `--muted`.
    public String variable() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }

    /// The colour of the i-th series; they repeat after eight.
    public static Role series(int i) {
        return SERIES.get(i % SERIES.size());
    }

    /// The shade of a value in `[0, 1]`.
    public static Role shade(double share) {
        return SHADES.get((int) Math.clamp(share * SHADES.size(), 0, SHADES.size() - 1));
    }

    /// The colour of a dot by a value in `[0, 1]`.
    public static Role dot(double share) {
        return DOTS.get((int) Math.clamp(share * DOTS.size(), 0, DOTS.size() - 1));
    }

    /// The colour of text upon a shade.
    static Role upon(Role shade) {
        return SHADES.indexOf(shade) < 4 ? TEXT : GROUND;
    }
}
