package io.recscope.views.tune;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.Fault;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.views.edit.Edit;
import io.recscope.views.edit.Edits;
import io.recscope.views.job.Trouble;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The policy whose knobs the analyst turns. For the window's thread.
///
/// While a knob is dragged the policy follows, and all of it is one edit, made when the knob is let go.
public final class TurnedPolicy {
    private final Edits edits;
    private final ObjectProperty<Policy> policy;
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Policy> held = Optional.empty();

    /// @param policy holds it, for whoever else looks at it
    public TurnedPolicy(Edits edits, ObjectProperty<Policy> policy) {
        this.edits = edits;
        this.policy = policy;
    }

    /// The policy as it is now.
    public ReadOnlyObjectProperty<Policy> policy() {
        return policy;
    }

    /// Why the last turn was refused.
    public ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Turns a knob.
    ///
    /// @param path of the knob
    /// @param value as it would be typed
    /// @param title of the edit
    /// @param dragged whether more turns of the same knob follow, until [#release]
    public void turn(String path, String value, String title, boolean dragged) {
        Policy before = policy.get();
        if (Knobs.value(before, path).equals(value)) {
            return;
        }
        Policy next;
        try {
            next = Knobs.turned(before, Map.of(path, value)).named("");
        } catch (BadUsage contradiction) {
            trouble.set(Optional.of(Trouble.of(contradiction)));
            return;
        }
        trouble.set(Optional.empty());
        if (dragged) {
            held = held.or(() -> Optional.of(before));
            policy.set(next);
        } else if (held.isPresent()) {
            policy.set(next);
            release(title);
        } else {
            make(before, next, title);
        }
    }

    /// The knob is let go.
    ///
    /// @param title of the edit
    public void release(String title) {
        Optional<Policy> before = held;
        held = Optional.empty();
        before.filter(from -> !from.equals(policy.get())).ifPresent(from -> make(from, policy.get(), title));
    }

    /// Takes a whole policy in place of this one, in one edit.
    public void take(Policy other, String title) {
        release(title);
        trouble.set(Optional.empty());
        if (!other.equals(policy.get())) {
            make(policy.get(), other, title);
        }
    }

    /// Tells why a policy could not be taken.
    void refuse(Fault why) {
        trouble.set(Optional.of(Trouble.of(why)));
    }

    /// Nothing is held: for another workspace.
    void restart() {
        held = Optional.empty();
        trouble.set(Optional.empty());
    }

    private void make(Policy before, Policy next, String title) {
        edits.make(Edit.of(title, () -> set(next), () -> set(before)));
    }

    private void set(Policy next) {
        held = Optional.empty();
        trouble.set(Optional.empty());
        policy.set(next);
    }
}
