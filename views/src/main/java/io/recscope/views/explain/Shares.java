package io.recscope.views.explain;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.explain.Evidence;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The history as the timeline shows it.
record Shares(Answer answer) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// An event.
    ///
    /// @param event its number in the history
    /// @param piece of evidence that it belongs to, −1 for none
    /// @param together how many events the piece has
    /// @param share of the piece, NaN where it is not known
    /// @param most the largest magnitude of all shares
    record Row(int event, int piece, String when, String title, int together, double share, double most) {
        /// How long its bar is, in `[0, 1]`.
        double length() {
            return Double.isNaN(share) || most == 0 ? 0 : Math.abs(share) / most;
        }
    }

    /// All events, the latest first.
    List<Row> rows() {
        UserHistory history = answer.ground().history();
        int[] pieces = pieces(history.size());
        double most = answer.attribution().stream()
                .flatMap(known -> known.estimate().values().stream())
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
        List<Row> rows = new ArrayList<>();
        for (int event = history.size() - 1; event >= 0; event--) {
            int piece = pieces[event];
            rows.add(new Row(
                    event,
                    piece,
                    when(history, event),
                    answer.ground().catalog().label(history.item(event)),
                    piece < 0 ? 1 : events(piece).size(),
                    piece < 0
                            ? Double.NaN
                            : answer.attribution()
                                    .map(known -> known.estimate().value(piece))
                                    .orElse(Double.NaN),
                    most));
        }
        return rows;
    }

    private int[] pieces(int size) {
        int[] pieces = new int[size];
        Arrays.fill(pieces, -1);
        for (int piece = 0; piece < answer.laid().evidence().size(); piece++) {
            for (int event : events(piece)) {
                pieces[event] = piece;
            }
        }
        return pieces;
    }

    /// The events of a piece; none where it is of another kind.
    List<Integer> events(int piece) {
        return answer.laid().evidence().get(piece) instanceof Evidence.Events events ? events.events() : List.of();
    }

    private String when(UserHistory history, int event) {
        return answer.ground().data().clock() == Clock.TIME
                ? DAY.format(Instant.ofEpochMilli(history.time(event)))
                : String.format(Locale.ROOT, "#%,d", event + 1);
    }
}
