package io.recscope.views.look;

import io.recscope.views.chart.Theme;

/// Light or dark.
public enum Tone {
    LIGHT,
    DARK;

    /// The colours for what does not see style sheets: charts and canvases.
    public Theme theme() {
        return this == LIGHT ? Theme.LIGHT : Theme.DARK;
    }

    /// The other one.
    public Tone other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    String sheet() {
        return this == LIGHT ? "light.css" : "dark.css";
    }
}
