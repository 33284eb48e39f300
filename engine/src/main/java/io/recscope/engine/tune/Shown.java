package io.recscope.engine.tune;

import io.recscope.engine.recommend.Standing;
import java.util.List;

/// What a user is shown under the policy measured last, and how each stage left the candidates. Immutable as long as
/// nobody changes the arrays.
///
/// @param keys what each stage depends on, in order
/// @param standings after each stage
/// @param items the list
/// @param values of the list metrics; empty when they are not known
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
record Shown(List<Line.Key> keys, List<Standing> standings, int[] items, float[] values) {
    /// Of a user for whom nothing was ranked yet.
    static final Shown NOTHING = new Shown(List.of(), List.of(), new int[0], new float[0]);

    boolean isJudged() {
        return values.length > 0;
    }

    Shown judged(float[] other) {
        return new Shown(keys, standings, items, other);
    }

    /// Number of first stages that have these keys.
    int common(List<Line.Key> others) {
        int common = 0;
        while (common < Math.min(keys.size(), others.size()) && keys.get(common).equals(others.get(common))) {
            common++;
        }
        return common;
    }
}
