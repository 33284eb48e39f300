package io.recscope.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/// The notices of what others made: each library with version and licence, what is bundled that is no library, and
/// then the licence texts that the jars carry, each once.
///
/// @param bundled about models, data and typefaces, a text kept beside this module
record Notices(List<BillOfMaterials.Component> components, String bundled) {
    private static final Pattern TEXT =
            Pattern.compile("(META-INF/)?[^/]*(LICEN[CS]E|NOTICE|COPYING)[^/]*", Pattern.CASE_INSENSITIVE);
    private static final String LINE = "=".repeat(80) + "\n";

    Notices {
        components = List.copyOf(components);
    }

    /// The whole document.
    ///
    /// @param classPath the jars as Maven has them
    String write(List<Path> classPath) throws IOException {
        StringBuilder out = new StringBuilder("""
                RecScope is licensed under the Apache License 2.0, see LICENSE. It comes with the works of others below.
                The Java runtime is OpenJDK (GPL-2.0 with Classpath Exception); its notices are in its folder 'legal'.

                """);
        for (BillOfMaterials.Component component : components) {
            out.append(component.group() + ":" + component.name() + " " + component.version() + "\n    "
                    + (component.licences().isEmpty() ? "licence not told" : String.join(" or ", component.licences()))
                    + "\n");
        }
        out.append("\n").append(bundled).append("\n");
        texts(classPath).forEach((text, owners) -> out.append(LINE)
                .append(String.join("\n", owners))
                .append("\n")
                .append(LINE)
                .append(text)
                .append("\n\n"));
        return out.toString();
    }

    /// Whose licence is not told.
    List<BillOfMaterials.Component> untold() {
        return components.stream()
                .filter(component -> component.licences().isEmpty())
                .toList();
    }

    private static Map<String, List<String>> texts(List<Path> classPath) throws IOException {
        Map<String, List<String>> owners = new TreeMap<>();
        for (Path jar : classPath) {
            if (Files.isRegularFile(jar)) {
                read(jar, owners);
            }
        }
        return owners;
    }

    private static void read(Path file, Map<String, List<String>> owners) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            for (var entry : jar.stream().filter(e -> !e.isDirectory()).toList()) {
                if (TEXT.matcher(entry.getName()).matches() && !entry.getName().endsWith(".class")) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
                        owners.computeIfAbsent(text, t -> new ArrayList<>())
                                .add(file.getFileName() + "!/" + entry.getName());
                    }
                }
            }
        }
    }
}
