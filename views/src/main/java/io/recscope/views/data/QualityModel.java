package io.recscope.views.data;

import io.recscope.engine.quality.Effect;
import io.recscope.engine.quality.Finding;
import io.recscope.engine.quality.Inspection;
import io.recscope.engine.quality.Proposal;
import io.recscope.engine.quality.QualityReport;
import io.recscope.engine.quality.Repair;
import io.recscope.engine.quality.RepairPlan;
import io.recscope.engine.study.DatasetRepair;
import io.recscope.engine.study.Laboratory;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Job;
import io.recscope.views.job.Lane;
import io.recscope.views.job.Trouble;
import io.recscope.views.session.Changed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is wrong with a dataset, which repairs are chosen, and what they would change together.
final class QualityModel {
    private final Desk desk;
    private final DataModel datasets;
    private final DataModel.Browsed of;
    private final Lane<List<Effect>> previewing;
    private final Set<Repair> chosen = new HashSet<>();
    private final ReadOnlyObjectWrapper<Optional<QualityReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Effect>> preview = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());

    QualityModel(Desk desk, DataModel datasets, DataModel.Browsed of) {
        this.desk = desk;
        this.datasets = datasets;
        this.of = of;
        previewing = desk.jobs().lane();
    }

    ReadOnlyObjectProperty<Optional<QualityReport>> report() {
        return report.getReadOnlyProperty();
    }

    /// What the chosen repairs would change, one after the other; empty while it is not known.
    ReadOnlyObjectProperty<List<Effect>> preview() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Examines the dataset and chooses the repairs that are recommended.
    Job<QualityReport> examine() {
        long imported = of.info().origin().created().toEpochMilli();
        return desk.jobs()
                .<QualityReport>start(
                        desk.phrases().now("data.quality.examining", of.info().name()),
                        work -> Inspection.complete().inspect(of.data(), imported, work))
                .onDone(found -> {
                    chosen.addAll(RepairPlan.recommended(found).repairs());
                    report.set(Optional.of(found));
                    look();
                })
                .onTrouble(why -> trouble.set(Optional.of(why)));
    }

    boolean isChosen(Repair repair) {
        return chosen.contains(repair);
    }

    int chosen() {
        return chosen.size();
    }

    /// Takes a repair in, or leaves it out.
    void choose(Repair repair, boolean wanted) {
        if (wanted ? chosen.add(repair) : chosen.remove(repair)) {
            look();
        }
    }

    /// The chosen repairs in the order in which they are carried out.
    RepairPlan plan() {
        return report.get().map(this::plan).orElse(new RepairPlan(List.of()));
    }

    /// The engine knows the order of what is recommended, so the chosen ones are made that.
    private RepairPlan plan(QualityReport all) {
        List<Finding> findings = all.findings().stream()
                .map(finding -> new Finding(
                        finding.id(),
                        finding.severity(),
                        finding.count(),
                        finding.sentence(),
                        finding.examples(),
                        finding.proposals().stream()
                                .map(p -> new Proposal(p.repair(), p.effect(), chosen.contains(p.repair())))
                                .toList()))
                .toList();
        return RepairPlan.recommended(new QualityReport(
                all.dataset(), all.profile(), findings, all.passed(), all.skipped(), all.nonProducts()));
    }

    private void look() {
        RepairPlan plan = plan();
        preview.set(List.of());
        trouble.set(Optional.empty());
        if (plan.repairs().isEmpty()) {
            previewing.cancel();
            return;
        }
        previewing
                .start(desk.phrases().now("data.quality.previewing"), work -> plan.preview(of.data(), work))
                .onDone(preview::set)
                .onTrouble(why -> trouble.set(Optional.of(why)));
    }

    /// A name for the repaired dataset that is not taken.
    String usualName() {
        List<String> taken =
                datasets.datasets().stream().map(info -> info.name()).toList();
        String free = of.info().name() + "-clean";
        for (int number = 2; taken.contains(free); number++) {
            free = of.info().name() + "-clean-" + number;
        }
        return free;
    }

    /// Makes a repaired dataset; the original stays.
    Job<Changed<DatasetRepair.Result>> apply(String name) {
        Laboratory laboratory = of.study().laboratory();
        RepairPlan plan = plan();
        String title = desk.phrases().now("data.edit.repair", of.info().name());
        trouble.set(Optional.empty());
        return desk.jobs()
                .<Changed<DatasetRepair.Result>>start(
                        title,
                        work -> Changed.now(
                                new DatasetRepair(laboratory.workspace(), laboratory.program())
                                        .run(of.info(), plan, name.strip(), work),
                                of.study()))
                .onDone(done -> {
                    datasets.made(title, of.study(), done);
                    datasets.choose(done.result().dataset());
                })
                .onTrouble(why -> trouble.set(Optional.of(why)));
    }
}
