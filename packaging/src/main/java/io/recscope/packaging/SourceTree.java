package io.recscope.packaging;

import io.recscope.engine.fault.MachineFault;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The checkout that the program is built in.
///
/// @param home its top folder, absolute
record SourceTree(Path home) {
    private static final Pattern VERSION = Pattern.compile("<artifactId>recscope</artifactId>\\s*<version>([^<]+)<");

    SourceTree {
        home = home.toAbsolutePath().normalize();
    }

    /// The program's version, as in the parent's `pom.xml`.
    String version() {
        try {
            Matcher matcher = VERSION.matcher(Files.readString(home.resolve("pom.xml")));
            if (matcher.find()) {
                return matcher.group(1);
            }
        } catch (IOException e) {
            throw notBuilt(home.resolve("pom.xml"), e);
        }
        throw notBuilt(home.resolve("pom.xml"));
    }

    /// What the program runs with, its own classes first: folders of classes and jars.
    ///
    /// @throws MachineFault when the program was not built
    List<Path> classPath() {
        List<Path> parts = new ArrayList<>();
        parts.add(home.resolve("app/target/classes"));
        Path list = home.resolve("app/target/classpath");
        try {
            for (String part : Files.readString(list).strip().split(File.pathSeparator, -1)) {
                parts.add(Path.of(part));
            }
        } catch (IOException e) {
            throw notBuilt(list, e);
        }
        for (Path part : parts) {
            if (!Files.exists(part)) {
                throw notBuilt(part);
            }
        }
        return parts;
    }

    /// What this module keeps for installers: templates, icons, texts.
    Path resources() {
        return home.resolve("packaging");
    }

    /// Where this module builds.
    Path target() {
        return home.resolve("packaging/target");
    }

    private static MachineFault notBuilt(Path what, Throwable... cause) {
        return new MachineFault(
                "The program was not built, or not completely",
                what.toString(),
                "Call ./recscope --version first.",
                cause);
    }
}
