package io.recscope.engine.quality;

import java.util.List;

/// What an inspection found out about a dataset.
///
/// @param dataset digest of the dataset
/// @param findings the most severe first, in the order of the checks among equals
/// @param passed keys of the checks that found nothing
/// @param skipped checks that make no sense for this data
/// @param nonProducts all items that look like no product, the most certain first
public record QualityReport(
        String dataset,
        Profile profile,
        List<Finding> findings,
        List<String> passed,
        List<Skipped> skipped,
        List<NonProduct> nonProducts) {

    /// A check that was not made.
    ///
    /// @param why a sentence
    public record Skipped(String check, String why) {}

    public QualityReport {
        findings = List.copyOf(findings);
        passed = List.copyOf(passed);
        skipped = List.copyOf(skipped);
        nonProducts = List.copyOf(nonProducts);
    }
}
