package io.recscope.app.bench;

import io.recscope.app.demo.Preparation;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Pooling;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.baseline.Transitions;
import io.recscope.engine.recommend.policy.Diversity;
import io.recscope.engine.recommend.policy.Diversity.Likeness;
import io.recscope.engine.recommend.policy.Diversity.Method;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.PolicyStages;
import io.recscope.engine.study.Workshops;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.Workspace;
import io.recscope.sample.SampleData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// Time in which a policy ranks a population anew, once its candidates are drawn: what a slider waits for.
public record PolicyBenchmark(Preparation preparation, SampleData samples, Workshops workshops) implements Benchmark {
    private static final int USERS = 1000;
    private static final int LENGTH = 10;
    private static final String DATA = "online-retail-ii";

    @Override
    public String name() {
        return "policy";
    }

    @Override
    public String purpose() {
        return "rank 500 candidates to 10 for 1,000 users of Online Retail II by policies";
    }

    @Override
    public List<Figure> run(BenchSetting setting, Work work) throws IOException, InterruptedException {
        Path file = samples.extract(samples.set(DATA), setting.scratch(), work.part(0, 0.1));
        try (Workspace workspace = Workspace.create(setting.scratch().resolve("workspace"))) {
            Dataset data = preparation
                    .repaired(workspace, file, DATA, work.part(0.1, 0.6))
                    .data();
            Workshop workshop = workshops.in(workspace);
            Facts facts = Facts.of(data, workshop.language(), work.part(0.6, 0.9));
            try (Model model = workshop.fit(Transitions.usual(), data, work.part(0.9, 1))) {
                return figures(data, facts, new Pooling(model, Pooling.USUAL, List.of()), setting.runs());
            }
        }
    }

    private static List<Figure> figures(Dataset data, Facts facts, Pooling pooling, int runs)
            throws IOException, InterruptedException {
        Pool[] pools = new Pool[Math.min(USERS, data.users())];
        List<Figure> figures = new ArrayList<>();
        double[] drawn = Stopwatch.repeated(runs, () -> IntStream.range(0, pools.length)
                .parallel()
                .forEach(user -> pools[user] = pooling.pool(Request.next(data.history(user), LENGTH))));
        figures.add(Figure.of(
                String.format(Locale.ROOT, "draw the candidates of %,d users", pools.length), "ms", millis(drawn)));
        for (Map.Entry<String, Policy> policy : policies().entrySet()) {
            Pipeline pipeline = new Pipeline(pooling, PolicyStages.of(policy.getValue(), facts));
            warm(pipeline, pools);
            double[] ranked = Stopwatch.repeated(
                    runs, () -> IntStream.range(0, pools.length).parallel().forEach(u -> pipeline.items(pools[u])));
            figures.add(Figure.of("rank them: " + policy.getKey(), "ms", millis(ranked)));
        }
        return figures;
    }

    /// Sliders move again and again: what is measured is compiled code.
    private static void warm(Pipeline pipeline, Pool[] pools) {
        for (int turn = 0; turn < 10; turn++) {
            IntStream.range(0, pools.length).parallel().forEach(user -> pipeline.items(pools[user]));
        }
    }

    private static double[] millis(double[] seconds) {
        return IntStream.range(0, seconds.length)
                .mapToDouble(i -> seconds[i] * 1e3)
                .toArray();
    }

    /// One for each method, and everything at once.
    private static Map<String, Policy> policies() {
        Map<String, Policy> policies = new LinkedHashMap<>();
        policies.put("off", Policy.OFF);
        policies.put(
                "long tail", Knobs.turned(Policy.OFF, Map.of("longTail.discount", "0.5", "longTail.share", "0.3")));
        for (Method method : Method.values()) {
            for (Likeness likeness : Likeness.values()) {
                boolean alike = method == Method.MMR || method == Method.DPP;
                if (method != Method.NONE && (alike || likeness == Likeness.FEATURES)) {
                    String name = method.name().toLowerCase(Locale.ROOT)
                            + (alike ? " by " + likeness.name().toLowerCase(Locale.ROOT) : "");
                    policies.put(name, Policy.OFF.with(new Diversity(method, 0.5, likeness, 0)));
                }
            }
        }
        for (Method method : List.of(Method.MMR, Method.DPP)) {
            policies.put("all stages, " + method.name().toLowerCase(Locale.ROOT), all(method));
        }
        return policies;
    }

    private static Policy all(Method method) {
        Map<String, String> knobs = Map.of(
                "coldStart.events", "50",
                "newItems.events", "20",
                "interest.strength", "0.5",
                "context.strength", "0.5",
                "longTail.discount", "0.5",
                "longTail.share", "0.3",
                "diversity.method", method.name(),
                "diversity.likeness", "meaning",
                "diversity.strength", "0.5",
                "diversity.perAspect", "3");
        return Knobs.turned(Policy.OFF, knobs);
    }
}
