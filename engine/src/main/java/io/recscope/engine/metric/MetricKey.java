package io.recscope.engine.metric;

import io.recscope.engine.fault.BadUsage;

/// A metric at a depth, written `ndcg@10`.
///
/// @param name the metric's name, see [Definition#name()]
/// @param k number of list entries judged, at least 1
public record MetricKey(String name, int k) {
    public MetricKey {
        if (name.isBlank() || name.indexOf('@') >= 0 || k < 1) {
            throw new BadUsage(
                    "'" + name + "@" + k + "' is no metric key",
                    "",
                    "Write a metric's name and a list length of at least 1, for example ndcg@10.");
        }
    }

    /// Reads the written form.
    ///
    /// @throws BadUsage when `text` is not a name, `@` and a number of at least 1
    public static MetricKey of(String text) {
        int at = text.lastIndexOf('@');
        String depth = text.substring(at + 1);
        if (at < 1 || !depth.matches("[1-9][0-9]{0,8}")) {
            throw new BadUsage("'" + text + "' is no metric key", "", "Write for example ndcg@10.");
        }
        return new MetricKey(text.substring(0, at), Integer.parseInt(depth));
    }

    @Override
    public String toString() {
        return name + "@" + k;
    }
}
