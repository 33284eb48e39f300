package io.recscope.app.command;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Request;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Up to which moment a user is known.
final class MomentOption {
    @Option(
            names = "--as-of",
            paramLabel = "T",
            description = "Know only what was before this moment: 2010-10-01, 2010-10-01T12:00:00Z, or a position.")
    private Optional<String> text = Optional.empty();

    /// A request for the user's next choice after the moment, or after the whole history.
    ///
    /// @throws BadUsage when the option tells no moment
    Request request(UserHistory history, Clock clock, int k) {
        return text.map(moment -> Request.asOf(history, moment(moment, clock, "--as-of"), k))
                .orElseGet(() -> Request.next(history, k));
    }

    /// A moment as the dataset's clock counts.
    ///
    /// @param option where it was typed
    /// @throws BadUsage when it is no moment
    static long moment(String text, Clock clock, String option) {
        try {
            return clock == Clock.TIME ? instant(text).toEpochMilli() : Long.parseLong(text);
        } catch (DateTimeParseException | NumberFormatException e) {
            String remedy = clock == Clock.TIME
                    ? "Write a day or an instant (UTC): 2010-10-01 or 2010-10-01T12:00:00Z."
                    : "This dataset has positions, no times: write a number.";
            throw new BadUsage("'" + text + "' is no moment", option, remedy, e);
        }
    }

    private static Instant instant(String text) {
        return text.contains("T")
                ? Instant.parse(text)
                : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
