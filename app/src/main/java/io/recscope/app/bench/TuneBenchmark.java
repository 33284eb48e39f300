package io.recscope.app.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.recscope.app.demo.Preparation;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.baseline.Transitions;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.PolicyPooling;
import io.recscope.engine.study.Workshops;
import io.recscope.engine.tune.Budget;
import io.recscope.engine.tune.Floor;
import io.recscope.engine.tune.Goal;
import io.recscope.engine.tune.Goals;
import io.recscope.engine.tune.Grid;
import io.recscope.engine.tune.Journal;
import io.recscope.engine.tune.Offline;
import io.recscope.engine.tune.Population;
import io.recscope.engine.tune.Sampler;
import io.recscope.engine.tune.Search;
import io.recscope.engine.tune.Space;
import io.recscope.engine.tune.SpaceNotation;
import io.recscope.engine.tune.Tpe;
import io.recscope.engine.tune.Tuning;
import io.recscope.engine.tune.Turning;
import io.recscope.engine.tune.Uniform;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.Workspace;
import io.recscope.sample.SampleData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How long a turned knob takes to show its effect on a population, and how good a search of 60 trials is
/// beside a grid of 400: on Online Retail II, tail share and diversity of transitions' lists with no more than
/// 5 % of NDCG lost.
public record TuneBenchmark(Preparation preparation, SampleData samples, ModelKinds kinds, Workshops workshops)
        implements Benchmark {
    private static final String DATA = "online-retail-ii";
    private static final String MODEL = "transitions";
    private static final int FIRST = 100;
    private static final int TRIALS = 60;
    private static final int GRID = 400;
    private static final Goals GOALS = new Goals(
            List.of(Goal.of("tail@10"), Goal.of("diversity@10")), List.of(Floor.of("ndcg@10=-5%")), Goals.Aim.SUM);
    private static final List<String> KNOBS =
            List.of("longTail.discount=0:3", "longTail.share=0:0.6", "diversity.strength=0:0.8");

    @Override
    public String name() {
        return "tune";
    }

    @Override
    public String purpose() {
        return "turn knobs for 1,000 users of Online Retail II; search 60 settings beside a grid of 400";
    }

    @Override
    public List<Figure> run(BenchSetting setting, Work work) throws IOException, InterruptedException {
        Path file = samples.extract(samples.set(DATA), setting.scratch(), work.part(0, 0.05));
        try (Workspace workspace = Workspace.create(setting.scratch().resolve("workspace"))) {
            Dataset data = preparation
                    .repaired(workspace, file, DATA, work.part(0.05, 0.2))
                    .data();
            Workshop workshop = workshops.in(workspace);
            Fold fold = new LastOut(LastOut.Target.VALIDATION)
                    .folds(data, Protocol.DEFAULT)
                    .getFirst();
            Facts facts = Facts.of(fold.train(), workshop.language(), work.part(0.2, 0.3));
            int threads = Runtime.getRuntime().availableProcessors();
            Offline.Ground ground = new Offline.Ground(fold, facts, workshop, Population.Sampling.USUAL, threads);
            List<Figure> figures = new ArrayList<>(turned(ground, setting.runs(), work.part(0.3, 0.4)));
            figures.addAll(searched(ground, setting, work.part(0.4, 1)));
            return figures;
        }
    }

    private static Population population(Offline.Ground ground, Work work) throws InterruptedException {
        try (Model model =
                ground.workshop().fit(Transitions.usual(), ground.fold().train(), work)) {
            return Population.draw(
                    ground.fold(),
                    PolicyPooling.of(model, ground.facts()),
                    ground.sampling(),
                    ground.threads(),
                    Work.SILENT);
        }
    }

    private static List<Figure> turned(Offline.Ground ground, int runs, Work work) throws InterruptedException {
        Population population = population(ground, work);
        Policy base = Knobs.turned(
                Policy.OFF, Map.of("interest.strength", "0.3", "longTail.discount", "0.3", "diversity.method", "mmr"));
        List<Figure> figures = new ArrayList<>();
        for (String knob : List.of("interest.strength", "longTail.discount", "diversity.strength")) {
            Turning turning = new Turning(population, ground.facts(), Turning.COARSE, ground.threads());
            double[][] millis = new double[2][runs];
            int warming = 5;
            for (int turn = 0; turn < warming + runs; turn++) {
                String value = String.format(Locale.ROOT, "%.3f", 0.2 + 0.6 * (turn % 7) / 7 + 0.001 * turn);
                int counted = Math.max(0, turn - warming);
                millis[1][counted] = turning.measure(
                                Knobs.turned(base, Map.of(knob, value)),
                                List.of(FIRST),
                                first -> millis[0][counted] = first.millis(),
                                Work.SILENT)
                        .millis();
            }
            figures.add(Figure.of(knob + " turned, first " + FIRST + " users shown", "ms", millis[0]));
            figures.add(Figure.of(
                    String.format(Locale.ROOT, "%s turned, all %,d users shown", knob, population.size()),
                    "ms",
                    millis[1]));
        }
        return figures;
    }

    private List<Figure> searched(Offline.Ground ground, BenchSetting setting, Work work) throws InterruptedException {
        Space space = SpaceNotation.of(KNOBS, kinds, MODEL, Policy.OFF);
        Offline offline = new Offline(ground, new Offline.Subject(kinds, MODEL, Policy.OFF));
        int seeds = setting.runs();
        double[] grid = gains(space, offline, List.of(new Grid(GRID)), GRID, setting, work.part(0, 0.5));
        List<Sampler> tpe = new ArrayList<>();
        List<Sampler> random = new ArrayList<>();
        for (int seed = 0; seed < seeds; seed++) {
            tpe.add(new Tpe(seed));
            random.add(new Uniform(seed));
        }
        double[] found = gains(space, offline, tpe, TRIALS, setting, work.part(0.5, 0.75));
        double[] drawn = gains(space, offline, random, TRIALS, setting, work.part(0.75, 1));
        long reached = Arrays.stream(found).filter(gain -> gain >= grid[0]).count();
        return List.of(
                Figure.of("mean gain of tail and diversity, grid of " + new Grid(GRID).size(space), "%", grid),
                Figure.of("the same, " + TRIALS + " trials of tpe", "%", found),
                Figure.of("the same, " + TRIALS + " random trials", "%", drawn),
                Figure.of("searches by tpe that reach the grid, of " + seeds, "", (double) reached));
    }

    /// The best mean gain of each search in per cent, 0 when nothing is better than no change.
    private static double[] gains(
            Space space, Offline offline, List<Sampler> samplers, int trials, BenchSetting setting, Work work)
            throws InterruptedException {
        double[] gains = new double[samplers.size()];
        for (int i = 0; i < gains.length; i++) {
            Journal journal =
                    Journal.begin(setting.scratch().resolve("search.jsonl"), JsonNodeFactory.instance.objectNode());
            Work part = work.part((double) i / gains.length, (i + 1.0) / gains.length);
            Search search = new Tuning(space, GOALS, samplers.get(i), Budget.of(trials)).run(offline, journal, part);
            gains[i] = search.best().map(search::gain).orElse(0.0) * 100;
            setting.notes()
                    .accept(samplers.get(i) + ": "
                            + search.best().map(t -> t.line()).orElse("nothing"));
        }
        return gains;
    }
}
