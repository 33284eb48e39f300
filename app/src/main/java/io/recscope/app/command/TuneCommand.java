package io.recscope.app.command;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.fault.NearNames;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.tune.Budget;
import io.recscope.engine.tune.Definition;
import io.recscope.engine.tune.Journal;
import io.recscope.engine.tune.Offline;
import io.recscope.engine.tune.Search;
import io.recscope.engine.tune.Tuning;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "tune",
        header = "Search the knobs of a policy, or the settings of a model, that reach a goal best.",
        description =
                "%nSettings are judged on each user's second last choice; the last one is asked once, for the best "
                        + "setting. Each trial is kept as it is measured, so a search that was broken off goes on with "
                        + "--resume. The settings on the front, and the best one, become runs.",
        footer = {
            "%nExamples:",
            "  recscope tune --workspace my-work --dataset shop --model transitions \\",
            "      --knobs longTail.discount,diversity.strength=0:0.6 \\",
            "      --goal tail@10 --goal diversity@10 --floor ndcg@10=-5%% --apply mine.json",
            "  recscope tune --workspace my-work --dataset shop --model ease --set lambda=10:2000:log --goal ndcg@10"
        })
final class TuneCommand implements Callable<Integer> {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String FOLDER = "tunings";
    private static final String SUFFIX = ".jsonl";

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final DatasetOption dataset = new DatasetOption();

    @Mixin
    private final TuneOptions asked = new TuneOptions();

    @Option(names = "--minutes", paramLabel = "T", description = "The search ends after this time.")
    private Optional<Double> minutes = Optional.empty();

    @Option(
            names = "--patience",
            defaultValue = "0",
            paramLabel = "N",
            description = "The search ends after so many trials in a row that are not on the front; 0 for never.")
    private int patience;

    @Option(names = "--resume", paramLabel = "ID", description = "Go on with a search.")
    private Optional<String> resumed = Optional.empty();

    @Option(
            names = "--runs",
            defaultValue = "front",
            paramLabel = "WHICH",
            description = "The trials that become runs with all users and intervals: front, all, none. [front]")
    private TuneRuns.Which which = TuneRuns.Which.FRONT;

    @Option(names = "--apply", paramLabel = "FILE", description = "Write the best setting as a policy.")
    private Optional<Path> apply = Optional.empty();

    @Mixin
    private final TorchOption torch;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    TuneCommand(Toolbox tools, Console console) {
        this.torch = tools.torchOption();
        this.tools = tools;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        torch.check(tools.workshops().torch(), console.work());
        try (Workspace open = workspace.open()) {
            Dataset data = open.datasets().open(dataset.in(open));
            Path folder = open.folder().resolve(FOLDER);
            resumed.ifPresent(id -> asked.checkResumed());
            Optional<Journal> before = resumed.map(id -> Journal.open(existing(folder, id)));
            Definition definition = before.map(journal -> Definition.of(journal.heading(), resumed.orElse("")))
                    .orElseGet(() -> asked.begun(data.digest()));
            if (!definition.dataset().equals(data.digest())) {
                throw new BadUsage("The search is about another dataset", definition.dataset(), "Name that dataset.");
            }
            // everything that can be wrong is told before anything is kept
            Tuning tuning = definition.tuning(tools.kinds(), budget(definition));
            String id = resumed.orElseGet(this::newId);
            Workshop workshop = tools.workshops().in(open);
            Offline offline = offline(definition, data, workshop, console.work().part(0, 0.1));
            Journal journal = before.orElseGet(() -> Journal.begin(folder.resolve(id + SUFFIX), definition.json()));
            Search search = searched(tuning, offline, journal, id);
            TuneRuns runs = new TuneRuns(open, tools, definition);
            new TuneText(console, json.wanted(), id, definition)
                    .print(search, runs.kept(data, search, which, console.work().part(0.8, 1)));
            search.best().ifPresent(best -> apply.ifPresent(file -> runs.write(best, id, file)));
        }
        return ExitCode.DONE.number();
    }

    private Search searched(Tuning tuning, Offline offline, Journal journal, String id) throws InterruptedException {
        try {
            return tuning.run(offline, journal, console.work().part(0.1, 0.8));
        } catch (InterruptedException e) {
            console.note("the " + Math.max(0, journal.trials().size() - 1)
                    + " trials so far are kept; go on with --resume " + id);
            throw e;
        }
    }

    private Budget budget(Definition definition) {
        return new Budget(asked.trials(definition.trials()), minutes.orElse(Double.POSITIVE_INFINITY), patience);
    }

    private Offline offline(Definition definition, Dataset data, Workshop workshop, Work work)
            throws InterruptedException {
        Fold fold = new LastOut(LastOut.Target.VALIDATION)
                .folds(data, definition.sampling().protocol())
                .getFirst();
        Facts facts = Facts.of(fold.train(), workshop.language(), work);
        int threads = Runtime.getRuntime().availableProcessors();
        return new Offline(
                new Offline.Ground(fold, facts, workshop, definition.sampling(), threads),
                new Offline.Subject(tools.kinds(), definition.model(), definition.base()));
    }

    private String newId() {
        return "tuning-" + STAMP.format(tools.now().instant());
    }

    private static Path existing(Path folder, String id) {
        Path file = folder.resolve(id + SUFFIX).normalize();
        if (!folder.equals(file.getParent()) || !Files.isRegularFile(file)) {
            List<String> known = known(folder);
            throw new NotFound(
                    "There is no search '" + id + "'",
                    folder.toString(),
                    known.isEmpty() ? "Begin one first." : NearNames.remedy(id, known));
        }
        return file;
    }

    private static List<String> known(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new MachineFault("The searches cannot be listed", folder.toString(), "Check your rights.", e);
        }
    }
}
