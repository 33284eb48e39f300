package io.recscope.views.report;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import io.recscope.views.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/// Writes a report as one HTML file that loads nothing: fonts, styles, script, charts and their data are in it.
public final class HtmlWriter {
    private static final int HEAD = 2048;

    /// What may be in the way.
    public enum Overwrite {
        /// An older report is replaced, any other file is not.
        REPORT,
        /// Whatever is there is replaced.
        ANY_FILE
    }

    /// The page as text.
    public String render(Report report) {
        return new Page(report, new Words(report.language())).html();
    }

    /// Writes the page to a temporary name beside the file and moves it there, so that a reader sees the old file or
    /// the new one.
    ///
    /// @throws BadUsage when another kind of file is in the way
    /// @throws MachineFault when the folder cannot be written
    public void write(Report report, Path file, Overwrite overwrite) {
        Path target = file.toAbsolutePath();
        try {
            if (Files.isDirectory(target)
                    || (overwrite == Overwrite.REPORT && Files.exists(target) && !isReport(target))) {
                throw new BadUsage(
                        "A file that is not a RecScope report is in the way",
                        file.toString(),
                        "Give another name, or move the file away.");
            }
            Files.createDirectories(target.resolveSibling("."));
            Path draft = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
            try {
                Files.writeString(draft, render(report));
                move(draft, target);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new MachineFault(
                    "The report cannot be written: " + e.getMessage(),
                    file.toString(),
                    "Check the folder's permissions and the space on the disk, or give another folder.",
                    e);
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isReport(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(Page.MARK);
        }
    }
}
