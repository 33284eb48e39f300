package io.recscope.app.pace;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// Makes a start-up cache for a program that runs from a source tree, as packaging makes one: the classes of one
/// start to the first frame, loaded and linked.
///
/// @param program name of the class that the program starts with
/// @param scratch folder for the cache and for what it is made of
record StartupCache(String program, Path scratch) {

    /// Packs the classes of now and starts them once.
    ///
    /// @param patience after which making it is given up
    /// @return how the first frame is measured with the cache
    List<String> make(Duration patience) throws IOException, InterruptedException {
        String classPath = packed();
        Path cache = scratch.resolve("start-up.aot");
        new Start(command("-XX:AOTCacheOutput=" + cache, classPath), patience).until(FirstFrameBenchmark.SIGN);
        return command("-XX:AOTCache=" + cache, classPath);
    }

    private List<String> command(String option, String classPath) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                option,
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-cp",
                classPath,
                program,
                "bench",
                FirstFrameBenchmark.NAME));
        return command;
    }

    /// The class path of now with each folder packed into an archive, for a cache takes archives only.
    private String packed() throws IOException {
        List<String> packed = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                Path archive = scratch.resolve("classes-" + packed.size() + ".jar");
                pack(path, archive);
                packed.add(archive.toString());
            } else if (Files.isRegularFile(path)) {
                packed.add(entry);
            }
        }
        return String.join(File.pathSeparator, packed);
    }

    private static void pack(Path folder, Path archive) throws IOException {
        try (Stream<Path> tree = Files.walk(folder);
                OutputStream file = Files.newOutputStream(archive);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Path path : tree.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(folder.relativize(path).toString().replace(File.separatorChar, '/')));
                Files.copy(path, out);
                out.closeEntry();
            }
        }
    }
}
