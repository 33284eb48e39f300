package io.recscope.engine.quality;

import java.util.List;

/// An item that looks like a service, a fee, a correction or a test and not like something one could recommend.
///
/// @param score certainty, at least [NonProductSearch#THRESHOLD]
/// @param reasons the evidence, clauses
public record NonProduct(String id, String title, long rows, double score, List<String> reasons) {
    public NonProduct {
        reasons = List.copyOf(reasons);
    }
}
