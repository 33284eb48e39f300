package io.recscope.app.command;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Item;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Candidate;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Recommendation;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Scope;
import io.recscope.engine.recommend.Step;
import io.recscope.engine.study.ModelLibrary;
import io.recscope.engine.workspace.Workspace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "recommend",
        header = "Recommend to one user with a fitted model; each entry tells how it came there.",
        footer = {
            "%nExamples:",
            "  recscope recommend --workspace my-work --dataset ratings --model ease --user 42",
            "  recscope recommend --workspace my-work --dataset ratings --model ease --user 42 --as-of 2010-10-01",
            "The model is fitted before, with 'recscope fit'."
        })
final class RecommendCommand implements Callable<Integer> {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final DatasetOption dataset = new DatasetOption();

    @Option(names = "--model", required = true, paramLabel = "M", description = "A kind, or the digest 'fit' printed.")
    private String model = "";

    @Option(names = "--user", required = true, paramLabel = "U", description = "The user's id in the source.")
    private String user = "";

    @Option(
            names = "--k",
            defaultValue = "10",
            paramLabel = "K",
            description = "Length of the list. [${DEFAULT-VALUE}]")
    private int k;

    @Option(
            names = "--as-of",
            paramLabel = "T",
            description = "Know only what was before this moment: 2010-10-01, 2010-10-01T12:00:00Z, or a position.")
    private Optional<String> moment = Optional.empty();

    @Option(names = "--repeats", description = "The list may hold items that the user had before.")
    private boolean repeats;

    @Mixin
    private final TorchOption torch;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    RecommendCommand(Toolbox tools, Console console) {
        this.torch = tools.torchOption();
        this.tools = tools;
        this.console = console;
    }

    /// A list as the command prints it.
    private record Listed(String user, String model, int known, int considered, double millis, List<Entry> list) {}

    private record Entry(int rank, Item item, double score, List<Step> trace) {}

    @Override
    public Integer call() throws InterruptedException {
        torch.check(tools.workshops().torch(), console.work());
        try (Workspace open = workspace.open()) {
            Dataset data = open.datasets().open(dataset.in(open));
            UserHistory history = data.history(data.user(user));
            ModelLibrary library =
                    new ModelLibrary(open, tools.kinds(), tools.workshops().in(open), tools.version());
            ModelLibrary.Entry entry = library.find(data, model);
            Request request = moment.map(text -> Request.asOf(history, moment(text, data.clock()), k))
                    .orElseGet(() -> Request.next(history, k));
            try (Model fitted = library.load(entry, data)) {
                Recommendation list =
                        new Pipeline(fitted, List.of()).recommend(repeats ? request.within(new Scope.All()) : request);
                print(data.catalog(), request, entry, list);
            }
        }
        return ExitCode.DONE.number();
    }

    private static long moment(String text, Clock clock) {
        try {
            return clock == Clock.TIME ? instant(text).toEpochMilli() : Long.parseLong(text);
        } catch (DateTimeParseException | NumberFormatException e) {
            String remedy = clock == Clock.TIME
                    ? "Write a day or an instant (UTC): 2010-10-01 or 2010-10-01T12:00:00Z."
                    : "This dataset has positions, no times: write a number.";
            throw new BadUsage("'" + text + "' is no moment", "--as-of", remedy, e);
        }
    }

    private static Instant instant(String text) {
        return text.contains("T")
                ? Instant.parse(text)
                : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void print(Catalog catalog, Request request, ModelLibrary.Entry entry, Recommendation list) {
        List<Entry> entries = list.candidates().stream()
                .map((Candidate c) -> new Entry(c.rank(), catalog.item(c.item()), c.score(), c.trace()))
                .toList();
        int known = request.history().size();
        double millis = list.nanos() / 1e6;
        if (json.wanted()) {
            console.printJson(new Listed(user, entry.spec().kind(), known, list.considered(), millis, entries));
            return;
        }
        console.printf(
                "user %s, %d events known, %,d items considered, %.1f ms", user, known, list.considered(), millis);
        for (Entry line : entries) {
            console.printf(
                    "%3d  %-12s %-48s %10.4f",
                    line.rank(), line.item().id(), line.item().label(), line.score());
            line.trace().stream()
                    .filter(step -> !step.note().isEmpty())
                    .forEach(step -> console.print("       " + step.stage() + ": " + step.note()));
        }
    }
}
