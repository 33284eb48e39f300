package io.recscope.views.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/// All that can be done, by id. For one thread, that of the window.
public final class Actions {
    private final Map<String, Action> byId = new LinkedHashMap<>();

    /// Adds an action.
    ///
    /// @throws IllegalArgumentException when there is one of this id, or one with these keys
    public void add(Action action) {
        boolean taken = !action.shortcut().isEmpty()
                && byId.values().stream().anyMatch(other -> other.shortcut().equals(action.shortcut()));
        if (taken || byId.containsKey(action.id())) {
            throw new IllegalArgumentException(action.id() + " or its keys " + action.shortcut() + " are taken");
        }
        byId.put(action.id(), action);
    }

    public void addAll(Collection<Action> actions) {
        actions.forEach(this::add);
    }

    /// The action of an id.
    ///
    /// @throws NoSuchElementException when there is none
    public Action get(String id) {
        if (!byId.containsKey(id)) {
            throw new NoSuchElementException(id);
        }
        return Objects.requireNonNull(byId.get(id));
    }

    /// All, in the order in which they were added.
    public List<Action> all() {
        return List.copyOf(byId.values());
    }

    /// Those of one menu.
    public List<Action> in(Action.Group group) {
        List<Action> found = new ArrayList<>(byId.values());
        found.removeIf(action -> action.group() != group);
        return found;
    }
}
