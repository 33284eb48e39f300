package io.recscope.views.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The changes that were made, to be taken back and made again. For one thread, that of the window.
public final class Edits {
    private static final int LONGEST = 500;

    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper undoTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoTitle = new ReadOnlyStringWrapper("");

    /// Makes a change; what was taken back before cannot be made again any more.
    public void make(Edit edit) {
        edit.apply();
        done.push(edit);
        if (done.size() > LONGEST) {
            done.removeLast();
        }
        undone.clear();
        tell();
    }

    /// Takes the last change back; nothing when there is none.
    public void undo() {
        if (!done.isEmpty()) {
            done.peek().revert();
            undone.push(done.pop());
            tell();
        }
    }

    /// Makes the change again that was taken back last; nothing when there is none.
    public void redo() {
        if (!undone.isEmpty()) {
            undone.peek().apply();
            done.push(undone.pop());
            tell();
        }
    }

    /// Forgets everything, as when another workspace is opened.
    public void clear() {
        done.clear();
        undone.clear();
        tell();
    }

    /// Takes in changes of an earlier session, before any of this one.
    ///
    /// @param before that can be taken back, the one that is next first
    /// @param after that can be made again, the one that is next first
    public void restore(List<Edit> before, List<Edit> after) {
        done.addAll(before);
        undone.addAll(after);
        tell();
    }

    /// How many of the changes that can be taken back the workspace keeps.
    public int stored() {
        return (int) done.stream().filter(Edit::isStored).count();
    }

    /// How many of the changes that can be made again the workspace keeps.
    public int storedUndone() {
        return (int) undone.stream().filter(Edit::isStored).count();
    }

    /// Grows with every change, so that whoever keeps something of them can follow.
    public ReadOnlyIntegerProperty version() {
        return version.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    /// The change that would be taken back; empty when there is none.
    public ReadOnlyStringProperty undoTitle() {
        return undoTitle.getReadOnlyProperty();
    }

    /// The change that would be made again; empty when there is none.
    public ReadOnlyStringProperty redoTitle() {
        return redoTitle.getReadOnlyProperty();
    }

    private void tell() {
        version.set(version.get() + 1);
        canUndo.set(!done.isEmpty());
        canRedo.set(!undone.isEmpty());
        undoTitle.set(done.isEmpty() ? "" : done.element().title());
        redoTitle.set(undone.isEmpty() ? "" : undone.element().title());
    }
}
