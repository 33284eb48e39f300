package io.recscope.views.study;

import io.recscope.engine.explain.population.Findings;
import java.util.List;
import java.util.Optional;

/// Why lists are as they are; what was not looked at is empty.
///
/// @param users some of them, one by one
/// @param findings what many explanations say together
public record Explained(List<ExplainedUser> users, Optional<Findings> findings) {
    /// Nothing was explained.
    public static final Explained NONE = new Explained(List.of(), Optional.empty());

    public Explained {
        users = List.copyOf(users);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
