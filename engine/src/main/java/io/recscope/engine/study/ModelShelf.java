package io.recscope.engine.study;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.recommend.ModelFile;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.workspace.ModelStore;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// The files of a workspace's models.
record ModelShelf(ModelStore store, ModelKinds kinds) {
    static final String FILE = "model.safetensors";
    private static final int FEWEST_DIGITS = 8;

    /// The digest that begins so.
    ///
    /// @throws NotFound when there is no such model
    /// @throws BadUsage when there are several
    String digest(String beginning) {
        List<String> found = store.list().stream()
                .filter(digest -> beginning.length() >= FEWEST_DIGITS && digest.startsWith(beginning))
                .toList();
        if (found.isEmpty()) {
            throw new NotFound(
                    "There is no model '" + beginning + "' in the workspace",
                    "",
                    "Give at least " + FEWEST_DIGITS
                            + " digits of its digest; 'recscope models --workspace W' lists what is there.");
        }
        if (found.size() > 1) {
            throw new BadUsage(
                    found.size() + " models begin with '" + beginning + "'", "", "Give more digits of the digest.");
        }
        return found.getFirst();
    }

    /// @throws BadData when the file is missing, damaged or of another version; says what to do with it
    ModelFile.Stored stored(String digest) {
        return read(digest, new ModelFile(kinds)::read);
    }

    /// @throws BadData when the file is missing, damaged or of another version; says what to do with it
    ModelFile.Heading heading(String digest) {
        return read(digest, new ModelFile(kinds)::heading);
    }

    private interface Reading<T> {
        T read(Path file) throws IOException;
    }

    private <T> T read(String digest, Reading<T> reading) {
        Path file = store.folder(digest).resolve(FILE);
        try {
            return reading.read(file);
        } catch (BadData e) {
            throw unreadable(e.what(), file, e);
        } catch (NoSuchFileException e) {
            throw unreadable("The model's file is missing", file, e);
        } catch (IOException e) {
            throw new MachineFault("The model cannot be read", file.toString(), "Check your rights on the file.", e);
        }
    }

    private static BadData unreadable(String what, Path file, Exception cause) {
        return new BadData(
                what,
                file.toString(),
                "If a newer RecScope wrote it, use that one; otherwise delete the file's folder and fit the model again.",
                cause);
    }
}
