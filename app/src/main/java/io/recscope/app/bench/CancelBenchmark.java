package io.recscope.app.bench;

import io.recscope.app.bench.Questions.Gap;
import io.recscope.app.demo.Preparation;
import io.recscope.app.recipe.Contenders;
import io.recscope.app.recipe.Recipes;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.study.Workshops;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.Workspace;
import io.recscope.sample.SampleData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How soon a training answers when it is cancelled, at the worst moments: the interest model on Online Retail II,
/// as its recipe sets it.
///
/// @param kinds of models
/// @param workshops what models are made with
public record CancelBenchmark(Preparation preparation, SampleData samples, ModelKinds kinds, Workshops workshops)
        implements Benchmark {
    private static final String EPOCHS = "2";
    private static final int STRIDE = 7;
    private static final int SHOWN = 5;

    @Override
    public String name() {
        return "cancel";
    }

    @Override
    public String purpose() {
        return "how soon a training on Online Retail II stops that is cancelled at the worst moments";
    }

    @Override
    public List<Figure> run(BenchSetting setting, Work work) throws InterruptedException {
        ModelSpec spec = Recipes.of(Recipes.RETAIL, Recipes.CPU)
                .with(Contenders.INTEREST, Map.of("epochs", EPOCHS))
                .spec(kinds, Contenders.INTEREST, 1);
        try (Workspace workspace = Workspace.create(setting.scratch().resolve("workspace"))) {
            Path file = samples.extract(samples.set(Recipes.RETAIL), setting.scratch(), work);
            Dataset data =
                    preparation.repaired(workspace, file, Recipes.RETAIL, work).data();
            Workshop workshop = workshops.in(workspace);
            List<Figure> figures = new ArrayList<>(whole(spec, data, workshop, setting, work));
            double[] millis = new double[setting.runs()];
            for (int run = 0; run < millis.length; run++) {
                millis[run] = cancelled(spec, data, workshop, new Questions(work, (run + 1) * STRIDE));
            }
            figures.add(Figure.of("cancel inside an epoch, until the fit has ended", "ms", millis));
            return figures;
        }
    }

    /// How long a whole fit goes without asking whether it was cancelled; where that is longest stands in the notes.
    private static List<Figure> whole(ModelSpec spec, Dataset data, Workshop workshop, BenchSetting setting, Work work)
            throws InterruptedException {
        Questions questions = new Questions(work, 0);
        spec.fit(data, workshop, questions).close();
        List<Gap> gaps = questions.gaps();
        gaps.stream()
                .sorted(Comparator.comparingDouble(Gap::millis).reversed())
                .limit(SHOWN)
                .forEach(gap -> setting.notes()
                        .accept(String.format(
                                Locale.ROOT, "%.0f ms without a question, last said: %s", gap.millis(), gap.step())));
        return List.of(
                Figure.of(
                        "between two questions inside an epoch",
                        "ms",
                        gaps.stream()
                                .filter(Gap::inEpoch)
                                .mapToDouble(Gap::millis)
                                .toArray()),
                Figure.of(
                        "longest time without a question in a whole fit",
                        "ms",
                        gaps.stream().mapToDouble(Gap::millis).max().orElse(0)));
    }

    /// Milliseconds from a cancel to the end of the fit.
    private static double cancelled(ModelSpec spec, Dataset data, Workshop workshop, Questions questions)
            throws InterruptedException {
        try {
            spec.fit(data, workshop, questions).close();
        } catch (InterruptedException e) {
            if (questions.stopped()) {
                return (System.nanoTime() - questions.lastNo()) / 1e6;
            }
            throw e;
        }
        throw new IllegalStateException("the fit was over before it could be cancelled");
    }
}
