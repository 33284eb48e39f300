package io.recscope.engine.tune;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.metric.MetricKey;
import java.math.BigDecimal;

/// The least that is left of a metric: a value, or a share of what it is without any change.
///
/// Of a metric of which little is wanted (see [Goal]) it is the most that may be reached.
///
/// @param bound a value, or the relative change that is still allowed: −0.05 for a loss of five per cent
public record Floor(MetricKey metric, double bound, boolean relative) {

    /// Reads `ndcg@10=-5%` or `ndcg@10=0.05`.
    ///
    /// @throws BadUsage when it is neither, or nothing could be below it or reach it
    public static Floor of(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw unreadable(text);
        }
        String bound = text.substring(equals + 1).strip();
        boolean relative = bound.endsWith("%");
        try {
            BigDecimal number = new BigDecimal(relative ? bound.substring(0, bound.length() - 1) : bound);
            double value = (relative ? number.movePointLeft(2) : number).doubleValue();
            return new Floor(MetricKey.of(text.substring(0, equals).strip()), value, relative);
        } catch (NumberFormatException e) {
            throw unreadable(text);
        }
    }

    public Floor {
        if (!Double.isFinite(bound) || (relative && bound <= -1)) {
            throw new BadUsage(
                    "A floor of " + written(metric, bound, relative) + " holds nothing",
                    "",
                    "Write how much may be lost, less than all: ndcg@10=-5%.");
        }
    }

    /// How far a value is below, as a share of what was asked for; 0 when it is not.
    ///
    /// @param least whether small values are wanted, so that the floor is a ceiling
    /// @param base the value without any change
    double shortfall(double value, boolean least, double base) {
        double sign = least ? -1 : 1;
        double wanted = relative ? base + sign * bound * Math.abs(base) : bound;
        if (Double.isNaN(value) || Double.isNaN(wanted)) {
            return Double.POSITIVE_INFINITY;
        }
        double missing = sign * (wanted - value);
        return missing <= 1e-12 ? 0 : missing / Math.max(Math.abs(wanted), 1e-9);
    }

    private static BadUsage unreadable(String text) {
        return new BadUsage("'" + text + "' is no floor", "", "Write ndcg@10=-5% or ndcg@10=0.05.");
    }

    private static String written(MetricKey metric, double bound, boolean relative) {
        BigDecimal number = new BigDecimal(Double.toString(Double.isFinite(bound) ? bound : 0));
        return metric + "="
                + (relative
                        ? number.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                        : number.stripTrailingZeros().toPlainString());
    }

    /// The form that [#of] reads.
    @Override
    public String toString() {
        return written(metric, bound, relative);
    }
}
