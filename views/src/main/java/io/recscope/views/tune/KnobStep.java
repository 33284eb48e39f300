package io.recscope.views.tune;

import io.recscope.engine.recommend.policy.Knobs;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// How finely a knob of numbers is turned.
record KnobStep(Knobs.Setting setting) {

    /// The distance of neighbouring values.
    double step() {
        double range = setting.high() - setting.low();
        if (setting.whole()) {
            return 1;
        }
        return range <= 1 ? 0.01 : range <= 5 ? 0.05 : range <= 50 ? 0.5 : 10;
    }

    /// A value of the slider as it would be typed: on a step, within the range.
    String typed(double value) {
        double step = step();
        double on = Math.clamp(Math.round(value / step) * step, setting.low(), setting.high());
        BigDecimal rounded = BigDecimal.valueOf(on).setScale(3, RoundingMode.HALF_UP);
        if (setting.whole()) {
            return rounded.setScale(0, RoundingMode.HALF_UP).toPlainString();
        }
        BigDecimal plain = rounded.stripTrailingZeros();
        return plain.scale() < 1 ? plain.setScale(1, RoundingMode.UNNECESSARY).toPlainString() : plain.toPlainString();
    }
}
