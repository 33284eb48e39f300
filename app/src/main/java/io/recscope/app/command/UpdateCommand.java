package io.recscope.app.command;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Contest;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Portion;
import io.recscope.engine.study.Decision;
import io.recscope.engine.study.ModelLibrary;
import io.recscope.engine.study.ModelNames;
import io.recscope.engine.study.Updating;
import io.recscope.engine.workspace.Workspace;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "update",
        header = "Let a fitted model go on with newer data; it answers from then on when it is not worse.",
        description = {
            "%nThe newer dataset holds the older events, too. Of each user only what comes after the events that the"
                    + " model has learned is learned; the older events are read before. A third of the users with something"
                    + " new keep their last choice back: the model before and the updated one are both asked for it.",
            "The updated model becomes the champion, which answers for its kind, when the lower end of the 95 %%"
                    + " interval of the paired difference in NDCG@10 is not below -1 %% of the NDCG@10 of the one before."
        },
        footer = {
            "%nExample:",
            "  recscope update --workspace my-work --dataset ratings-june --model interest@ratings-may",
            "Take it back with 'recscope rollback' or 'recscope undo'."
        })
final class UpdateCommand implements Callable<Integer> {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final DatasetOption dataset = new DatasetOption();

    @Option(
            names = "--model",
            required = true,
            paramLabel = "M",
            description = "The model to go on from: a kind (this dataset's model, or else the latest of the workspace),"
                    + " a kind at a dataset as in interest@ratings-may, or a digest.")
    private String model = "";

    @Option(
            names = "--part",
            defaultValue = "all",
            paramLabel = "P",
            description = "What learns: all, or adapter (how texts are read, the items' own vectors, the long-term"
                    + " interest). [${DEFAULT-VALUE}]")
    private String part = "";

    @Option(
            names = "--epochs",
            defaultValue = "3",
            paramLabel = "N",
            description = "Passes through what is new. [${DEFAULT-VALUE}]")
    private int epochs;

    @Mixin
    private final TorchOption torch;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    UpdateCommand(Toolbox tools, Console console) {
        this.torch = tools.torchOption();
        this.tools = tools;
        this.console = console;
    }

    /// What the command says in JSON.
    private record Updated(String start, Decision decision, boolean promoted, String reason) {}

    @Override
    public Integer call() throws InterruptedException {
        torch.check(tools.workshops().torch(), console.work());
        Portion portion = portion();
        try (Workspace open = workspace.open()) {
            Dataset data = open.datasets().open(dataset.in(open));
            ModelLibrary library = tools.laboratory(open).models();
            ModelLibrary.Entry start = new ModelNames(library).continued(model, data);
            Contest contest =
                    new Contest(Resampling.DEFAULT, Runtime.getRuntime().availableProcessors());
            print(new Updating(library, contest).run(data, start, portion, epochs, console.work()));
        }
        return ExitCode.DONE.number();
    }

    private Portion portion() {
        return switch (part.toLowerCase(Locale.ROOT)) {
            case "all" -> Portion.ALL;
            case "adapter" -> Portion.ADAPTER;
            default -> throw new BadUsage("There is no part '" + part + "'", "--part", "Choose all or adapter.");
        };
    }

    private void print(Updating.Outcome outcome) {
        Decision decision = outcome.decision();
        if (json.wanted()) {
            console.printJson(new Updated(outcome.start().digest(), decision, decision.promoted(), decision.reason()));
            return;
        }
        console.printf("%,d users whose last choice neither model has learned", decision.users());
        String line = "%-11s %s  ndcg@10 %.4f  hit@10 %.4f";
        console.printf(line, "before", shortened(decision.champion()), decision.before(), decision.hitBefore());
        console.printf(line, "updated", shortened(decision.challenger()), decision.after(), decision.hitAfter());
        console.printf(
                "difference in ndcg@10 %+.4f (95 %% interval %+.4f … %+.4f)",
                decision.difference(), decision.low(), decision.high());
        console.print(decision.reason());
        console.print(
                decision.promoted()
                        ? "The updated model answers from now on; 'recscope rollback' takes this back."
                        : "The model before keeps answering; the updated one can be named by its digest.");
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(12, digest.length()));
    }
}
