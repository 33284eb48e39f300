package io.recscope.engine.quality;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Repairs in the order in which they are applied, each to what the one before it left.
public record RepairPlan(List<Repair> repairs) {
    public RepairPlan {
        repairs = List.copyOf(repairs);
    }

    /// A repaired dataset and what each repair changed, in order: the provenance of the new dataset.
    public record Outcome(Dataset dataset, List<Effect> effects) {
        public Outcome {
            effects = List.copyOf(effects);
        }
    }

    /// The proposals of a report that are recommended, texts first, then whole items, cancellations, single rows,
    /// users; each once.
    public static RepairPlan recommended(QualityReport report) {
        return new RepairPlan(report.findings().stream()
                .flatMap(finding -> finding.proposals().stream())
                .filter(Proposal::recommended)
                .map(Proposal::repair)
                .distinct()
                .sorted(Comparator.comparingInt(RepairPlan::stage))
                .toList());
    }

    private static int stage(Repair repair) {
        return switch (repair) {
            case CleanText _ -> 0;
            case Drop.Items _ -> 1;
            case Merge.IdVariants _, Merge.SameTitles _ -> 2;
            case Fill.Titles _ -> 3;
            case Drop.Times _, Clip.Times _ -> 4;
            case Fill.Weights _ -> 5;
            case Drop.Duplicates _ -> 6;
            case Merge.Cancellations _ -> 7;
            case Drop.ImpossibleWeights _, Drop.ImpossiblePrices _ -> 8;
            case Merge.Repeats _ -> 9;
            case Drop.Anonymous _, Fill.UsersBySession _ -> 10;
            case Drop.Users _ -> 11;
            case Drop.Repurchases _ -> 12;
            case Clip.Weights _, Clip.WeightQuantiles _ -> 13;
            case KCore _ -> 14;
            case Resample _ -> 15;
            case Augment _ -> 16;
        };
    }

    /// What each repair would change, without writing anything.
    public List<Effect> preview(Dataset dataset, Work work) throws InterruptedException {
        List<Effect> effects = new ArrayList<>();
        repair(Draft.of(dataset), effects, work);
        return effects;
    }

    /// Writes the repaired dataset; the original stays as it is.
    ///
    /// @param scratch an existing folder for files while working
    /// @param snapshot the file to make; replaced when it exists
    /// @throws IOException when the disk is full; nothing is left behind then
    public Outcome apply(Dataset dataset, Path scratch, Path snapshot, Work work)
            throws IOException, InterruptedException {
        List<Effect> effects = new ArrayList<>();
        Draft repaired = repair(Draft.of(dataset), effects, work.part(0, 0.4));
        return new Outcome(new DraftWriter(repaired).write(scratch, snapshot, work.part(0.4, 1)), effects);
    }

    private Draft repair(Draft draft, List<Effect> effects, Work work) throws InterruptedException {
        Draft now = draft;
        for (int i = 0; i < repairs.size(); i++) {
            work.checkCancelled();
            work.report((double) i / repairs.size(), "repairing");
            Repaired step =
                    repairs.get(i).apply(now, work.part((double) i / repairs.size(), (i + 1.0) / repairs.size()));
            effects.add(step.effect());
            now = step.draft();
        }
        return now;
    }
}
