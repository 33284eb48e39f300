package io.recscope.engine.quality;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A list of checks that a dataset goes through. Immutable and thread-safe.
public final class Inspection {
    private final List<Check> checks;

    Inspection(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /// All checks there are.
    public static Inspection complete() {
        return new Inspection(List.of(
                new Duplicates(),
                new Repeats(),
                new Repurchases(),
                new AnonymousRows(),
                new Cancellations(),
                new ImpossibleWeights(),
                new ImpossiblePrices(),
                new ImpossibleTimes(),
                new NonProducts(),
                new Texts(),
                new MissingTitles(),
                new SameTitles(),
                new IdVariants(),
                new Robots(),
                new WeightOutliers(),
                new UserSparsity(),
                new ItemSparsity(),
                new Imbalance(),
                new LongTail(),
                new TimeGaps(),
                new Drift()));
    }

    /// Keys of the checks in the order in which they are made.
    public List<String> checks() {
        return checks.stream().map(Check::id).toList();
    }

    /// Examines a dataset; equal datasets at equal moments give equal reports.
    ///
    /// @param now milliseconds since 1970, the moment of the import or of the inspection; later times are wrong
    public QualityReport inspect(Dataset dataset, long now, Work work) throws InterruptedException {
        Examination data = Examination.of(Draft.of(dataset), now);
        Profile profile = Profile.of(data.draft(), work);
        List<Finding> findings = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        List<QualityReport.Skipped> skipped = new ArrayList<>();
        for (int k = 0; k < checks.size(); k++) {
            Check check = checks.get(k);
            work.checkCancelled();
            work.report((double) k / checks.size(), "checking " + check.id());
            Optional<String> why =
                    dataset.rows() == 0 ? Optional.of("There are no interactions.") : check.inapplicable(data);
            if (why.isPresent()) {
                skipped.add(new QualityReport.Skipped(check.id(), why.get()));
                continue;
            }
            List<Finding> found = check.findings(data, work);
            findings.addAll(found);
            if (found.isEmpty()) {
                passed.add(check.id());
            }
        }
        findings.sort(Comparator.comparing(Finding::severity).reversed());
        return new QualityReport(dataset.digest(), profile, findings, passed, skipped, data.nonProducts());
    }
}
