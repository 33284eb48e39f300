package io.recscope.engine.workspace;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.Fault;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.fault.Wording;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/// Says in plain English what a failure of the database or of a file of the workspace means.
final class WorkspaceFaults {
    private final WorkspaceFolder folder;

    WorkspaceFaults(WorkspaceFolder folder) {
        this.folder = folder;
    }

    /// A failure of the database. After a full disk H2 has closed itself, so the workspace must be opened again.
    ///
    /// @return a fault, or an [IllegalStateException] for what no machine and no data can cause
    RuntimeException of(SQLException e) {
        RuntimeException full =
                fullDisk(e, "Make room, then open the workspace again; what was stored before is kept.");
        if (full != null) {
            return full;
        }
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Marker.inUse(folder, e);
            case ErrorCode.FILE_VERSION_ERROR_1 -> otherFormat(e);
            case ErrorCode.FILE_CORRUPTED_1 -> damaged("it cannot be read", e);
            case ErrorCode.VALUE_TOO_LONG_2 ->
                new BadData(
                        new Wording(
                                "workspace.text-too-long",
                                "A text is longer than the database takes (1,048,576 characters)",
                                folder.database().toString(),
                                "Shorten the text in the source, or map its column as ignored."),
                        e);
            case ErrorCode.DATABASE_IS_READ_ONLY, ErrorCode.FILE_CREATION_FAILED_1, ErrorCode.FILE_DELETE_FAILED_1 ->
                unwritable(e);
            case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2, ErrorCode.DATABASE_IS_CLOSED ->
                new MachineFault(
                        new Wording(
                                "workspace.disk",
                                "The database could not be read or written: " + rootMessage(e),
                                folder.database().toString(),
                                "Check the disk, then open the workspace again; what was stored before is kept."),
                        e);
            default -> new IllegalStateException("database error " + e.getErrorCode() + ": " + e.getMessage(), e);
        };
    }

    /// A failure of the file store under the database, before any SQL.
    RuntimeException of(MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> Marker.inUse(folder, e);
            case DataUtils.ERROR_UNSUPPORTED_FORMAT -> otherFormat(e);
            default -> damaged("it is truncated or not a RecScope database", e);
        };
    }

    Fault of(IOException e) {
        Fault full = fullDisk(e, "Make room, then try again; what was stored before is kept.");
        if (full != null) {
            return full;
        }
        String message = String.valueOf(e.getMessage());
        if (e instanceof AccessDeniedException || message.contains("Read-only file system")) {
            return unwritable(e);
        }
        String where = e instanceof FileSystemException f && f.getFile() != null
                ? f.getFile()
                : folder.root().toString();
        return new MachineFault(
                new Wording(
                        "workspace.disk",
                        "A file of the workspace could not be read or written: "
                                + e.getClass().getSimpleName() + " " + message,
                        where,
                        "Check the folder and the disk, then try again."),
                e);
    }

    BadData damaged(String why, Throwable... cause) {
        return new BadData(
                new Wording(
                        "workspace.damaged",
                        "The workspace's database is damaged: " + why,
                        folder.database().toString(),
                        "It was not changed. Restore the file from a backup, or make a new workspace and import again."),
                cause);
    }

    private MachineFault unwritable(Exception e) {
        return new MachineFault(
                new Wording(
                        "workspace.read-only",
                        "The workspace cannot be written",
                        folder.root().toString(),
                        "Allow writing to the folder, or choose one that you may write to."),
                e);
    }

    private BadData otherFormat(Exception e) {
        return new BadData(
                new Wording(
                        "workspace.newer",
                        "The workspace's database has another file format",
                        folder.database().toString(),
                        "Open it with the version of RecScope that wrote it; it was not changed."),
                e);
    }

    private @Nullable Fault fullDisk(Exception e, String remedy) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
            if (Stream.of("no space left", "file too large", "quota exceeded", "not enough space")
                    .anyMatch(message::contains)) {
                return new MachineFault(
                        new Wording(
                                "workspace.full",
                                "There is no space left on the disk",
                                folder.root().toString(),
                                remedy),
                        e);
            }
        }
        return null;
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
