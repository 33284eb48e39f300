package io.recscope.engine.language;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Vectors in files that are only ever added, `<first digits of the encoder's digest>-<number>.vectors`, so a crash
/// cannot harm what is there. Many small files are made one at times. A file that cannot be read stays as it is.
final class VectorFolder implements VectorStore {
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{16})-([0-9]{6,9})\\.vectors");
    private static final int MANY = 16;
    private static final long SMALL = 1 << 24;

    private final Path folder;
    private final Set<String> remarks = new LinkedHashSet<>();

    VectorFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized List<String> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public synchronized Map<TextKey, float[]> find(TextEncoder encoder, Set<TextKey> wanted) {
        Map<TextKey, float[]> found = new HashMap<>();
        try {
            for (VectorFile file : files(encoder)) {
                found.putAll(read(file, wanted::contains));
            }
        } catch (IOException e) {
            remark("The stored text vectors cannot be listed", folder, "Check your rights on the folder.", e);
        }
        return found;
    }

    private Map<TextKey, float[]> read(VectorFile file, Predicate<TextKey> wanted) {
        try {
            return file.read(wanted);
        } catch (BadData e) {
            remarks.add(e.getMessage());
        } catch (IOException e) {
            remark("Stored text vectors cannot be read", file.path(), "Check your rights on the file.", e);
        }
        return Map.of();
    }

    @Override
    public synchronized void add(TextEncoder encoder, Map<TextKey, float[]> vectors) {
        try {
            Files.createDirectories(folder);
            next(encoder).write(vectors);
            unite(encoder);
        } catch (IOException e) {
            remark(
                    "Text vectors cannot be stored, so they are encoded anew each time",
                    folder,
                    "Give yourself rights on the folder, or space on the disk.",
                    e);
        }
    }

    /// Makes one file of the small ones when there are many; only those that were read whole are removed.
    private void unite(TextEncoder encoder) throws IOException {
        List<VectorFile> small = new ArrayList<>();
        for (VectorFile file : files(encoder)) {
            if (Files.size(file.path()) < SMALL) {
                small.add(file);
            }
        }
        if (small.size() < MANY) {
            return;
        }
        Map<TextKey, float[]> all = new HashMap<>();
        List<VectorFile> united = new ArrayList<>();
        for (VectorFile file : small) {
            Map<TextKey, float[]> vectors = read(file, key -> true);
            if (!vectors.isEmpty()) {
                vectors.forEach(all::putIfAbsent);
                united.add(file);
            }
        }
        if (united.size() > 1) {
            next(encoder).write(all);
            for (VectorFile file : united) {
                Files.delete(file.path());
            }
        }
    }

    private VectorFile next(TextEncoder encoder) throws IOException {
        int number = 0;
        for (VectorFile file : files(encoder)) {
            number = Math.max(number, number(file));
        }
        String name = String.format(Locale.ROOT, "%s-%06d.vectors", start(encoder), number + 1);
        return new VectorFile(folder.resolve(name), encoder.digest(), encoder.dimensions());
    }

    private static int number(VectorFile file) {
        Matcher name = NAME.matcher(file.path().getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(2)) : 0;
    }

    private static String start(TextEncoder encoder) {
        return encoder.digest().substring(0, 16);
    }

    /// The files of an encoder, the oldest first.
    private List<VectorFile> files(TextEncoder encoder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> {
                        Matcher name = NAME.matcher(path.getFileName().toString());
                        return name.matches() && name.group(1).equals(start(encoder));
                    })
                    .sorted()
                    .map(path -> new VectorFile(path, encoder.digest(), encoder.dimensions()))
                    .toList();
        }
    }

    private void remark(String what, Path where, String remedy, IOException cause) {
        remarks.add(new MachineFault(what, where + ": " + cause, remedy).getMessage());
    }
}
