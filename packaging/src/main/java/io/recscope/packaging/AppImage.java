package io.recscope.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The program's folder as it is installed: a launcher, the Java runtime, the jars.
///
/// @param root the folder
record AppImage(Path root, Platform platform) {
    static final String NAME = "recscope";
    static final String CACHE = "recscope.aot";
    private static final String MAIN = "io.recscope.app.Main";

    /// Options of the Java runtime at every start. What the start-up cache cannot be used for goes on without it, and
    /// without a word.
    static List<String> options() {
        return List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseParallelGC",
                "-XX:AOTCache=$APPDIR/" + CACHE,
                "-Xlog:disable",
                "-Xlog:all=error,aot*=off,cds*=off:stderr",
                "-Donnxruntime.native.path=$APPDIR/" + Jars.ONNX,
                "-Drecscope.installation=$APPDIR");
    }

    /// Lets jpackage lay it out below a folder.
    ///
    /// @param parts what it is made of
    static AppImage make(Tools tools, Platform platform, String version, Parts parts, Path into)
            throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                tools.ofJdk("jpackage").toString(),
                "--type",
                "app-image",
                "--name",
                NAME,
                "--app-version",
                version,
                "--vendor",
                "RecScope",
                "--description",
                Installer.DESCRIPTION,
                "--copyright",
                Installer.COPYRIGHT,
                "--input",
                parts.jars().toString(),
                "--main-jar",
                "recscope-app-" + version + ".jar",
                "--main-class",
                MAIN,
                "--runtime-image",
                parts.runtime().toString(),
                "--icon",
                parts.icon().toString(),
                "--dest",
                into.toString()));
        options().forEach(option -> command.addAll(List.of("--java-options", option)));
        if (platform.system().equals("windows")) {
            command.addAll(List.of("--add-launcher", "recscopew=" + parts.windowLauncher(), "--win-console"));
        }
        tools.run("Laying out the program", command);
        return new AppImage(into.resolve(platform.system().equals("mac") ? NAME + ".app" : NAME), platform);
    }

    /// What an image is made of.
    ///
    /// @param jars a folder with the program's jars, and all other files that go with them
    /// @param runtime the trimmed Java runtime
    /// @param icon in the format of the platform
    /// @param windowLauncher describes the launcher without a console, for Windows
    record Parts(Path jars, Path runtime, Path icon, Path windowLauncher) {}

    Path launcher() {
        return switch (platform.system()) {
            case "windows" -> root.resolve(NAME + ".exe");
            case "mac" -> root.resolve("Contents/MacOS/" + NAME);
            default -> root.resolve("bin/" + NAME);
        };
    }

    /// Where the jars are.
    Path app() {
        return switch (platform.system()) {
            case "windows" -> root.resolve("app");
            case "mac" -> root.resolve("Contents/app");
            default -> root.resolve("lib/app");
        };
    }

    Path runtime() {
        return switch (platform.system()) {
            case "windows" -> root.resolve("runtime");
            case "mac" -> root.resolve("Contents/runtime/Contents/Home");
            default -> root.resolve("lib/runtime");
        };
    }

    /// The runtime's own launcher; gone when the image is complete.
    Path java() {
        return runtime().resolve("bin").resolve(platform.system().equals("windows") ? "java.exe" : "java");
    }

    /// The jars in the order in which the launcher names them.
    List<Path> classPath() throws IOException {
        try (Stream<String> lines = Files.lines(app().resolve(NAME + ".cfg"))) {
            return lines.filter(line -> line.startsWith("app.classpath="))
                    .map(line -> line.substring(line.lastIndexOf('=') + 1).replaceFirst("^\\$APPDIR[/\\\\]", ""))
                    .map(app()::resolve)
                    .toList();
        }
    }
}
