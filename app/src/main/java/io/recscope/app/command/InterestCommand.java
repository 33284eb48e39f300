package io.recscope.app.command;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Item;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.sequence.Interest;
import io.recscope.engine.sequence.InterestModel;
import io.recscope.engine.sequence.InterestNames.Named;
import io.recscope.engine.sequence.InterestNames.Names;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "interest",
        header = "Say in words what a user wants now, as an interest model sees it, and what comes next.",
        footer = {
            "%nExample:",
            "  recscope interest --workspace my-work --dataset ratings --model interest --user 42",
            "Behind each category and word stands the cosine of the interest and that name's direction.",
            "A network has a long-term interest when it was fitted with longTerm=true."
        })
final class InterestCommand implements Callable<Integer> {
    private static final int LIST = 10;
    private static final int WORDS = 8;

    @Mixin
    private final FittedOptions fitted;

    @Option(names = "--user", required = true, paramLabel = "U", description = "The user's id in the source.")
    private String user = "";

    @Mixin
    private final MomentOption moment = new MomentOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Console console;

    InterestCommand(Toolbox tools, Console console) {
        fitted = new FittedOptions(tools, console);
        this.console = console;
    }

    /// An interest as the command prints it.
    ///
    /// @param share weight of the long-term part, 0 in a network that learned without
    private record Told(
            String user, int known, double share, Names shortTerm, Names longTerm, Names both, List<Entry> next) {}

    private record Entry(int rank, Item item, double score) {}

    @Override
    public Integer call() throws InterruptedException {
        try (FittedOptions.Fitted open = fitted.open()) {
            Dataset data = open.data();
            Request request = moment.request(data.history(data.user(user)), data.clock(), LIST);
            if (!(open.model() instanceof InterestModel interested)) {
                throw new BadUsage(
                        "The model " + fitted.name() + " tells no interest",
                        "--model",
                        "Fit one that does, for example with 'recscope fit --model interest'.");
            }
            print(told(interested, request, data));
        }
        return ExitCode.DONE.number();
    }

    private Told told(InterestModel model, Request request, Dataset data) {
        Interest interest = model.interest(request.history());
        List<Entry> next = new Pipeline(model, List.of())
                .recommend(request).candidates().stream()
                        .map(c -> new Entry(c.rank(), data.catalog().item(c.item()), c.score()))
                        .toList();
        return new Told(
                user,
                request.history().size(),
                interest.share(),
                model.names().of(interest.shortTerm(), WORDS),
                model.names().of(interest.longTerm(), WORDS),
                model.names().of(interest.blend(), WORDS),
                next);
    }

    private void print(Told told) {
        if (json.wanted()) {
            console.printJson(told);
            return;
        }
        console.printf("user %s, %d events known", told.user(), told.known());
        print("short-term interest", told.shortTerm());
        if (told.share() > 0) {
            print("long-term interest", told.longTerm());
            print(String.format(Locale.ROOT, "both, with %.2f of the long-term one", told.share()), told.both());
        } else {
            console.print("This network has no long-term interest; fit with --set longTerm=true for one.");
        }
        console.print("next");
        told.next()
                .forEach(line -> console.printf(
                        "%3d  %-12s %-48s %10.4f",
                        line.rank(), line.item().id(), line.item().label(), line.score()));
    }

    private void print(String what, Names names) {
        console.print(what);
        print("  categories", names.categories());
        print("  words", names.words());
    }

    private void print(String kind, List<Named> names) {
        if (!names.isEmpty()) {
            console.printf(
                    "%-14s%s",
                    kind,
                    names.stream()
                            .map(n -> String.format(Locale.ROOT, "%s %.2f", n.name(), n.strength()))
                            .collect(Collectors.joining(", ")));
        }
    }
}
