package io.recscope.app.command;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Item;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.RememberingWorkshop;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Onboarding;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.tune.Newcomers;
import io.recscope.engine.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "onboarding",
        header = "Choose the items whose like or dislike tells most of a new user.",
        description = {
            "%nOften chosen items that are unlike each other; no model is needed.",
            "With --measure: how good lists are for users who came late, of whom models learned nothing and the first 0, "
                    + "1, 2, 3 or 5 events are known; the next five are asked. The policy is compared with most-popular."
        },
        footer = {
            "%nExample:",
            "  recscope onboarding --workspace my-work --dataset ratings --k 6",
            "  recscope recommend --workspace my-work --dataset ratings --model ease --new-user --policy new-users \\",
            "      --like 1193 --dislike 661",
            "  recscope onboarding --workspace my-work --dataset ratings --measure fusion --policy new-users"
        })
final class OnboardingCommand implements Callable<Integer> {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final DatasetOption dataset = new DatasetOption();

    @Option(
            names = "--k",
            defaultValue = "8",
            paramLabel = "K",
            description = "Number of items, 1 to 50. [${DEFAULT-VALUE}]")
    private int k;

    @Option(
            names = "--measure",
            paramLabel = "M",
            description = "Measure lists for newcomers by this kind of model, alone and by the policy.")
    private Optional<String> measured = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "model.name=value",
            description = "A setting of the model that is measured; may be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--policy",
            defaultValue = "new-users",
            paramLabel = "P",
            description = "The policy that is measured, a preset's name or a policy file. [${DEFAULT-VALUE}]")
    private String policy = "";

    @Mixin
    private final TorchOption torch;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    OnboardingCommand(Toolbox tools, Console console) {
        torch = tools.torchOption();
        this.tools = tools;
        this.console = console;
    }

    /// An item to ask for.
    ///
    /// @param group what it is an example of; empty where items are in no group
    private record Question(Item item, int events, String tier, String group) {}

    @Override
    public Integer call() throws InterruptedException {
        try (Workspace open = workspace.open()) {
            Dataset data = open.datasets().open(dataset.in(open));
            if (measured.isPresent()) {
                measure(data, measured.get(), open);
                return ExitCode.DONE.number();
            }
            Facts facts = Facts.of(data, tools.workshops().in(open).language(), console.work());
            List<Question> questions = Onboarding.items(facts, k).stream()
                    .map(item -> new Question(
                            data.catalog().item(item),
                            facts.popularity().count(item),
                            facts.tier(item).name().toLowerCase(Locale.ROOT),
                            group(facts, item)))
                    .toList();
            print(questions);
        }
        return ExitCode.DONE.number();
    }

    private void measure(Dataset data, String kind, Workspace open) throws InterruptedException {
        torch.check(tools.workshops().torch(), console.work());
        ModelSpec spec = new SpecText(tools.kinds(), Optional.empty())
                .specs(List.of(kind), settings)
                .getFirst();
        Policy governing = PolicyText.read(policy, Map.of());
        List<Newcomers.Curve> curves;
        try (RememberingWorkshop workshop =
                new RememberingWorkshop(tools.workshops().in(open))) {
            curves = Newcomers.USUAL.usual(data, spec, governing, workshop, console.work());
        }
        if (json.wanted()) {
            console.printJson(curves);
        } else {
            new NewcomersText(console).print(curves);
        }
    }

    private static String group(Facts facts, int item) {
        int[] own = facts.aspects().of(item);
        return own.length == 0 ? "" : facts.aspects().name(own[0]);
    }

    private void print(List<Question> questions) {
        if (json.wanted()) {
            console.printJson(questions);
            return;
        }
        for (Question question : questions) {
            console.printf(
                    "%-12s %-48s %,8d events, %-6s  %s",
                    question.item().id(),
                    question.item().label(),
                    question.events(),
                    question.tier(),
                    question.group());
        }
    }
}
