package io.recscope.engine.recommend;

import io.recscope.engine.data.UserHistory;

/// A model whose score is a weighted sum of what other models say, and that can show the parts.
public interface Blended extends Model {

    /// Scores every item, like [#score], and keeps what each member said.
    Blend blend(UserHistory history);
}
