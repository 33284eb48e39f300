package io.recscope.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which classes of a library can be reached at all: those that another jar names, those that these name, and so on.
///
/// A name counts wherever it stands in a class file: as a class, in a descriptor or a signature. Fit for libraries
/// that do not look their own classes up by name, such as fastutil with its thirteen thousand.
///
/// @param library a jar
/// @param root the package that all its classes are in, with slashes
record Reached(Path library, String root) {

    /// The entries to keep: classes that are reached, and all that are no classes.
    ///
    /// @param classPath all jars and folders of the program
    Set<String> entries(List<Path> classPath) throws IOException {
        Pattern name = Pattern.compile(Pattern.quote(root) + "/[\\w/$]+");
        Set<String> reached = new HashSet<>();
        for (Path part : classPath) {
            if (Files.isRegularFile(part) && !part.equals(library)) {
                roots(part, name, reached);
            }
        }
        try (JarFile jar = new JarFile(library.toFile(), false)) {
            follow(jar, name, reached);
            jar.stream()
                    .map(JarEntry::getName)
                    .filter(entry -> !entry.endsWith(".class"))
                    .forEach(reached::add);
        }
        return reached;
    }

    private static void roots(Path file, Pattern name, Set<String> into) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".class")) {
                    named(jar, entry, name, into);
                }
            }
        }
    }

    private static void follow(JarFile jar, Pattern name, Set<String> reached) throws IOException {
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            JarEntry entry = jar.getJarEntry(open.pop());
            if (entry == null) {
                continue;
            }
            Set<String> further = new HashSet<>();
            named(jar, entry, name, further);
            further.removeIf(found -> !reached.add(found));
            open.addAll(further);
        }
    }

    private static void named(JarFile jar, JarEntry entry, Pattern name, Set<String> into) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            Matcher matcher = name.matcher(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            while (matcher.find()) {
                into.add(matcher.group() + ".class");
            }
        }
    }
}
