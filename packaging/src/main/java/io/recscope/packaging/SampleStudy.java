package io.recscope.packaging;

import io.recscope.engine.fault.BadUsage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The sample study that an installed program carries ready made, so that whoever opens it first waits for nothing.
///
/// @param source [#MADE], [#NONE], or the workspace of a demo that was carried out already
record SampleStudy(String source) {
    /// The demo is carried out, which takes minutes.
    static final String MADE = "made";

    /// The program makes its study itself when it is first asked for.
    static final String NONE = "none";

    static final String FILE = "sample-study.zip";
    private static final String MAKER = "io.recscope.app.StudyMaker";

    /// @throws BadUsage when it names a folder that is no workspace
    SampleStudy {
        if (!source.equals(MADE) && !source.equals(NONE) && !Files.exists(Path.of(source, "recscope.workspace"))) {
            throw new BadUsage(
                    "There is no workspace",
                    source,
                    "Name the folder 'workspace' that 'recscope demo' left, or one of made and none.");
        }
    }

    boolean wanted() {
        return !source.equals(NONE);
    }

    /// Puts it into an image whose runtime still has its programs.
    ///
    /// @param scratch an empty folder
    Path into(AppImage image, Tools tools, Path scratch) throws IOException, InterruptedException {
        Path file = image.app().resolve(FILE);
        String classPath =
                image.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                image.java().toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseParallelGC",
                "-Djava.awt.headless=true",
                "-cp",
                classPath,
                MAKER,
                file.toString(),
                scratch.resolve("demo").toString()));
        if (!source.equals(MADE)) {
            command.add(Path.of(source).toAbsolutePath().toString());
        }
        tools.run(
                "Making the sample study",
                command,
                Map.of("RECSCOPE_CACHE", scratch.resolve("cache").toString()));
        return file;
    }
}
