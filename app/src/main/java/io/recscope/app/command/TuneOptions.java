package io.recscope.app.command;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.tune.Definition;
import io.recscope.engine.tune.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What is searched, as the command line says.
final class TuneOptions {
    private static final long SEED = 42;
    private static final int TRIALS = 60;

    @Option(names = "--model", paramLabel = "M", description = "The kind of model.")
    private Optional<String> model = Optional.empty();

    @Option(
            names = "--knobs",
            split = ",",
            paramLabel = "KNOB",
            description = "Knobs of the policy to turn: longTail.discount for its whole range, diversity.strength=0:0.6"
                    + " for a part, diversity.method=mmr|dpp for choices, longTail.share=0.2 to set one.")
    private List<String> knobs = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "name=RANGE",
            description = "A range of a setting of the model, as in lambda=10:1000:log; may be repeated.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--policy", paramLabel = "P", description = "The policy to begin with: a preset or a file. [off]")
    private Optional<String> policy = Optional.empty();

    @Option(
            names = "--goal",
            paramLabel = "G",
            description = "A metric to raise, as in tail@10; gini@10:min to lower it. May be repeated.")
    private List<String> goals = new ArrayList<>();

    @Option(
            names = "--floor",
            paramLabel = "F",
            description = "What must be left of a metric, as in ndcg@10=-5%% or ndcg@10=0.05. May be repeated.")
    private List<String> floors = new ArrayList<>();

    @Option(
            names = "--aim",
            paramLabel = "A",
            description = "Several goals: 'front' looks for all fair trades, 'sum' for the largest mean gain. [front]")
    private Optional<String> aim = Optional.empty();

    @Option(names = "--sampler", paramLabel = "S", description = "tpe, random or grid. [tpe]")
    private Optional<String> sampler = Optional.empty();

    @Option(names = "--users", paramLabel = "N", description = "How many users are asked, at most. [1000]")
    private Optional<Integer> users = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the sampler and of the users. [42]")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--trials", paramLabel = "N", description = "How many settings are tried, at most. [60]")
    private Optional<Integer> trials = Optional.empty();

    int trials(int before) {
        return trials.orElse(before);
    }

    /// What a new search is about.
    ///
    /// @param dataset its digest
    Definition begun(String dataset) {
        if (model.isEmpty() || goals.isEmpty()) {
            throw new BadUsage(
                    model.isEmpty() ? "A search needs a model" : "A search needs a goal",
                    "",
                    "Write for example --model transitions --knobs longTail.discount --goal tail@10, or --resume ID.");
        }
        List<String> space = new ArrayList<>(knobs);
        space.addAll(settings);
        Policy base = PolicyText.read(policy.orElse(Policy.OFF.name()), Map.of());
        int k = goals.stream().mapToInt(g -> Goal.of(g).metric().k()).max().orElse(10);
        return new Definition(
                dataset,
                model.get(),
                Knobs.write(base),
                space,
                goals,
                floors,
                aim.orElse("front"),
                sampler.orElse("tpe"),
                new Definition.Drawn(users.orElse(1000), k, seed.orElse(SEED)),
                trials.orElse(TRIALS));
    }

    /// Refuses to change what a search is about that goes on.
    void checkResumed() {
        boolean said = model.isPresent() || policy.isPresent() || aim.isPresent() || sampler.isPresent();
        boolean more = users.isPresent() || seed.isPresent();
        if (said || more || !knobs.isEmpty() || !settings.isEmpty() || !goals.isEmpty() || !floors.isEmpty()) {
            throw new BadUsage(
                    "A search goes on as it was begun",
                    "--resume",
                    "Leave out everything but --trials, --minutes, --patience and what is done with the result.");
        }
    }
}
