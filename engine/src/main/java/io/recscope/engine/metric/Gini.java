package io.recscope.engine.metric;

import static io.recscope.engine.metric.Definition.Better.DEPENDS;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Gini coefficient of exposure: how unequally the items of the catalog are shown.
///
/// `Σ (2 i − n − 1) x(i) / (n Σ x)` with the exposures `x` of all `n` items in ascending order, `i` from 1;
/// items that are never shown count with 0. 0 means equal exposure, `1 − 1/n` that one item has all. Undefined
/// when nothing is listed. Source: Fleder and Hosanagar, Management Science 2009; Gini, 1912.
public final class Gini implements SystemMetric {
    @Override
    public Definition definition() {
        return new Definition(
                "gini",
                "Gini of exposure",
                "sum of (2 i - n - 1) x(i) / (n sum of x), exposures x ascending, i = 1..n",
                "the number of items of the catalog times all list entries",
                "0 to 1 - 1/n",
                DEPENDS,
                "nothing is listed",
                "Fleder and Hosanagar, Management Science 55(5), 2009");
    }

    @Override
    public OptionalDouble value(int[] exposure) {
        int[] ascending = exposure.clone();
        Arrays.sort(ascending);
        long n = ascending.length;
        double weighted = 0;
        double total = 0;
        for (int i = 0; i < n; i++) {
            weighted += (2.0 * (i + 1) - n - 1) * ascending[i];
            total += ascending[i];
        }
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(weighted / (n * total));
    }
}
