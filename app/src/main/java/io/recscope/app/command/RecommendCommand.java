package io.recscope.app.command;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Item;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.language.Language;
import io.recscope.engine.recommend.Candidate;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Recommendation;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Scope;
import io.recscope.engine.recommend.Step;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.PolicyPooling;
import io.recscope.engine.recommend.policy.PolicyStages;
import io.recscope.engine.study.ModelLibrary;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
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
            "  recscope recommend --workspace my-work --dataset ratings --model ease --user 42 --policy discovery \\",
            "      --set-knob longTail.share=0.4 --dislike 1193",
            "The model is fitted before, with 'recscope fit'. With a policy, or what the user says, each entry tells how",
            "every stage moved it."
        })
final class RecommendCommand implements Callable<Integer> {
    @Mixin
    private final FittedOptions fitted;

    @ArgGroup(multiplicity = "1")
    private Who who = new Who();

    /// Whom the list is for.
    private static final class Who {
        @Option(names = "--user", paramLabel = "U", description = "The user's id in the source.")
        private Optional<String> user = Optional.empty();

        @Option(names = "--new-user", description = "A user without history.")
        private boolean fresh;
    }

    @Option(
            names = "--k",
            defaultValue = "10",
            paramLabel = "K",
            description = "Length of the list. [${DEFAULT-VALUE}]")
    private int k;

    @Mixin
    private final MomentOption moment = new MomentOption();

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Mixin
    private final SignalOptions said = new SignalOptions();

    @Option(names = "--repeats", description = "The list may hold items that the user had before.")
    private boolean repeats;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Console console;

    RecommendCommand(Toolbox tools, Console console) {
        fitted = new FittedOptions(tools, console);
        this.console = console;
    }

    /// A list as the command prints it.
    private record Listed(String user, String model, int known, int considered, double millis, List<Entry> list) {}

    private record Entry(int rank, Item item, double score, List<Step> trace) {}

    @Override
    public Integer call() throws InterruptedException {
        try (FittedOptions.Fitted open = fitted.open()) {
            Dataset data = open.data();
            UserHistory history = who.fresh ? UserHistory.ofItems() : data.history(data.user(who.user.orElseThrow()));
            Language language = open.laboratory().workshop().language();
            Request request = said.added(moment.request(history, data.clock(), k), data, language, console.work());
            Recommendation list = pipeline(open).recommend(repeats ? request.within(new Scope.All()) : request);
            print(data.catalog(), request, open.entry(), list);
        }
        return ExitCode.DONE.number();
    }

    /// The model alone or, where a policy or the user's words are given, with the policy's stages.
    private Pipeline pipeline(FittedOptions.Fitted open) throws InterruptedException {
        if (!policy.isGiven() && !said.isGiven()) {
            return new Pipeline(open.model(), List.of());
        }
        Policy chosen = policy.policy();
        Facts facts = open.facts();
        return new Pipeline(PolicyPooling.of(open.model(), facts), PolicyStages.of(chosen, facts));
    }

    private void print(Catalog catalog, Request request, ModelLibrary.Entry entry, Recommendation list) {
        List<Entry> entries = list.candidates().stream()
                .map((Candidate c) -> new Entry(c.rank(), catalog.item(c.item()), c.score(), c.trace()))
                .toList();
        int known = request.history().size();
        double millis = list.nanos() / 1e6;
        if (json.wanted()) {
            console.printJson(new Listed(user(), entry.spec().kind(), known, list.considered(), millis, entries));
            return;
        }
        console.printf(
                "user %s, %d events known, %,d items considered, %.1f ms", user(), known, list.considered(), millis);
        for (Entry line : entries) {
            console.printf(
                    "%3d  %-12s %-48s %10.4f",
                    line.rank(), line.item().id(), line.item().label(), line.score());
            line.trace().stream()
                    .filter(step -> !step.note().isEmpty() || step.rankBefore() != step.rankAfter())
                    .forEach(step -> console.print("       " + text(step)));
        }
    }

    private String user() {
        return who.user.orElse("(new)");
    }

    /// One stage's part in a place, as in `diversity 14 ↑ 3: relevance .61`.
    private static String text(Step step) {
        if (step.rankBefore() == 0) {
            return step.stage() + ": " + step.note();
        }
        String arrow = step.rankAfter() < step.rankBefore() ? "↑" : step.rankAfter() > step.rankBefore() ? "↓" : "=";
        String moved = step.stage() + " " + step.rankBefore() + " " + arrow + " " + step.rankAfter();
        return step.note().isEmpty() ? moved : moved + ": " + step.note();
    }
}
