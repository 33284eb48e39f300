package io.recscope.views.replay;

import io.recscope.views.desk.Desk;
import io.recscope.views.edit.Edit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The branches that the analyst made of sessions; those of each session wait until it is played again.
final class Branches {
    /// Whose session it is.
    record Whose(String dataset, Subject subject) {}

    private final Desk desk;
    private final Consumer<Whose> changed;
    private final Map<Whose, WhatIfs> kept = new HashMap<>();
    private final ReadOnlyObjectWrapper<WhatIfs> now = new ReadOnlyObjectWrapper<>(WhatIfs.NONE);
    private Optional<Whose> open = Optional.empty();

    /// @param changed told whose branches were changed, so that they are played
    Branches(Desk desk, Consumer<Whose> changed) {
        this.desk = desk;
        this.changed = changed;
    }

    /// Those of the session that is open.
    ReadOnlyObjectProperty<WhatIfs> now() {
        return now.getReadOnlyProperty();
    }

    /// Goes to a session.
    WhatIfs open(Whose whose) {
        open = Optional.of(whose);
        now.set(kept.getOrDefault(whose, WhatIfs.NONE));
        return now.get();
    }

    /// Whether a session is the open one.
    boolean isOpen(Whose whose) {
        return open.equals(Optional.of(whose));
    }

    /// Changes the branches of the open session; can be taken back.
    ///
    /// @param title what is changed
    void change(String title, WhatIfs next) {
        open.ifPresent(whose -> {
            WhatIfs before = now.get();
            desk.edits().make(Edit.of(title, () -> put(whose, next), () -> put(whose, before)));
        });
    }

    /// Compares another branch, or none.
    ///
    /// @param branch its number, −1 for none
    void compare(int branch) {
        if (branch != now.get().chosen()) {
            open.ifPresent(whose -> put(whose, now.get().choosing(branch)));
        }
    }

    private void put(Whose whose, WhatIfs value) {
        kept.put(whose, value);
        changed.accept(whose);
    }

    /// Closes the session; what was made of it is kept.
    void close() {
        open = Optional.empty();
        now.set(WhatIfs.NONE);
    }

    /// Forgets everything, as when another workspace is opened.
    void forget() {
        kept.clear();
        close();
    }
}
