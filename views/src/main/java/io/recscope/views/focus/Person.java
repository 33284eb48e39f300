package io.recscope.views.focus;

import java.util.List;

/// Somebody who is recommended to.
public sealed interface Person {

    /// Somebody of the dataset.
    ///
    /// @param id in the source
    record Known(String id) implements Person {}

    /// Somebody new, of whom nothing is known but what he wishes.
    ///
    /// @param wishes as they were typed, with a `-` before it what is not wanted; empty for none
    record Newcomer(List<String> wishes) implements Person {
        public Newcomer {
            wishes = List.copyOf(wishes);
        }
    }
}
