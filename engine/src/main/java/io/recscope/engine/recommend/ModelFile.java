package io.recscope.engine.recommend;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Fitted models on disk: weights as safetensors, specification and provenance in the file's metadata.
///
/// A file appears under its name only when it is complete and flushed. What is not such a file is never replaced.
/// Thread-safe.
public final class ModelFile {
    private static final String SPEC = "recscope.spec";

    private final ModelKinds kinds;

    public ModelFile(ModelKinds kinds) {
        this.kinds = kinds;
    }

    /// What a file holds; `spec.restore(weights, data)` makes the model of it again.
    ///
    /// @param provenance as given to [#write], sorted by name
    public record Stored(ModelSpec spec, Map<String, String> provenance, Weights weights) {
        public Stored {
            provenance = new TreeMap<>(provenance);
        }
    }

    /// What a file says of its model; had without touching the weights, however large they are.
    ///
    /// @param provenance as given to [#write], sorted by name
    public record Heading(ModelSpec spec, Map<String, String> provenance) {
        public Heading {
            provenance = new TreeMap<>(provenance);
        }
    }

    /// Writes a model, in place of an older one of that name.
    ///
    /// @param provenance what it was fitted on and how, for example the digest of the data
    /// @throws BadData when the name belongs to a file that is not a whole model file; it is left as it is
    /// @throws IOException when the disk is full or the folder read-only; an older file is left as it is
    public void write(Path file, Model model, Map<String, String> provenance) throws IOException {
        if (Files.exists(file)) {
            heading(file);
        }
        Map<String, String> metadata = new TreeMap<>(provenance);
        metadata.put(SPEC, kinds.write(model.spec()));
        SafeTensors.write(file, metadata, model.weights());
    }

    /// Reads a model's specification, provenance and weights.
    ///
    /// @throws BadData when the file is truncated, damaged, foreign, or of a kind of model that does not exist
    /// @throws IOException when it cannot be opened
    public Stored read(Path file) throws IOException {
        SafeTensors tensors = SafeTensors.open(file);
        Heading heading = heading(file, tensors.metadata());
        return new Stored(heading.spec(), heading.provenance(), tensors.weights());
    }

    /// Reads a model's specification and provenance, in time that does not grow with its weights.
    ///
    /// @throws BadData as [#read]
    /// @throws IOException when it cannot be opened
    public Heading heading(Path file) throws IOException {
        return heading(file, SafeTensors.open(file).metadata());
    }

    private Heading heading(Path file, Map<String, String> metadata) {
        ModelSpec spec = spec(file, metadata);
        Map<String, String> provenance = new TreeMap<>(metadata);
        provenance.remove(SPEC);
        return new Heading(spec, provenance);
    }

    private ModelSpec spec(Path file, Map<String, String> metadata) {
        String remedy = "Move the file away, or fit the model under another name.";
        String spec = metadata.get(SPEC);
        if (spec == null) {
            throw new BadData("The file holds tensors but no model of RecScope", file.toString(), remedy);
        }
        try {
            return kinds.read(spec);
        } catch (BadUsage e) {
            throw new BadData("The model's specification cannot be read: " + e.what(), file.toString(), remedy, e);
        }
    }
}
