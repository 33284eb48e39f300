package io.recscope.engine.offpolicy;

import io.recscope.engine.data.UserHistory;
import java.util.List;

/// A list that was shown to a user at a moment.
///
/// @param user number of the user; rows of equal numbers count as one cluster in every interval
/// @param known the user's history before the list
/// @param moment when it was shown, milliseconds or position as the dataset's clock says
/// @param shown from the top; at least one
public record Slate(int user, UserHistory known, long moment, List<Impression> shown) {
    public Slate {
        shown = List.copyOf(shown);
        if (shown.isEmpty()) {
            throw new IllegalArgumentException("a slate without items");
        }
    }

    Slate withShown(List<Impression> others) {
        return new Slate(user, known, moment, others);
    }
}
