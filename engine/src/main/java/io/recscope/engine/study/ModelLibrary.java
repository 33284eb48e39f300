package io.recscope.engine.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.RunJson;
import io.recscope.engine.experiment.Training;
import io.recscope.engine.fault.Fault;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelFile;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The fitted models of a workspace. A model is known by the digest over its data's digest and its specification, so
/// the same question is never fitted twice.
///
/// @param workshop what models are made with
/// @param program version of the program, for provenance
public record ModelLibrary(Workspace workspace, ModelKinds kinds, Workshop workshop, String program) {
    private static final String DATASET = "dataset";
    private static final String FITTED = "fitted";
    private static final String SECONDS = "fitSeconds";
    private static final String TRAINING = "training";

    /// A model in the library.
    ///
    /// @param dataset digest of what it was fitted on
    /// @param fitted when, ISO 8601
    /// @param training how it, or its members, learned; empty for a model that does not learn in epochs
    public record Entry(
            String digest,
            ModelSpec spec,
            String dataset,
            String fitted,
            double fitSeconds,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Training> training) {
        public Entry {
            training = List.copyOf(training);
        }
    }

    /// A model whose file is damaged, foreign or written by another version of the program.
    ///
    /// @param reason what is wrong, and with which file
    /// @param remedy what can be done now
    public record Unreadable(String digest, String reason, String remedy) {}

    /// What is kept in a workspace.
    ///
    /// @param entries the models that can be read, the latest first
    /// @param unreadable the others, by digest
    public record Inventory(List<Entry> entries, List<Unreadable> unreadable) {
        public Inventory {
            entries = List.copyOf(entries);
            unreadable = List.copyOf(unreadable);
        }
    }

    /// The model of a specification on a dataset: taken from the library, or fitted on all of it and kept.
    ///
    /// @throws InterruptedException when `work` was cancelled; nothing is kept then
    public Entry fit(Dataset data, ModelSpec spec, Work work) throws InterruptedException {
        String digest = digest(data.digest(), spec);
        if (!workspace.models().contains(digest)) {
            long began = System.nanoTime();
            Model model = workshop.fit(spec, data, work);
            try {
                keep(digest, data, model, (System.nanoTime() - began) / 1e9);
            } finally {
                if (!workshop.keeps(spec)) {
                    model.close();
                }
            }
        }
        return known(digest);
    }

    private void keep(String digest, Dataset data, Model model, double fitSeconds) {
        Map<String, String> provenance = new HashMap<>(Map.of(
                DATASET,
                data.digest(),
                FITTED,
                Instant.now().toString(),
                SECONDS,
                String.format(Locale.ROOT, "%.3f", fitSeconds),
                "program",
                program));
        List<Training> training = Training.of(model, data, "", new KindsCodec(kinds)::write);
        if (!training.isEmpty()) {
            provenance.put(TRAINING, RunJson.MAPPER.valueToTree(training).toString());
        }
        workspace.models().save(digest, folder -> new ModelFile(kinds)
                .write(folder.resolve(ModelShelf.FILE), model, provenance));
    }

    /// All models; one that cannot be read does not stand in the way of the others.
    public Inventory inventory() {
        List<Entry> entries = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (String digest : workspace.models().list()) {
            try {
                entries.add(known(digest));
            } catch (Fault fault) {
                String reason = fault.what() + " (" + fault.where() + ")";
                unreadable.add(new Unreadable(digest, reason, fault.remedy()));
            }
        }
        entries.sort(Comparator.comparing(Entry::fitted).reversed());
        return new Inventory(entries, unreadable);
    }

    /// All models that can be read, the latest first.
    public List<Entry> entries() {
        return inventory().entries();
    }

    /// The model of a digest, or of a kind the champion of a dataset: the one that was last found not worse than
    /// the one before ([Champions]); where none was ever chosen, the one that was fitted last.
    ///
    /// @param name a kind, or the first digits of a model's digest, at least 8
    /// @throws NotFound when there is none; says how to get one
    /// @throws io.recscope.engine.fault.BadData when the file of the champion cannot be read
    public Entry find(Dataset data, String name) {
        return find(data.digest(), name)
                .orElseThrow(() -> new NotFound(
                        "No model '" + name + "' was fitted on this dataset",
                        "",
                        "Fit it first: recscope fit --model " + name + " …; the kinds are "
                                + String.join(", ", kinds.names()) + "." + unread()));
    }

    /// A sentence for whoever misses a model that may be among those that cannot be read; empty when all can.
    String unread() {
        int unreadable = inventory().unreadable().size();
        return unreadable == 0
                ? ""
                : " Models that cannot be read: " + unreadable + "; 'recscope models --workspace W' tells why.";
    }

    Optional<Entry> find(String dataset, String name) {
        Optional<String> champion = new Champions(workspace).of(dataset, name);
        if (champion.isPresent()) {
            return champion.map(this::known);
        }
        return entries().stream()
                .filter(entry -> entry.dataset().equals(dataset))
                .filter(entry -> entry.spec().kind().equals(name)
                        || (name.length() >= 8 && entry.digest().startsWith(name)))
                .findFirst();
    }

    /// The model of a digest, on whatever it was fitted.
    ///
    /// @param beginning at least 8 digits of it
    /// @throws NotFound when there is none
    /// @throws io.recscope.engine.fault.BadData when its file cannot be read
    public Entry entry(String beginning) {
        return known(shelf().digest(beginning));
    }

    /// The model itself; the caller closes it.
    ///
    /// @throws io.recscope.engine.fault.BadData when its file is damaged; the file stays as it is
    public Model load(Entry entry, Dataset data) {
        ModelFile.Stored stored = shelf().stored(entry.digest());
        return stored.spec().restore(stored.weights(), data, workshop);
    }

    private Entry known(String digest) {
        ModelFile.Heading heading = shelf().heading(digest);
        Map<String, String> provenance = heading.provenance();
        return new Entry(
                digest,
                heading.spec(),
                provenance.getOrDefault(DATASET, ""),
                provenance.getOrDefault(FITTED, ""),
                seconds(provenance.getOrDefault(SECONDS, "")),
                training(provenance.getOrDefault(TRAINING, "[]")));
    }

    private static double seconds(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /// What another version wrote in another way is no reason to refuse the model.
    private static List<Training> training(String json) {
        try {
            return List.of(RunJson.MAPPER.readValue(json, Training[].class));
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }

    private ModelShelf shelf() {
        return new ModelShelf(workspace.models(), kinds);
    }

    /// The digest that a model has or would have.
    ///
    /// @param dataset digest of the data
    String digest(String dataset, ModelSpec spec) {
        try {
            byte[] text = (dataset + kinds.write(spec)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
