package io.recscope.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarsTest {
    @TempDir
    Path folder;

    private List<String> collect(Path... parts) throws Exception {
        Files.createDirectories(folder.resolve("into"));
        Tools tools = new Tools(folder, List.of(), folder.resolve("log"));
        return new Jars(new Platform("linux", "x64"), "1.2.3", new Stripping(Optional.empty(), tools))
                .collect(List.of(parts), folder.resolve("into"));
    }

    private Path jar(String name, String... entries) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(entry.getBytes());
            }
        }
        return jar;
    }

    private List<String> entries(String name) throws IOException {
        try (JarFile jar = new JarFile(folder.resolve("into").resolve(name).toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }

    @Test
    void leavesOutTheLibrariesOfOtherPlatforms() throws Exception {
        collect(jar("a.jar", "x/Y.class", "native/lib/linux-x86_64/l.so", "native/lib/win-x86_64/l.dll"));
        assertThat(entries("a.jar")).containsExactly("x/Y.class", "native/lib/linux-x86_64/l.so");
    }

    @Test
    void laysBesideWhatIsLoadedAsAFile() throws Exception {
        collect(
                jar("onnxruntime-1.jar", "ai/onnxruntime/Ort.class", "ai/onnxruntime/native/linux-x64/libo.so"),
                jar("javafx-graphics-26-linux.jar", "module-info.class", "libglass.so"));
        assertThat(entries("onnxruntime-1.jar")).containsExactly("ai/onnxruntime/Ort.class");
        assertThat(folder.resolve("into/onnxruntime/libo.so")).hasContent("ai/onnxruntime/native/linux-x64/libo.so");
        assertThat(entries("javafx-graphics-26-linux.jar")).containsExactly("module-info.class");
        assertThat(folder.resolve("into/libglass.so")).exists();
    }

    @Test
    void aFolderOfClassesBecomesAJarOfItsModule() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("engine/target/classes/io"));
        Files.writeString(classes.resolve("A.class"), "a");
        assertThat(collect(folder.resolve("engine/target/classes"))).containsExactly("recscope-engine-1.2.3.jar");
        assertThat(entries("recscope-engine-1.2.3.jar")).containsExactly("io/", "io/A.class");
    }

    @Test
    void equalContentsMakeEqualJars() throws Exception {
        Path jar = jar("a.jar", "x/Y.class", "native/lib/win-x86_64/l.dll");
        collect(jar);
        String first = Checksums.of(folder.resolve("into/a.jar"));
        Folders.delete(folder.resolve("into"));
        collect(jar);
        assertThat(Checksums.of(folder.resolve("into/a.jar"))).isEqualTo(first);
    }
}
