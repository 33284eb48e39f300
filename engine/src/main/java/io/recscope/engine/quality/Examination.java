package io.recscope.engine.quality;

import io.recscope.engine.data.Clock;
import io.recscope.engine.work.Work;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/// A dataset under examination: the data, the moment it is examined at, and what several checks need.
///
/// @param now milliseconds since 1970; later times lie in the future
record Examination(Draft draft, long now, List<Prices> prices, List<NonProduct> nonProducts) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    static Examination of(Draft draft, long now) {
        List<Prices> prices = Prices.find(draft);
        return new Examination(draft, now, prices, new NonProductSearch(draft, prices).found());
    }

    /// Why a check of times makes no sense here; empty when it does.
    Optional<String> untimed() {
        return timed() ? Optional.empty() : Optional.of("The data has an order but no times: not applicable.");
    }

    /// Why a check of titles makes no sense here; empty when it does.
    Optional<String> untitled() {
        return titled() ? Optional.empty() : Optional.of("No item has a title: not applicable.");
    }

    boolean timed() {
        return draft.source().clock() == Clock.TIME;
    }

    boolean titled() {
        for (int item = 0; item < draft.items(); item++) {
            if (!draft.describe(item).title().isBlank()) {
                return true;
            }
        }
        return false;
    }

    /// Rows that `chosen` accepts, counted, with the first of them as examples.
    RowsFound rows(IntPredicate chosen) {
        long count = 0;
        List<String> examples = new ArrayList<>();
        for (int row = 0; row < draft.rows(); row++) {
            if (chosen.test(row)) {
                count++;
                if (examples.size() < Finding.EXAMPLES) {
                    examples.add(row(row));
                }
            }
        }
        return new RowsFound(new Count(count, draft.rows(), "rows"), examples);
    }

    /// Rows found, counted, and some of them in words.
    record RowsFound(Count count, List<String> examples) {
        boolean any() {
            return count.count() > 0;
        }
    }

    /// A repair and what it would change, marked as right for most datasets.
    Proposal recommend(Repair repair, Work work) throws InterruptedException {
        return new Proposal(repair, repair.apply(draft, work).effect(), true);
    }

    /// A repair and what it would change, to be chosen by the analyst.
    Proposal offer(Repair repair, Work work) throws InterruptedException {
        return new Proposal(repair, repair.apply(draft, work).effect(), false);
    }

    /// For example `line 12: user 13085, item 85048 “CHRISTMAS LIGHTS”, 2009-12-01 07:45, weight 12`.
    String row(int row) {
        String place = draft.line(row) == 0 ? "derived row" : "line " + draft.line(row);
        String session = draft.session(row) < 0
                ? ""
                : ", session " + draft.source().sessionIds().get(draft.session(row));
        return place + ": " + user(draft.user(row)) + session + ", " + item(draft.item(row)) + ", "
                + moment(draft.time(row)) + ", weight " + Count.decimal(draft.weight(row));
    }

    String user(int user) {
        return draft.userId(user).isEmpty() ? "no user" : "user " + draft.userId(user);
    }

    /// The item with its title, cut when it is long.
    String item(int item) {
        String title = CleanText.tidy(draft.describe(item).title());
        String cut = title.length() > 60 ? title.substring(0, 60) + "…" : title;
        return "item " + draft.itemId(item) + (cut.isEmpty() ? "" : " “" + cut + "”");
    }

    /// A time to the minute in UTC, or a position.
    String moment(long time) {
        return timed() ? MINUTE.format(Instant.ofEpochMilli(time)) : "position " + time;
    }
}
