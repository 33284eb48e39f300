package io.recscope.packaging;

import io.recscope.engine.fault.MachineFault;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The Java runtime with the modules that the program uses, and no others.
record TrimmedRuntime(Tools tools) {
    /// What the program's classes do not name: GB18030 and Windows encodings, ZIP file systems, the numbers of
    /// the machine, Chinese texts of the runtime, the curves of HTTPS for the one download that can be asked
    /// for, and what libraries reach by reflection.
    static final Set<String> UNNAMED = Set.of(
            "java.desktop",
            "java.instrument",
            "java.logging",
            "java.management",
            "java.naming",
            "java.prefs",
            "java.scripting",
            "java.sql",
            "java.xml",
            "jdk.charsets",
            "jdk.crypto.ec",
            "jdk.localedata",
            "jdk.management",
            "jdk.net",
            "jdk.unsupported",
            "jdk.zipfs");

    private static final String MODULES = "[a-z0-9.]+(,[a-z0-9.]+)*";

    /// The modules for a folder of jars.
    List<String> modules(Path jars) throws IOException, InterruptedException {
        List<String> own = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try (Stream<Path> files = Files.list(jars)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                (jar.getFileName().toString().startsWith("recscope-") ? own : others).add(jar.toString());
            }
        }
        // the others are no roots: some ask for modules that are optional
        List<String> command = new ArrayList<>(List.of(
                tools.ofJdk("jdeps").toString(),
                "--print-module-deps",
                "--ignore-missing-deps",
                "--multi-release",
                "25",
                "--class-path",
                String.join(File.pathSeparator, others)));
        command.addAll(own);
        Tools.Output output = tools.call(command, Map.of());
        Set<String> found = new TreeSet<>(UNNAMED);
        output.text()
                .lines()
                .filter(line -> line.matches(MODULES) && line.contains("java.base"))
                .forEach(line -> found.addAll(List.of(line.split(",", -1))));
        if (!found.contains("java.base")) {
            throw new MachineFault(
                    "The modules that the program needs cannot be told",
                    tools.log().toString(),
                    "See the log.");
        }
        // JavaFX lies on the class path
        found.removeIf(name -> name.startsWith("javafx."));
        return List.copyOf(found);
    }

    /// Makes it in a folder that does not exist yet. The runtime's programs stay until the start-up cache is made,
    /// from which a start takes nearly all classes.
    ///
    /// @param compressed whether classes are compressed: not for an installer, which compresses them better
    void make(List<String> modules, Path folder, boolean compressed) throws InterruptedException {
        tools.run(
                "Making the trimmed Java runtime",
                List.of(
                        tools.ofJdk("jlink").toString(),
                        "--add-modules",
                        String.join(",", modules),
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--compress",
                        compressed ? "zip-6" : "zip-0",
                        "--include-locales",
                        "en,zh",
                        "--output",
                        folder.toString()));
    }
}
