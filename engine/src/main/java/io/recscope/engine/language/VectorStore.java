package io.recscope.engine.language;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Vectors that were computed before, by encoder and text. What is stored once stays as it is, so a workspace gives the
/// same vectors ever after.
///
/// A store saves time and is never needed: when it cannot be read or written it says so among its [#remarks()], and
/// the vectors are computed again. Thread-safe.
public interface VectorStore {

    /// The vectors of those texts that are known.
    Map<TextKey, float[]> find(TextEncoder encoder, Set<TextKey> wanted);

    /// Keeps vectors; they are on disk when the method returns, or a remark says why not.
    void add(TextEncoder encoder, Map<TextKey, float[]> vectors);

    /// What could not be read or written so far, where, and what to do, a sentence each.
    List<String> remarks();

    /// A store that lasts as long as the object.
    static VectorStore inMemory() {
        return new VectorsInMemory();
    }

    /// A store in a folder, made when it is needed; one process at a time.
    static VectorStore in(Path folder) {
        return new VectorFolder(folder);
    }
}
