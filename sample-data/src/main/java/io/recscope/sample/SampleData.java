package io.recscope.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.work.Work;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// The datasets that come with the program. Immutable and thread-safe.
public final class SampleData {
    private static final int BLOCK = 1 << 16;

    private final List<SampleSet> sets;

    /// Reads the list of the bundled sets, not the sets.
    public SampleData() {
        try (InputStream in = resource("sets.json")) {
            sets = List.copyOf(new ObjectMapper().readValue(in, new TypeReference<List<SampleSet>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("the list of bundled datasets is damaged", e);
        }
    }

    /// All bundled sets, the one to start with first.
    public List<SampleSet> sets() {
        return sets;
    }

    /// The set of a name.
    ///
    /// @throws NotFound when no set is called so
    public SampleSet set(String name) {
        return sets.stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "There is no bundled dataset '" + name + "'",
                        "",
                        "There are: "
                                + String.join(
                                        ", ", sets.stream().map(SampleSet::name).toList()) + "."));
    }

    /// The set's file as bundled, compressed. The caller closes it.
    public InputStream open(SampleSet set) throws IOException {
        return resource(set.name() + "/" + set.file().name());
    }

    /// Who made the set, where it is from, under which licence it may be passed on, and what was changed.
    public String licence(SampleSet set) throws IOException {
        try (InputStream in = resource(set.name() + "/LICENCE.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Copies a set's file into a folder, where any importer can read it.
    ///
    /// @param folder made when missing; an equal file in it is used as it is
    /// @return the file
    /// @throws io.recscope.engine.fault.BadUsage when a different file of that name is there; it stays
    /// @throws io.recscope.engine.fault.MachineFault when the folder cannot be written or the disk is full
    /// @throws InterruptedException when cancelled; no file is left behind
    public Path extract(SampleSet set, Path folder, Work work) throws InterruptedException {
        return new NewFile(folder.resolve(set.file().name())).write(out -> copy(set, out, work));
    }

    private void copy(SampleSet set, OutputStream out, Work work) throws IOException, InterruptedException {
        byte[] block = new byte[BLOCK];
        try (InputStream in = open(set)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                work.checkCancelled();
                work.report(Double.NaN, "copying " + set.file().name());
                out.write(block, 0, n);
            }
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = SampleData.class.getResourceAsStream(name);
        if (in == null) {
            throw new FileNotFoundException("resource " + name);
        }
        return in;
    }
}
