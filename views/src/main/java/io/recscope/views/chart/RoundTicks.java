package io.recscope.views.chart;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.TickUnit;
import org.jfree.chart.axis.TickUnitSource;

/// Ticks at one, two or five times a power of ten, all with the same number of decimals: as many as they need.
record RoundTicks(NumberForm form) implements TickUnitSource {
    private NumberTickUnitSource sizes() {
        return new NumberTickUnitSource(form == NumberForm.COUNT);
    }

    @Override
    public TickUnit getLargerTickUnit(TickUnit unit) {
        return written(sizes().getLargerTickUnit(unit));
    }

    @Override
    public TickUnit getCeilingTickUnit(TickUnit unit) {
        return written(sizes().getCeilingTickUnit(unit));
    }

    @Override
    public TickUnit getCeilingTickUnit(double size) {
        return written(sizes().getCeilingTickUnit(size));
    }

    private TickUnit written(TickUnit unit) {
        NumberFormat format = form.format();
        double size = form == NumberForm.PERCENT ? unit.getSize() * 100 : unit.getSize();
        int decimals = Math.clamp((int) Math.ceil(-Math.log10(size) - 1e-9), 0, 9);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        if (form == NumberForm.CHANGE && format instanceof DecimalFormat signed) {
            signed.setPositivePrefix("");
        }
        return new NumberTickUnit(unit.getSize(), format);
    }
}
