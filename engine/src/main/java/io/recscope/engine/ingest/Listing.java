package io.recscope.engine.ingest;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.fault.NotFound;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The tables that a path offers: a file, the files of a folder, or the entries of a zip archive.
///
/// @param tables sorted by name
record Listing(Path path, List<Source> tables) {
    private static final int MOST_ENTRIES = 10_000;
    private static final Set<String> TABLES =
            Set.of("csv", "tsv", "txt", "dat", "data", "item", "inter", "jsonl", "ndjson", "json", "tab");
    private static final Set<String> ARCHIVES = Set.of("zip", "gz", "tgz", "tar", "7z", "rar", "bz2", "xz");

    Listing {
        tables = List.copyOf(tables);
    }

    /// @param path a file, a folder, a zip archive, or `archive.zip!entry`
    /// @throws NotFound when there is nothing there
    /// @throws BadData when a folder or archive holds no table, or names of entries lead out of the archive
    static Listing of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        if (!Files.exists(path)) {
            return entryOf(path);
        }
        return isZip(path) ? archive(path) : new Listing(path, List.of(Source.file(path)));
    }

    private static Listing entryOf(Path path) throws IOException {
        String text = path.toString();
        int mark = text.indexOf(".zip!");
        if (mark < 0) {
            throw new NotFound("There is no file or folder " + path, "", "Check the path.");
        }
        Path archive = Path.of(text.substring(0, mark + 4));
        Source entry = new Source(archive, text.substring(mark + 5));
        if (archive(archive).tables().contains(entry)) {
            return new Listing(path, List.of(entry));
        }
        throw new NotFound(
                "The archive has no table '" + entry.entry() + "'",
                archive.toString(),
                "Its tables are " + archive(archive).names() + ".");
    }

    private static Listing folder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Source> tables = files.filter(Files::isRegularFile)
                    .map(Source::file)
                    .filter(s -> TABLES.contains(suffix(s.fileName())))
                    .sorted((a, b) -> a.label().compareTo(b.label()))
                    .limit(MOST_ENTRIES)
                    .toList();
            if (tables.isEmpty()) {
                throw new BadData(
                        "The folder holds no table",
                        folder.toString(),
                        "Choose a folder with CSV, TSV, JSON Lines, MovieLens or RecBole files, or such a file.");
            }
            return new Listing(folder, tables);
        } catch (AccessDeniedException e) {
            throw new MachineFault(
                    "The folder may not be read", folder.toString(), "Give yourself the right to read it.", e);
        }
    }

    private static Listing archive(Path path) throws IOException {
        try (ZipFile zip = Source.openZip(path)) {
            List<Source> tables = new ArrayList<>();
            boolean nested = false;
            for (ZipEntry entry : zip.stream().limit(MOST_ENTRIES).toList()) {
                checkName(path, entry.getName());
                nested |= ARCHIVES.contains(suffix(entry.getName().toLowerCase(Locale.ROOT)));
                Source source = new Source(path, entry.getName());
                boolean hidden = entry.getName().startsWith("__MACOSX/");
                if (!entry.isDirectory()
                        && !hidden
                        && TABLES.contains(suffix(entry.getName().toLowerCase(Locale.ROOT)))) {
                    tables.add(source);
                }
            }
            if (tables.isEmpty()) {
                throw new BadData(
                        nested ? "The archive holds archives and no table" : "The archive holds no table",
                        path.toString(),
                        nested
                                ? "Unpack it and import what is in it."
                                : "Choose an archive with CSV or similar files.");
            }
            tables.sort((a, b) -> a.entry().compareTo(b.entry()));
            return new Listing(path, tables);
        }
    }

    private static void checkName(Path archive, String name) {
        String plain = name.replace('\\', '/');
        boolean leads = plain.startsWith("/")
                || plain.matches("[A-Za-z]:.*")
                || List.of(plain.split("/")).contains("..");
        if (leads) {
            throw new BadData(
                    "The archive has an entry that leads out of it: '" + name + "'",
                    archive.toString(),
                    "Do not trust it. Unpack what you need by hand.");
        }
    }

    private static boolean isZip(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            byte[] magic = in.readNBytes(4);
            return magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4;
        }
    }

    private static String suffix(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1);
    }

    /// The tables' names, for messages.
    String names() {
        return tables.stream()
                .map(s -> s.entry().isEmpty() ? s.label() : s.entry())
                .collect(Collectors.joining(", "));
    }
}
