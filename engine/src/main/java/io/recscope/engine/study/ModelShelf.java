package io.recscope.engine.study;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.recommend.ModelFile;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.workspace.ModelStore;
import java.io.IOException;
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

    /// @throws io.recscope.engine.fault.BadData when the file is damaged
    ModelFile.Stored stored(String digest) {
        return read(digest, new ModelFile(kinds)::read);
    }

    /// @throws io.recscope.engine.fault.BadData when the file is damaged
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
        } catch (IOException e) {
            throw new MachineFault("The model cannot be read", file.toString(), "Check your rights on the file.", e);
        }
    }
}
