package io.recscope.views.control;

import io.recscope.views.chart.Typefaces;
import io.recscope.views.look.Look;
import io.recscope.views.text.Phrases;
import java.util.concurrent.Executor;

/// Makes views of charts, which share fonts and follow language and look.
///
/// Thread-safe but for [#view()].
public final class Charts {
    private final Phrases phrases;
    private final Look look;
    private final Executor painters;
    private final Executor window;
    private final Typefaces fonts;

    /// With fonts of their own.
    ///
    /// @param painters carry out drawing
    /// @param window carries out what touches the window
    public Charts(Phrases phrases, Look look, Executor painters, Executor window) {
        this(phrases, look, new Typefaces(), painters, window);
    }

    /// @param fonts that charts are written in, here and where they are exported
    /// @param painters carry out drawing
    /// @param window carries out what touches the window
    public Charts(Phrases phrases, Look look, Typefaces fonts, Executor painters, Executor window) {
        this.phrases = phrases;
        this.look = look;
        this.fonts = fonts;
        this.painters = painters;
        this.window = window;
    }

    /// An empty view.
    public ChartView view() {
        return new ChartView(this);
    }

    public Look look() {
        return look;
    }

    Phrases phrases() {
        return phrases;
    }

    Executor painters() {
        return painters;
    }

    Executor window() {
        return window;
    }

    Typefaces fonts() {
        return fonts;
    }
}
