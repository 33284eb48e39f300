package io.recscope.views.session;

import io.recscope.engine.workspace.Command;
import java.util.Optional;

/// Something that was changed in the workspace's database.
///
/// @param command takes it back; empty when nothing was changed
public record Changed<T>(T result, Optional<Command> command) {

    /// What has just been changed: the last command of the workspace's history.
    public static <T> Changed<T> now(T result, OpenStudy study) {
        return new Changed<>(result, study.laboratory().workspace().history().nextUndo());
    }
}
