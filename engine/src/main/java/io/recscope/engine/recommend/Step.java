package io.recscope.engine.recommend;

import java.util.List;

/// What one stage did to one item of a list.
///
/// @param stage name of the model, for the first step, or of the [Stage]
/// @param rankBefore place among the candidates, from 1; 0 when the item was not ranked yet
/// @param rankAfter place after the stage, from 1: of the model among all items in scope, of a stage among the
///     candidates; 0 when the stage took the item out
/// @param scoreBefore 0 when the item was not ranked yet
/// @param note why, in words; may be empty
/// @param parts where the score comes from when the model blends others, else empty
public record Step(
        String stage,
        int rankBefore,
        int rankAfter,
        double scoreBefore,
        double scoreAfter,
        String note,
        List<Part> parts) {
    public Step {
        parts = List.copyOf(parts);
    }
}
