package io.recscope.views.chart;

import io.recscope.views.text.Words;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.text.NumberFormat;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.G2TextMeasurer;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/// The look that all charts share: colours, type, thin grids, no borders.
record Pen(Theme theme, Typeface type, Words words) {
    /// Whole, so that the picture of a screen and the one of a file have the same.
    static final float SMALL = 12;
    static final Stroke HAIR = new BasicStroke(1f);
    static final Stroke LINE = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke WHISKER = new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke DASHED =
            new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {4, 3}, 0);

    /// What pushes a value up, and what pushes it down.
    static final Role UP = Role.S1;

    static final Role DOWN = Role.S2;
    /// Opacity at which text upon the colour is still easy to read, of 255.
    static final int STRONGEST = 140;

    private static final int LONGEST = 44;

    Color color(Role role) {
        return theme.color(role);
    }

    /// A colour one can see through.
    Color tint(Role role, int alpha) {
        Color color = color(role);
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    Font small() {
        return type.regular(SMALL);
    }

    /// The ground of a word or a cell: clear for nothing, blue for what pushes up, orange for what pushes down.
    ///
    /// @param share of the most there is, in `[-1, 1]`
    Color push(double share) {
        int alpha = (int) Math.round(Math.min(1, Math.abs(share)) * STRONGEST);
        return tint(share < 0 ? DOWN : UP, alpha);
    }

    /// A name short enough for an axis; the whole of it is in the tooltip and in the table.
    static String shortened(String name) {
        return shortened(name, LONGEST);
    }

    /// @param columns the room there is; an ideograph takes two
    static String shortened(String name, int columns) {
        String clean = name.strip();
        int used = 0;
        int end = 0;
        for (int i = 0; i < clean.length(); i = clean.offsetByCodePoints(i, 1)) {
            used += Character.isIdeographic(clean.codePointAt(i)) ? 2 : 1;
            if (used > columns) {
                return clean.substring(0, end).stripTrailing() + "…";
            }
            end = used < columns ? clean.offsetByCodePoints(i, 1) : end;
        }
        return clean;
    }

    ValueAxis axis(Axis axis) {
        NumberFormat format = axis.form().format();
        ValueAxis made;
        if (axis.scale() == Axis.Scale.LOG) {
            LogAxis log = new PlainLogAxis(axis.name());
            log.setSmallestValue(1e-9);
            log.setNumberFormatOverride(format);
            TickUnits powers = new TickUnits();
            powers.add(new NumberTickUnit(1, format, 9));
            powers.add(new NumberTickUnit(2, format, 9));
            powers.add(new NumberTickUnit(3, format, 9));
            log.setStandardTickUnits(powers);
            log.setMinorTickMarksVisible(false);
            made = log;
        } else {
            NumberAxis number = new NumberAxis(axis.name());
            number.setAutoRangeIncludesZero(false);
            number.setStandardTickUnits(new RoundTicks(axis.form()));
            made = number;
        }
        calm(made);
        return made;
    }

    void calm(org.jfree.chart.axis.Axis axis) {
        axis.setTickLabelFont(small());
        axis.setTickLabelPaint(color(Role.MUTED));
        axis.setLabelFont(small());
        axis.setLabelPaint(color(Role.MUTED));
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelInsets(new RectangleInsets(3, 6, 3, 6));
        axis.setLabelInsets(new RectangleInsets(4, 4, 4, 4));
    }

    CategoryAxis names() {
        CategoryAxis axis = new WholeNames();
        calm(axis);
        axis.setTickLabelPaint(color(Role.TEXT));
        axis.setCategoryLabelPositionOffset(7);
        return axis;
    }

    /// JFreeChart breaks names over lines and cuts what does not fit; here the axis takes the room it needs.
    private static final class WholeNames extends CategoryAxis {
        @Override
        @SuppressWarnings("rawtypes") // JFreeChart declares the category so
        protected TextBlock createLabel(Comparable category, float width, RectangleEdge edge, Graphics2D g2) {
            Font font = getTickLabelFont(category);
            Paint paint = getTickLabelPaint(category);
            String name = shortened(category.toString());
            if (RectangleEdge.isLeftOrRight(edge)) {
                TextBlock block = new TextBlock();
                block.addLine(name, font, paint);
                return block;
            }
            return TextUtils.createTextBlock(name, font, paint, width, 4, new G2TextMeasurer(g2));
        }
    }

    CategoryPlot calm(CategoryPlot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(color(Role.GRID));
        plot.setRangeGridlineStroke(HAIR);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(color(Role.LINE));
        plot.setRangeZeroBaselineStroke(HAIR);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(8, 2, 2, 14));
        return plot;
    }

    XYPlot calm(XYPlot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(color(Role.GRID));
        plot.setRangeGridlineStroke(HAIR);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(8, 2, 2, 18));
        return plot;
    }
}
