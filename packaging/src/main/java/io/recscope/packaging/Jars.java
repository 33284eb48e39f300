package io.recscope.packaging;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Brings a class path into one folder of jars that hold what one platform needs and no more.
///
/// Native libraries of other platforms and debuggers' files are left out. JavaFX finds its own libraries beside
/// its jars, and ONNX Runtime in a folder it is told; both are laid there, so that no start has to unpack them.
/// The symbols that only a debugger reads are taken out of large libraries. Of fastutil, 23 MB, what Tablesaw
/// reaches stays.
///
/// @param version of the program, for the names of its own jars
/// @param strip takes the symbols out
record Jars(Platform platform, String version, Stripping strip) {
    /// Folder beside the jars that is named to ONNX Runtime.
    static final String ONNX = "onnxruntime";

    private static final String FASTUTIL = "it/unimi/dsi/fastutil";
    private static final int LEVEL = 6;
    private static final long LARGE = 1 << 20;

    /// Puts everything into a folder, in the order of the class path.
    ///
    /// @param classPath folders of classes and jars
    /// @param into an empty folder
    /// @return the jars' names
    List<String> collect(List<Path> classPath, Path into) throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Path part : classPath) {
            if (Files.isDirectory(part)) {
                String name = "recscope-" + module(part) + "-" + version + ".jar";
                if (taken.add(name)) {
                    pack(part, into.resolve(name));
                    names.add(name);
                }
            } else {
                String name = part.getFileName().toString();
                if (taken.add(name)) {
                    Predicate<String> kept = name.startsWith("fastutil-")
                            ? new Reached(part, FASTUTIL).entries(classPath)::contains
                            : entry -> true;
                    copy(part, kept, into.resolve(name));
                    names.add(name);
                }
            }
        }
        return names;
    }

    /// The module whose folder `target/classes` this is.
    private static String module(Path classes) {
        Path folder = classes.toAbsolutePath().resolve("../..").normalize();
        return String.valueOf(folder.getFileName());
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (ZipOutputStream out = open(jar);
                Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(path -> !path.equals(folder)).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                // Flyway lists its scripts by the entries of their folders
                out.putNextEntry(entry(Files.isDirectory(file) ? name + "/" : name));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, out);
                }
            }
        }
    }

    private void copy(Path source, Predicate<String> kept, Path jar) throws IOException, InterruptedException {
        try (JarFile in = new JarFile(source.toFile(), false)) {
            if (in.stream().noneMatch(entry -> changes(entry) || !kept.test(entry.getName()))) {
                Files.copy(source, jar);
                return;
            }
            try (ZipOutputStream out = open(jar)) {
                for (Enumeration<JarEntry> entries = in.entries(); entries.hasMoreElements(); ) {
                    JarEntry entry = entries.nextElement();
                    if (kept.test(entry.getName())) {
                        copy(in, entry, out, jar);
                    }
                }
            }
        }
    }

    private boolean changes(JarEntry entry) {
        return Platform.isLibrary(entry.getName()) || platform.hasNoUseFor(entry.getName());
    }

    private void copy(JarFile in, JarEntry entry, ZipOutputStream out, Path jar)
            throws IOException, InterruptedException {
        String name = entry.getName();
        if (platform.hasNoUseFor(name)) {
            return;
        }
        Path beside = beside(jar, name);
        if (!beside.equals(jar)) {
            Files.createDirectories(beside.getParent());
            try (InputStream contents = in.getInputStream(entry)) {
                Files.copy(contents, beside);
            }
            return;
        }
        out.putNextEntry(entry(name));
        try (InputStream contents = in.getInputStream(entry)) {
            if (Platform.isLibrary(name) && entry.getSize() > LARGE) {
                strip.copy(contents, out);
            } else {
                contents.transferTo(out);
            }
        }
    }

    /// Where a library is laid that is loaded as a file; the jar itself for all others.
    private static Path beside(Path jar, String entry) {
        String file = entry.substring(entry.lastIndexOf('/') + 1);
        if (!Platform.isLibrary(file)) {
            return jar;
        }
        if (entry.startsWith("ai/onnxruntime/native/")) {
            return jar.resolveSibling(ONNX).resolve(file);
        }
        boolean ofJavaFx = jar.getFileName().toString().startsWith("javafx-") && file.equals(entry);
        return ofJavaFx ? jar.resolveSibling(file) : jar;
    }

    private static ZipOutputStream open(Path jar) throws IOException {
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(jar), 1 << 20);
        ZipOutputStream out = new ZipOutputStream(file);
        out.setLevel(LEVEL);
        return out;
    }

    /// One moment for all, so that equal contents make equal jars.
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.fromMillis(1_767_225_600_000L));
        return entry;
    }
}
