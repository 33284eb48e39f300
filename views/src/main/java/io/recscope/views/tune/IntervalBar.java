package io.recscope.views.tune;

import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// A difference and its interval beside a line at zero. What goes beyond the ends is cut there.
final class IntervalBar extends Region {
    private static final double HEIGHT = 16;

    private final Line zero = new Line();
    private final Line whisker = new Line();
    private final Circle dot = new Circle(3.5);
    private double low;
    private double middle;
    private double high;
    private Tone tone = Tone.OPEN;

    /// What a difference means.
    enum Tone {
        BETTER("better"),
        WORSE("worse"),
        OTHER("strong"),
        OPEN("muted");

        private final String style;

        Tone(String style) {
            this.style = style;
        }

        String style() {
            return style;
        }
    }

    IntervalBar() {
        getStyleClass().add("interval-bar");
        zero.getStyleClass().add("zero");
        whisker.getStyleClass().add("whisker");
        dot.getStyleClass().add("dot");
        setMinSize(40, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getChildren().addAll(zero, whisker, dot);
    }

    /// Shows an interval; 1 is the right end, −1 the left one.
    void show(double from, double at, double to, Tone meaning) {
        low = from;
        middle = at;
        high = to;
        if (tone != meaning) {
            getStyleClass().remove(tone.style());
            getStyleClass().add(meaning.style());
            tone = meaning;
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double half = getWidth() / 2;
        double y = Math.round(getHeight() / 2) + 0.5;
        zero.setStartX(half);
        zero.setEndX(half);
        zero.setStartY(1);
        zero.setEndY(getHeight() - 1);
        whisker.setStartX(x(low, half));
        whisker.setEndX(x(high, half));
        whisker.setStartY(y);
        whisker.setEndY(y);
        dot.setCenterX(x(middle, half));
        dot.setCenterY(y);
    }

    private static double x(double share, double half) {
        return half + Math.clamp(share, -1, 1) * (half - 5);
    }
}
