package io.recscope.views.session;

import io.recscope.engine.workspace.Command;
import io.recscope.engine.workspace.History;
import io.recscope.views.edit.Edit;
import io.recscope.views.edit.Edits;
import io.recscope.views.job.Job;
import io.recscope.views.job.Jobs;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Changes of the workspace's database among the analyst's edits: they are taken back and made again by the
/// workspace's own history, one after the other, in jobs. For one thread, that of the window.
public final class StoredChanges {
    private final Jobs jobs;
    private final Runnable changed;
    private final Deque<Supplier<Job<?>>> waiting = new ArrayDeque<>();
    private boolean busy;

    /// @param changed told after something was taken back or made again
    public StoredChanges(Jobs jobs, Runnable changed) {
        this.jobs = jobs;
        this.changed = changed;
    }

    /// A change that was made already: its first [Edit#apply()] does nothing.
    ///
    /// @param command what the history would take back right after the change
    public Edit done(String title, History history, Command command) {
        return new StoredEdit(title, history, command, false);
    }

    /// Puts the last changes of an earlier session among the edits, to be taken back and made again as then.
    ///
    /// @param undoable how many could be taken back
    /// @param redoable how many could be made again
    /// @param title of a change, in the analyst's language
    public void restore(Edits edits, History history, int undoable, int redoable, Function<Command, String> title) {
        edits.restore(
                history.undoable().stream()
                        .limit(undoable)
                        .map(command -> (Edit) new StoredEdit(title.apply(command), history, command, true))
                        .toList(),
                history.redoable().stream()
                        .limit(redoable)
                        .map(command -> (Edit) new StoredEdit(title.apply(command), history, command, true))
                        .toList());
    }

    /// A change of the database.
    private final class StoredEdit implements Edit {
        private final String title;
        private final History history;
        private final Command command;
        private boolean made;

        private StoredEdit(String title, History history, Command command, boolean made) {
            this.title = title;
            this.history = history;
            this.command = command;
            this.made = made;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public boolean isStored() {
            return true;
        }

        @Override
        public void apply() {
            if (made) {
                queue(title, () -> {
                    if (history.nextRedo().equals(Optional.of(command))) {
                        history.redo();
                    }
                });
            }
            made = true;
        }

        @Override
        public void revert() {
            queue(title, () -> {
                if (history.nextUndo().equals(Optional.of(command))) {
                    history.undo();
                }
            });
        }
    }

    private void queue(String title, Runnable action) {
        waiting.add(() -> jobs.start(title, work -> {
            action.run();
            return true;
        }));
        next();
    }

    private void next() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        busy = true;
        waiting.remove().get().onTrouble(jobs::tell).on(state -> {
            if (!state.isRunning()) {
                busy = false;
                changed.run();
                next();
            }
        });
    }
}
