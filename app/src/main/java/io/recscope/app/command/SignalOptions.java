package io.recscope.app.command;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.NearNames;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.language.Language;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.Signals.Mark;
import io.recscope.engine.recommend.Signals.Verdict;
import io.recscope.engine.recommend.policy.Wishes;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What the user says or shows beside the history.
final class SignalOptions {
    @Option(names = "--like", paramLabel = "ITEM", description = "More like this item; may be repeated.")
    private List<String> likes = new ArrayList<>();

    @Option(names = "--dislike", paramLabel = "ITEM", description = "Not this item, and less like it.")
    private List<String> dislikes = new ArrayList<>();

    @Option(names = "--not-now", paramLabel = "ITEM", description = "Not this item for the moment.")
    private List<String> notNow = new ArrayList<>();

    @Option(names = "--seen", paramLabel = "ITEM", description = "The user knows this item.")
    private List<String> seen = new ArrayList<>();

    @Option(
            names = "--steer",
            paramLabel = "TEXT",
            description = "A wish in words; with a '-' before it what is not wanted. May be repeated.")
    private List<String> wishes = new ArrayList<>();

    @Option(
            names = "--context",
            paramLabel = "column=value",
            description = "What a context column says at this moment; may be repeated.")
    private Map<String, String> context = new LinkedHashMap<>();

    @Option(
            names = "--at",
            paramLabel = "T",
            description =
                    "The moment at which the list is shown, for policies that look at it: as with --as-of, but the"
                            + " whole history is known.")
    private Optional<String> at = Optional.empty();

    /// Whether anything was said.
    boolean isGiven() {
        return !(likes.isEmpty()
                && dislikes.isEmpty()
                && notNow.isEmpty()
                && seen.isEmpty()
                && wishes.isEmpty()
                && context.isEmpty());
    }

    /// The request with all that was said.
    Request added(Request request, Dataset data, Language language, Work work) throws InterruptedException {
        long moment =
                at.map(text -> MomentOption.moment(text, data.clock(), "--at")).orElse(request.moment());
        Signals signals = signals(data);
        for (String wish : wishes) {
            signals = signals.with(new Wishes(language).read(data.catalog(), wish, work));
        }
        return new Request(request.history(), request.scope(), request.size(), moment, signals);
    }

    /// What was said of a dataset's items.
    ///
    /// @throws NotFound when there is no such item
    /// @throws BadUsage when there is no such context column
    private Signals signals(Dataset data) {
        for (String column : context.keySet()) {
            if (!data.contexts().contains(column)) {
                throw new BadUsage(
                        "There is no context column '" + column + "'",
                        "--context",
                        data.contexts().isEmpty()
                                ? "This dataset has none; map one when you import it."
                                : NearNames.remedy(column, data.contexts()));
            }
        }
        Signals signals = Signals.NONE.in(context);
        signals = marked(signals, data.catalog(), likes, Verdict.LIKE);
        signals = marked(signals, data.catalog(), dislikes, Verdict.DISLIKE);
        signals = marked(signals, data.catalog(), notNow, Verdict.NOT_NOW);
        return marked(signals, data.catalog(), seen, Verdict.SEEN);
    }

    private static Signals marked(Signals signals, Catalog catalog, List<String> ids, Verdict verdict) {
        Signals more = signals;
        for (String id : ids) {
            int item = catalog.find(id);
            if (item < 0) {
                throw new NotFound(
                        "There is no item '" + id + "'", "", "'recscope search TEXT' finds the ids of items.");
            }
            more = more.with(new Mark(item, verdict));
        }
        return more;
    }
}
