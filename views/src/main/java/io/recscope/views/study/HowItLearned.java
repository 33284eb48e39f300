package io.recscope.views.study;

import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.Trained;
import io.recscope.engine.experiment.Training;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Shown;
import io.recscope.views.report.Block;
import io.recscope.views.report.Severity;
import io.recscope.views.report.Table;
import io.recscope.views.report.Table.Cell;
import io.recscope.views.report.Table.Column;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.List;

/// The epochs of the models that learned: curves, figures and notes.
record HowItLearned(Words words) {

    /// @param run in which at least one model learned
    List<Block> blocks(Run run) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(words.text("learned.how")));
        blocks.add(new Block.Figure(new TrainingCurves(words).of(run.trainings())));
        blocks.add(new Block.Tabular(table(run)));
        for (Trained one : run.trainings()) {
            List<String> notes = one.training().log().notes();
            if (!notes.isEmpty()) {
                blocks.add(new Block.Notice(Severity.NOTE, name(one), String.join(" ", notes)));
            }
        }
        return blocks;
    }

    private static String name(Trained trained) {
        String part = trained.training().fold();
        return part.isEmpty() ? trained.name() : trained.name() + " · " + part;
    }

    private Table table(Run run) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Trained one : run.trainings()) {
            Training training = one.training();
            JsonNode seed = training.spec().path("seed");
            rows.add(List.of(
                    new Table.Text(name(one)),
                    Table.Figure.count(training.log().epochs().size()),
                    Table.Figure.count(training.log().best()),
                    Table.Figure.count(training.setAside()),
                    Table.Figure.of(training.best().ndcg(), NumberForm.RATIO),
                    Table.Figure.of(training.best().hitRate(), NumberForm.RATIO),
                    Table.Figure.of(training.log().seconds(), NumberForm.SECONDS),
                    new Table.Text(seed.isMissingNode() ? "–" : seed.asText()),
                    new Table.Text(training.log().device())));
        }
        return new Table(
                words.text("learned.trainings"),
                List.of(
                        Column.of(words.text("study.model")),
                        Column.of(words.text("learned.epochs")),
                        Column.of(words.text("learned.kept")),
                        Column.of(words.text("learned.users-aside")),
                        aside(ModelsSection.METRIC),
                        aside(ModelsSection.HIT),
                        Column.of(words.text("study.fit-seconds")),
                        Column.of(words.text("learned.seed")),
                        Column.of(words.text("study.device"))),
                rows,
                Shown.all(rows.size(), words.text("learned.trainings-unit")));
    }

    private Column aside(String metric) {
        return new Column(metric, words.text("learned.aside-about"), Table.Best.NONE);
    }
}
