package io.recscope.engine.experiment;

import io.recscope.engine.metric.Definition;
import java.util.List;

/// What all models of a run were asked, and how they were judged.
///
/// @param folds facts of each cut
/// @param findings what makes the values doubtful, empty when nothing does
/// @param segments groups of users that were judged on their own, empty ones included
/// @param metrics what each metric computes
public record Groundwork(
        List<SplitFacts> folds, List<Finding> findings, List<Segment> segments, List<Definition> metrics) {
    public Groundwork {
        folds = List.copyOf(folds);
        findings = List.copyOf(findings);
        segments = List.copyOf(segments);
        metrics = List.copyOf(metrics);
    }
}
