package io.recscope.views.study;

import io.recscope.engine.experiment.Trained;
import io.recscope.engine.recommend.TrainingLog;
import io.recscope.views.chart.Axis;
import io.recscope.views.chart.Heading;
import io.recscope.views.chart.LearningCurves;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Shown;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.List;

/// How trainings went, drawn epoch by epoch.
public record TrainingCurves(Words words) {

    /// The curves of some trainings.
    ///
    /// @param trainings at least one
    public LearningCurves of(List<Trained> trainings) {
        List<LearningCurves.Curve> curves = new ArrayList<>();
        for (Trained one : trainings) {
            TrainingLog log = one.training().log();
            List<LearningCurves.Epoch> epochs = log.epochs().stream()
                    .map(e -> new LearningCurves.Epoch(e.number(), e.loss(), e.ndcg()))
                    .toList();
            curves.add(new LearningCurves.Curve(one.name(), one.training().fold(), log.best(), epochs));
        }
        Heading heading = new Heading(
                words.text("learned.curves"),
                note(trainings),
                Shown.all(curves.size(), words.text("learned.trainings-unit")));
        return new LearningCurves(
                heading,
                words.text("learned.epoch"),
                Axis.linear(words.text("learned.quality-axis", ModelsSection.METRIC), NumberForm.RATIO),
                Axis.linear(words.text("learned.loss-axis"), NumberForm.DECIMAL),
                curves);
    }

    private String note(List<Trained> trainings) {
        int[] users = trainings.stream()
                .mapToInt(one -> one.training().setAside())
                .sorted()
                .distinct()
                .toArray();
        String number = NumberForm.COUNT.format((double) users[0]);
        String range =
                users.length == 1 ? number : number + "–" + NumberForm.COUNT.format((double) users[users.length - 1]);
        String aside = words.text("learned.curves-note", ModelsSection.METRIC, range);
        return trainings.stream().map(Trained::name).distinct().count() == 1
                ? aside
                : aside + words.text("report.space") + words.text("learned.losses-note");
    }
}
