package io.recscope.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibtorchFolderTest {
    private static final ClassLoader CLASSES = LibtorchFolderTest.class.getClassLoader();
    private static final String WANTED = LibtorchFolder.wantedVersion(CLASSES);

    @TempDir
    Path folder;

    private void library(Path where, String... names) throws IOException {
        Files.createDirectories(where);
        for (String name : names) {
            Files.writeString(where.resolve(System.mapLibraryName(name)), "");
        }
    }

    @Test
    void takesTheWholeOrItsLibraries() throws IOException {
        library(folder.resolve("lib"), "c10", "torch", "torch_cpu");
        Files.writeString(folder.resolve("build-version"), WANTED + "+cpu\n");
        Libtorch whole = new LibtorchFolder(folder).check(CLASSES);
        assertThat(whole).isEqualTo(new LibtorchFolder(folder.resolve("lib")).check(CLASSES));
        assertThat(whole.folder()).isEqualTo(folder.resolve("lib").toAbsolutePath());
        assertThat(whole.label()).isEqualTo(WANTED + " (cpu)");
    }

    @Test
    void readsTheVersionOfAPythonInstallation() throws IOException {
        library(folder.resolve("lib"), "c10", "torch", "torch_cpu");
        Files.writeString(folder.resolve("version.py"), "__version__ = '" + WANTED + "+cpu'\ndebug = False\n");
        assertThat(new LibtorchFolder(folder).check(CLASSES).flavour()).isEqualTo("cpu");
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        library(folder, "c10", "torch");
        Files.writeString(folder.resolve("build-version"), WANTED + "+cpu");
        faults("lacks " + System.mapLibraryName("torch_cpu"));
    }

    @Test
    void anotherVersionIsAFault() throws IOException {
        library(folder, "c10", "torch", "torch_cpu");
        Files.writeString(folder.resolve("build-version"), "1.13.1+cpu");
        faults("holds PyTorch 1.13.1, and this program needs " + WANTED);
    }

    @Test
    void anotherFlavourIsAFault() throws IOException {
        library(folder, "c10", "torch", "torch_cpu");
        Files.writeString(folder.resolve("build-version"), WANTED + "+cu999");
        faults("cannot be bound to a libtorch for cu999");
    }

    @Test
    void aVersionThatCannotBeToldIsAFault() throws IOException {
        library(folder, "c10", "torch", "torch_cpu");
        faults("build-version");
    }

    @Test
    void aFolderThatDoesNotExistIsAFault() {
        assertThatThrownBy(() -> new LibtorchFolder(folder.resolve("none")).check(CLASSES))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("does not exist");
    }

    private void faults(String what) {
        assertThatThrownBy(() -> new LibtorchFolder(folder).check(CLASSES))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining(what)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("RECSCOPE_LIBTORCH");
    }
}
