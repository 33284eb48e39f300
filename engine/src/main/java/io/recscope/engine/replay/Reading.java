package io.recscope.engine.replay;

import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Pooling;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.sequence.Interest;

/// A history as a model has read it: candidates and interest at every moment. Thread-safe; of use until the model is
/// closed.
sealed interface Reading permits NetworkReading, PlainReading {

    /// The candidates of a request for the history up to a moment.
    Pool pool(int moment, Request request, Pooling pooling);

    /// What the user wants at a moment; not to be changed.
    Interest interest(int moment);

    /// The direction in which phases are looked for, see [Timeline#changes()]; not to be changed.
    ///
    /// @param moment from 1
    float[] direction(int moment);
}
