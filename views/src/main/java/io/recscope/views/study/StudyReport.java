package io.recscope.views.study;

import io.recscope.engine.experiment.ModelResult;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.report.Report;
import io.recscope.views.report.Report.Fact;
import io.recscope.views.report.Report.Section;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Arranges a study as a report; every figure in it is taken from the study.
public record StudyReport(Words words) {

    public Report of(Study study) {
        List<Section> sections = new ArrayList<>();
        sections.add(new DataSection(words).section(study.used(), study.data()));
        sections.add(new QualitySection(words).section(study.original(), study.quality(), study.effects()));
        sections.add(new ModelsSection(words).section(study.run()));
        if (LearnedSection.hasPlaceFor(study.run())) {
            sections.add(new LearnedSection(words).section(study.run()));
        }
        if (!study.steering().isEmpty()) {
            sections.add(new SteeringSection(words).section(study.steering()));
        }
        if (!study.lists().isEmpty()) {
            sections.add(new ListsSection(words).section(study.data().catalog(), study.lists()));
        }
        if (!study.explained().isEmpty()) {
            sections.add(new WhySection(words, study.data().catalog()).section(study.explained()));
        }
        sections.add(new ProvenanceSection(words).section(study.used(), study.run()));
        return new Report(
                words.text("study.title", study.original().name()),
                study.about(),
                words.language(),
                facts(study),
                sections);
    }

    private List<Fact> facts(Study study) {
        DatasetInfo used = study.used();
        Run run = study.run();
        ModelResult best = best(run);
        String metric = ModelsSection.METRIC;
        return List.of(
                new Fact(
                        words.text("study.interactions"),
                        count(used.rows()),
                        words.text("study.of-imported", study.original().rows())),
                new Fact(words.text("study.users"), count(used.users()), ""),
                new Fact(words.text("study.items"), count(used.items()), ""),
                new Fact(
                        words.text("study.findings"),
                        count(study.quality().findings().size()),
                        words.text("study.repairs-applied", study.effects().size())),
                new Fact(
                        words.text("study.best-model", metric),
                        best.name(),
                        NumberForm.RATIO.format(Figures.measured(best.metric(metric)))),
                new Fact(
                        words.text("study.test-users"),
                        count(run.groundwork().folds().stream()
                                .mapToLong(f -> f.cases().total())
                                .sum()),
                        words.text("study.full-ranking")));
    }

    /// The model with the highest mean; the first of equals.
    static ModelResult best(Run run) {
        return run.models().stream()
                .max(Comparator.comparingDouble(model ->
                        Figures.known(model.metric(ModelsSection.METRIC).value())))
                .orElseThrow();
    }

    private static String count(long number) {
        return NumberForm.COUNT.format((double) number);
    }
}
