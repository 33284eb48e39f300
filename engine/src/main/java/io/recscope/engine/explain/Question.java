package io.recscope.engine.explain;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Request;
import java.util.Set;

/// What is to be explained: why an item stands where it stands in the answer to a request.
///
/// @param request the one that was or would be answered
/// @param item dense item id; in the list or not
/// @param worth what is shared
/// @param kinds of evidence among which it is shared; all other evidence stays as it is
/// @param grouping which events count as one
/// @param most pieces of evidence from events, at least 2; where there are more, the oldest are put together
public record Question(Request request, int item, Worth worth, Set<Kind> kinds, Grouping grouping, int most) {
    /// As many pieces of evidence from events as a picture can show and sampling can tell apart.
    public static final int MOST = 200;

    public Question {
        kinds = Set.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new BadUsage("No kind of evidence was chosen", "", "Choose one, such as events.");
        }
        if (most < 2) {
            throw new BadUsage("At most " + most + " pieces of evidence were asked for", "", "Ask for 2 or more.");
        }
    }

    /// Which of the user's events put the item there, in log-odds.
    public static Question of(Request request, int item) {
        return new Question(request, item, Worth.LOG_ODDS, Set.of(Kind.EVENTS), Grouping.EVENT, MOST);
    }

    public Question about(Kind... others) {
        return new Question(request, item, worth, Set.of(others), grouping, most);
    }

    public Question in(Worth other) {
        return new Question(request, item, other, kinds, grouping, most);
    }

    public Question by(Grouping other) {
        return new Question(request, item, worth, kinds, other, most);
    }

    public Question of(int otherItem) {
        return new Question(request, otherItem, worth, kinds, grouping, most);
    }
}
