package io.recscope.app.command;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Item;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Onboarding;
import io.recscope.engine.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "onboarding",
        header = "Choose the items whose like or dislike tells most of a new user.",
        description = "%nOften chosen items that are unlike each other; no model is needed.",
        footer = {
            "%nExample:",
            "  recscope onboarding --workspace my-work --dataset ratings --k 6",
            "  recscope recommend --workspace my-work --dataset ratings --model ease --new-user --policy new-users \\",
            "      --like 1193 --dislike 661"
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

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    OnboardingCommand(Toolbox tools, Console console) {
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
