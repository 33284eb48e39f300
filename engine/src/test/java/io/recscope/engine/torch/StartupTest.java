package io.recscope.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.work.Work;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupTest {
    private static final ClassLoader CLASSES = StartupTest.class.getClassLoader();
    private static final Optional<NvidiaDriver> DRIVER = Optional.of(new NvidiaDriver("570.1", List.of()));

    @TempDir
    Path folder;

    private Startup startup(DeviceChoice device, Optional<NvidiaDriver> driver) {
        TorchSettings settings = TorchSettings.in(folder).withDevice(device);
        return new Startup(settings, Map.of(), CLASSES, driver);
    }

    private Path download() throws Exception {
        String version = LibtorchFolder.wantedVersion(CLASSES);
        Path there = folder.resolve("pytorch").resolve(version + "-0-cu128-" + BundledLibtorch.machine());
        Files.createDirectories(there);
        for (String name : List.of("c10", "torch_cpu", "torch", "c10_cuda", "torch_cuda")) {
            Files.writeString(there.resolve(System.mapLibraryName(name)), "");
        }
        return there;
    }

    @Test
    void takesTheBundledLibrary() {
        Libtorch library = startup(DeviceChoice.AUTO, Optional.empty()).library();
        assertThat(library.origin()).isEqualTo(Libtorch.Origin.BUNDLED);
        assertThat(library.version()).isEqualTo(LibtorchFolder.wantedVersion(CLASSES));
        assertThat(library.folder()).startsWithRaw(folder);
    }

    @Test
    void takesADownloadedLibraryWhereItIsOfUse() throws Exception {
        Path there = download();
        assertThat(startup(DeviceChoice.AUTO, DRIVER).library().folder()).isEqualTo(there);
        assertThat(startup(DeviceChoice.AUTO, Optional.empty()).library().origin())
                .isEqualTo(Libtorch.Origin.BUNDLED);
        assertThat(startup(DeviceChoice.CPU, DRIVER).library().origin()).isEqualTo(Libtorch.Origin.BUNDLED);
    }

    @Test
    void aHalfDownloadIsNoLibrary() throws Exception {
        Files.delete(download().resolve(System.mapLibraryName("torch_cuda")));
        assertThat(startup(DeviceChoice.AUTO, DRIVER).library().origin()).isEqualTo(Libtorch.Origin.BUNDLED);
    }

    @Test
    void aDemandedGraphicsProcessorThatCannotBeThereUnpacksNothing() {
        assertThatThrownBy(() -> startup(DeviceChoice.GPU, Optional.empty()).start(Work.SILENT))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("no NVIDIA driver was found");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void withoutABundledLibraryNothingIsFetchedFromElsewhere() {
        ClassLoader bare = new ClassLoader(CLASSES) {
            @Override
            public Enumeration<URL> getResources(String name) throws java.io.IOException {
                return name.contains("pytorch.properties") ? Collections.emptyEnumeration() : super.getResources(name);
            }
        };
        Startup startup = new Startup(TorchSettings.in(folder), Map.of(), bare, Optional.empty());
        assertThatThrownBy(() -> startup.start(Work.SILENT))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("brings no PyTorch for this machine");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theLibraryIsNamedSoThatDjlLooksNoFurther() {
        Libtorch library = startup(DeviceChoice.AUTO, Optional.empty()).library();
        Map<String, String> values =
                DjlSettings.local(TorchSettings.in(folder), library, Map.of()).values();
        assertThat(values)
                .containsEntry("ai.djl.offline", "true")
                .containsEntry("OPT_OUT_TRACKING", "true")
                .containsEntry("PYTORCH_LIBRARY_PATH", library.folder().toString())
                .containsEntry("ENGINE_CACHE_DIR", folder.toString());
        // with the library that binds inside, no other place is looked at
        assertThat(BundledLibtorch.find(CLASSES).orElseThrow().parts())
                .extracting(BundledLibtorch.Part::name)
                .contains(System.mapLibraryName("djl_torch"), System.mapLibraryName("torch"));
    }

    @Test
    void anEnvironmentThatAllowsTheNetworkIsAFault() {
        Libtorch library = startup(DeviceChoice.AUTO, Optional.empty()).library();
        String before = System.getProperty("ai.djl.offline", "");
        for (Map<String, String> environment : List.of(
                Map.of("DJL_OFFLINE", "false"),
                Map.of("OPT_OUT_TRACKING", "false"),
                Map.of("PYTORCH_LIBRARY_PATH", "elsewhere"),
                Map.of("PYTORCH_FLAVOR", "cu999"))) {
            DjlSettings settings = DjlSettings.local(TorchSettings.in(folder), library, environment);
            assertThatThrownBy(settings::apply)
                    .isInstanceOf(MachineFault.class)
                    .hasMessageContaining(environment.keySet().iterator().next())
                    .hasMessageContaining("Remove the variable");
        }
        assertThat(System.getProperty("ai.djl.offline", "")).isEqualTo(before);
    }

    @Test
    void nothingIsDownloadedWithoutADriver() {
        CudaDownload download = new CudaDownload(TorchSettings.in(folder), Map.of(), CLASSES, Optional.empty());
        assertThat(download.offer()).contains("CUDA 12.8", "MB", folder.toString());
        assertThatThrownBy(() -> download.run(Work.SILENT))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("nothing was downloaded");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anEnvironmentThatForbidsTheNetworkForbidsTheDownload() {
        CudaDownload download =
                new CudaDownload(TorchSettings.in(folder), Map.of("DJL_OFFLINE", "true"), CLASSES, DRIVER);
        assertThatThrownBy(() -> download.run(Work.SILENT)).isInstanceOf(MachineFault.class);
    }

    @Test
    void theDoctorFindsThisMachineWell() throws InterruptedException {
        Torch torch = new Torch(TorchSettings.in(TestCache.folder()).withDevice(DeviceChoice.CPU));
        assertThat(torch.whereComputed()).isEqualTo("cpu");
        Diagnosis diagnosis = new Doctor(torch, Map.of()).examine(Work.SILENT);
        assertThat(diagnosis.problems()).isEmpty();
        assertThat(diagnosis.test()).hasValueSatisfying(test -> {
            assertThat(test.correct()).isTrue();
            assertThat(test.gigaflops()).isPositive();
        });
        assertThat(diagnosis.reasons()).contains("Computing on the processor, as asked for.");
        assertThat(diagnosis.libraries()).anyMatch(found -> found.state().startsWith("unpacked in"));
        assertThat(torch.whereComputed()).isEqualTo("cpu, PyTorch " + torch.version() + " (cpu)");
        assertThat(torch.liveTensors()).isZero();
    }

    @Test
    void anInterruptedThreadStillStartsPyTorchInPassing() {
        Torch torch = new Torch(TorchSettings.in(TestCache.folder()).withDevice(DeviceChoice.CPU));
        Thread.currentThread().interrupt();
        assertThatCode(torch::device).doesNotThrowAnyException();
        assertThat(Thread.interrupted()).isTrue();
    }
}
