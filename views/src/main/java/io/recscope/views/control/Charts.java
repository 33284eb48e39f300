package io.recscope.views.control;

import io.recscope.views.chart.Typefaces;
import io.recscope.views.look.Look;
import io.recscope.views.text.Phrases;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Makes views of charts, which share fonts and follow language and look.
///
/// The fonts are loaded when the first chart is drawn. Thread-safe but for [#view()].
public final class Charts {
    private final Phrases phrases;
    private final Look look;
    private final Executor painters;
    private final Executor window;
    private Optional<Typefaces> fonts = Optional.empty();

    /// @param painters carry out drawing
    /// @param window carries out what touches the window
    public Charts(Phrases phrases, Look look, Executor painters, Executor window) {
        this.phrases = phrases;
        this.look = look;
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

    synchronized Typefaces fonts() {
        if (fonts.isEmpty()) {
            fonts = Optional.of(new Typefaces());
        }
        return fonts.get();
    }
}
