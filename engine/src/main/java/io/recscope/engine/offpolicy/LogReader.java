package io.recscope.engine.offpolicy;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Takes a dataset whose rows are items shown as a log of impressions.
///
/// Following rows of a user with the same session and the same list are one slate, in the dataset's order; without
/// a column for lists each row is a slate of its own. The anonymous user's rows are left out, since nobody knows
/// whose they are.
///
/// @param reward what an event is worth
/// @param propensity context column with propensities; none leaves them to be estimated
/// @param list context column that tells a session's lists apart
public record LogReader(Reward reward, Optional<String> propensity, Optional<String> list) {

    /// Reads what was shown from a moment on.
    ///
    /// @param from as the dataset's clock says; a slate counts when its first row is not before
    /// @return propensities are logged when there is a column for them, missing otherwise
    /// @throws NotFound when there is no such column
    /// @throws BadData when a propensity is missing or not in `(0, 1]`, or nothing was shown; names the line
    /// @throws InterruptedException when `work` was cancelled
    public ImpressionLog read(Dataset data, long from, Work work) throws InterruptedException {
        OptionalInt propensities = column(data, propensity, "--propensity");
        OptionalInt lists = column(data, list, "--list");
        List<Slate> slates = new ArrayList<>();
        for (int user = 0; user < data.users(); user++) {
            if (user % 256 == 0) {
                work.checkCancelled();
                work.report((double) user / data.users(), "reading the log");
            }
            if (user != data.anonymousUser()) {
                read(data, data.history(user), propensities, lists, slates);
            }
        }
        slates.removeIf(slate -> slate.moment() < from);
        if (slates.isEmpty()) {
            throw new BadData(
                    "The log shows nothing in the part that is to be evaluated",
                    "",
                    "Import a log with the items shown, or learn from a smaller part of it.");
        }
        return new ImpressionLog(
                slates,
                data.catalog().size(),
                propensities.isPresent() ? PropensitySource.LOGGED : PropensitySource.MISSING);
    }

    private static OptionalInt column(Dataset data, Optional<String> name, String option) {
        if (name.isEmpty()) {
            return OptionalInt.empty();
        }
        int column = data.contexts().indexOf(name.get());
        if (column < 0) {
            throw new NotFound(
                    "The dataset has no context column '" + name.get() + "'",
                    option,
                    "Import it with --map …,context=" + name.get() + ". "
                            + (data.contexts().isEmpty()
                                    ? "It has no context columns."
                                    : "There is " + String.join(", ", data.contexts()) + "."));
        }
        return OptionalInt.of(column);
    }

    private void read(
            Dataset data, UserHistory history, OptionalInt propensities, OptionalInt lists, List<Slate> slates) {
        int begin = 0;
        List<Impression> shown = new ArrayList<>();
        for (int event = 0; event < history.size(); event++) {
            int row = history.row(event);
            double probability = propensities.isPresent() ? propensity(data, propensities.getAsInt(), row) : Double.NaN;
            shown.add(new Impression(history.item(event), reward.of(history, event), probability));
            boolean ends = event + 1 == history.size() || !together(data, lists, row, history.row(event + 1));
            if (ends) {
                slates.add(new Slate(history.user(), history.first(begin), history.time(begin), shown));
                shown = new ArrayList<>();
                begin = event + 1;
            }
        }
    }

    private static boolean together(Dataset data, OptionalInt lists, int row, int next) {
        if (lists.isEmpty()) {
            return false;
        }
        int value = data.context(lists.getAsInt(), row);
        return value >= 0 && value == data.context(lists.getAsInt(), next) && data.session(row) == data.session(next);
    }

    private static double propensity(Dataset data, int column, int row) {
        int value = data.context(column, row);
        String text = value < 0 ? "" : data.contextValues(column).get(value).strip();
        double probability = Double.NaN;
        try {
            probability = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            // what is no number is met below, with all else that is no probability
        }
        if (!(probability > 0 && probability <= 1)) {
            throw new BadData(
                    text.isEmpty()
                            ? "The propensity is missing"
                            : "The propensity '" + text + "' is no probability above 0",
                    "line " + data.line(row) + " of the imported file",
                    "Correct or drop such lines and import again, or have all propensities estimated with"
                            + " --propensity estimate.");
        }
        return probability;
    }
}
