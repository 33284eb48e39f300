package io.recscope.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.recommend.Scope;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.replay.Comparison;
import io.recscope.engine.replay.Course;
import io.recscope.engine.replay.Ledger;
import io.recscope.engine.replay.Player;
import io.recscope.engine.replay.Sessions;
import io.recscope.engine.replay.Timeline;
import io.recscope.engine.replay.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "replay",
        header = "Play a user's session moment by moment, and what would have come of it otherwise.",
        description =
                "%nMoment n lies after the first n events: what the list was, where event n stood in it, and what the"
                        + " user wanted. With changes, the session as it was stands beside the changed one.",
        footer = {
            "%nExamples:",
            "  recscope replay --workspace my-work --dataset ratings --model ease --user 42",
            "  recscope replay --workspace my-work --dataset ratings --model ease --user 42 --remove 3 --steer '5=red lamp'",
            "  recscope replay --workspace my-work --dataset ratings --model ease --new-user --insert 0=85123A",
            "  recscope replay --workspace my-work --dataset ratings --model ease --find surprising",
            "A model of 'recscope fit' learned from the sessions that are played: ranks show how it sees them",
            "afterwards, not how it would have done. 'recscope evaluate' measures that."
        })
final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private final FittedOptions fitted;

    @ArgGroup(multiplicity = "1")
    private Whose whose = new Whose();

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Option(
            names = "--k",
            defaultValue = "10",
            paramLabel = "K",
            description = "Length of the lists. [${DEFAULT-VALUE}]")
    private int k;

    @Option(names = "--repeats", description = "Lists may hold items that the user had before.")
    private boolean repeats;

    @Mixin
    private final EditOptions edits = new EditOptions();

    @Mixin
    private final PlayOptions play = new PlayOptions();

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Console console;

    ReplayCommand(Toolbox tools, Console console) {
        fitted = new FittedOptions(tools, console);
        this.console = console;
    }

    /// Whose session is played.
    private static final class Whose {
        @Option(names = "--user", paramLabel = "U", description = "The user's id in the source.")
        private Optional<String> user = Optional.empty();

        @Option(names = "--new-user", description = "Somebody of whom nothing is known but what --insert says.")
        private boolean newcomer;

        @Option(
                names = "--find",
                paramLabel = "KIND",
                description = "Find sessions worth a look: surprising, drifting, cold, failed or tail-lovers.")
        private Optional<String> find = Optional.empty();
    }

    /// A session that was found, as the command prints it.
    private record Listed(String user, int events, double value) {}

    private record Search(String kind, String definition, int users, long seed, List<Listed> sessions) {}

    @Override
    public Integer call() throws InterruptedException {
        play.check();
        Optional<Sessions.Kind> kind = whose.find.map(ReplayCommand::kind);
        try (FittedOptions.Fitted open = fitted.open()) {
            Scope scope = repeats ? new Scope.All() : new Scope.Unseen();
            Player player = new Player(open.model(), open.facts(), policy.policy(), k, scope);
            if (kind.isPresent()) {
                find(kind.get(), player, open.data());
            } else {
                play(player, open.data(), open.laboratory().workshop());
            }
        }
        return ExitCode.DONE.number();
    }

    private static Sessions.Kind kind(String typed) {
        return Arrays.stream(Sessions.Kind.values())
                .filter(kind -> written(kind).equals(typed))
                .findFirst()
                .orElseThrow(() -> new BadUsage(
                        "There is no kind of session '" + typed + "'",
                        "--find",
                        "Choose one of "
                                + Arrays.stream(Sessions.Kind.values())
                                        .map(ReplayCommand::written)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static String written(Sessions.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void find(Sessions.Kind kind, Player player, Dataset data) throws InterruptedException {
        if (edits.isGiven()) {
            throw new BadUsage("Changes belong to one session", "--find", "Name a user with --user.");
        }
        List<Sessions.Found> found =
                new Sessions(player, data, play.users(), play.seed()).find(kind, play.most(), console.work());
        if (json.wanted()) {
            List<Listed> listed = found.stream()
                    .map(one -> new Listed(data.userId(one.user()), one.events(), one.value()))
                    .toList();
            console.printJson(new Search(written(kind), kind.definition(), play.users(), play.seed(), listed));
        } else {
            new ReplayText(console).print(kind, data, found);
        }
    }

    private void play(Player player, Dataset data, Workshop workshop) throws InterruptedException {
        if (whose.newcomer) {
            Course empty = Course.ofNewUser(data.clock(), after(data));
            show("new user", player.play(edits.newcomer(empty, data, workshop.language(), console.work())));
            return;
        }
        String user = whose.user.orElseThrow();
        console.note("the model learned from this session, too: ranks show how it sees it afterwards");
        Course course = Course.of(data.history(data.user(user)), data.clock());
        Timeline original = player.play(course);
        if (!edits.isGiven()) {
            show("user " + user, original);
            return;
        }
        Course changed =
                edits.branch(course, data, workshop.language(), console.work()).of(course);
        Timeline branch = player.play(changed, original);
        play.refuseRange();
        original.prepare(console.work().part(0, 0.5));
        branch.prepare(console.work().part(0.5, 1));
        Comparison comparison = Comparison.of(original, branch);
        Ledger ledger = new Ledger(comparison);
        play.out().ifPresent(file -> write(file, isCsv(file) ? ledger.csv() : console.json(ledger.json())));
        if (json.wanted()) {
            console.printJson(named("user " + user, ledger.json()));
        } else {
            new ReplayText(console).print("user " + user, comparison);
        }
    }

    private void show(String user, Timeline timeline) throws InterruptedException {
        int last = timeline.size() - 1;
        int from = play.from(last);
        int to = play.to(last);
        timeline.prepare(console.work());
        Transcript transcript = new Transcript(timeline, from, to);
        play.out().ifPresent(file -> write(file, isCsv(file) ? transcript.csv() : console.json(transcript.json())));
        if (json.wanted()) {
            console.printJson(named(user, transcript.json()));
        } else {
            new ReplayText(console).print(user, timeline, from, to);
        }
    }

    private static ObjectNode named(String user, ObjectNode json) {
        json.put("user", user);
        return json;
    }

    /// When somebody new comes: after all that is in the dataset.
    private static long after(Dataset data) {
        long latest = 0;
        for (int user = 0; user < data.users() && data.clock() == Clock.TIME; user++) {
            UserHistory history = data.history(user);
            latest = history.isEmpty() ? latest : Math.max(latest, history.time(history.size() - 1));
        }
        return latest + 1;
    }

    private static boolean isCsv(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new MachineFault("The file cannot be written", file.toString(), "Check space and rights.", e);
        }
        console.note("written: " + file);
    }
}
