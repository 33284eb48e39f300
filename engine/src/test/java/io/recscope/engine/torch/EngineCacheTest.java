package io.recscope.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineCacheTest {
    private static final int LENGTH = 3_000_000;

    @TempDir
    Path folder;

    private BundledLibtorch bundle;
    private EngineCache cache;

    @BeforeEach
    void makeBundle() throws IOException {
        byte[] contents = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            contents[i] = (byte) i;
        }
        Path large = Files.write(folder.resolve("large"), contents);
        Path small = Files.write(folder.resolve("small"), new byte[] {1, 2, 3});
        bundle = new BundledLibtorch(
                "9.8.7-1",
                "cpu",
                "here",
                List.of(
                        new BundledLibtorch.Part("liblarge", large.toUri().toURL(), LENGTH),
                        new BundledLibtorch.Part("libsmall", small.toUri().toURL(), 3)));
        cache = new EngineCache(folder.resolve("a").resolve("cache"));
    }

    @Test
    void unpacksOnceAndTellsHowFarItIs() throws Exception {
        List<Double> fractions = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        Work work = (fraction, step) -> {
            fractions.add(fraction);
            steps.add(step);
        };
        Path unpacked = cache.unpacked(bundle, work);
        assertThat(unpacked).isEqualTo(cache.root().resolve("pytorch").resolve("9.8.7-1-cpu-here"));
        assertThat(unpacked.resolve("liblarge")).hasSize(LENGTH);
        assertThat(unpacked.resolve("libsmall")).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(fractions).isSorted().hasSizeGreaterThan(3).last().isEqualTo(1.0);
        assertThat(steps).anyMatch(step -> step.contains("of 2 MB"));
        steps.clear();
        assertThat(cache.unpacked(bundle, work)).isEqualTo(unpacked);
        assertThat(steps).isEmpty();
    }

    @Test
    void damageIsNoticedAndMadeGood() throws Exception {
        Path file = cache.unpacked(bundle, Work.SILENT).resolve("liblarge");
        byte[] sound = Files.readAllBytes(file);
        byte[] damaged = sound.clone();
        damaged[1000]++;
        Files.write(file, damaged);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        assertThat(cache.unpacked(bundle, Work.SILENT).resolve("liblarge")).hasBinaryContent(sound);
        Files.write(file, List.of("cut off"));
        assertThat(cache.unpacked(bundle, Work.SILENT).resolve("liblarge")).hasBinaryContent(sound);
        Files.delete(file);
        assertThat(cache.unpacked(bundle, Work.SILENT).resolve("liblarge")).hasBinaryContent(sound);
        Files.writeString(file.resolveSibling("unpacked.txt"), "nonsense");
        assertThat(cache.unpacked(bundle, Work.SILENT).resolve("liblarge")).hasBinaryContent(sound);
    }

    @Test
    void aCopiedCacheIsSound() throws Exception {
        Path file = cache.unpacked(bundle, Work.SILENT).resolve("liblarge");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        assertThat(Receipt.isSound(file.getParent())).isTrue();
    }

    @Test
    void aCancelledUnpackingLeavesNothingAndIsDoneAgain() throws Exception {
        Work cancelled = new Work() {
            private boolean begun;

            @Override
            public void report(double fraction, String step) {
                begun = true;
            }

            @Override
            public void checkCancelled() throws InterruptedException {
                if (begun) {
                    throw new InterruptedException("cancelled");
                }
            }
        };
        assertThatThrownBy(() -> cache.unpacked(bundle, cancelled)).isInstanceOf(InterruptedException.class);
        assertThat(names()).containsExactly("lock");
        assertThat(cache.unpacked(bundle, Work.SILENT)).isDirectory();
    }

    @Test
    void whatAKilledUnpackingLeftIsRemoved() throws Exception {
        Path half = Files.createDirectories(cache.engines().resolve("unpacking123"));
        Files.writeString(half.resolve("liblarge"), "half");
        Files.createDirectories(cache.folder(bundle));
        Files.writeString(cache.folder(bundle).resolve("liblarge"), "without a receipt");
        cache.unpacked(bundle, Work.SILENT);
        assertThat(names()).containsExactly("9.8.7-1-cpu-here", "lock");
        assertThat(cache.folder(bundle).resolve("liblarge")).hasSize(LENGTH);
    }

    @Test
    void aCacheFolderThatIsAFileIsAFault() throws Exception {
        EngineCache file = new EngineCache(Files.writeString(folder.resolve("file"), "text"));
        assertThatThrownBy(() -> file.unpacked(bundle, Work.SILENT))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining(file.root().toString())
                .hasMessageContaining("RECSCOPE_CACHE");
    }

    @Test
    void aReadOnlyCacheFolderIsAFaultUnlessAllIsThere() throws Exception {
        cache.unpacked(bundle, Work.SILENT);
        BundledLibtorch other = new BundledLibtorch("9.8.8-1", "cpu", "here", bundle.parts());
        assumeThat(cache.root().toFile().setWritable(false)).isTrue();
        try {
            assumeThat(Files.isWritable(cache.root()))
                    .as("root may write everywhere")
                    .isFalse();
            assertThat(cache.unpacked(bundle, Work.SILENT)).isDirectory();
            assertThatThrownBy(() -> cache.unpacked(other, Work.SILENT)).isInstanceOf(MachineFault.class);
        } finally {
            cache.root().toFile().setWritable(true);
        }
    }

    @Test
    void aFullDiskIsAFaultBeforeAnythingIsWritten() {
        cache.open();
        assertThatThrownBy(() -> cache.requireSpace(Long.MAX_VALUE))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("MB left")
                .hasMessageContaining("RECSCOPE_CACHE");
    }

    @Test
    void aPartOfTheWrongLengthIsAFault() throws Exception {
        BundledLibtorch.Part part = bundle.parts().getLast();
        BundledLibtorch wrong = new BundledLibtorch(
                "9.8.7-1", "cpu", "here", List.of(new BundledLibtorch.Part(part.name(), part.source(), 4)));
        assertThatThrownBy(() -> cache.unpacked(wrong, Work.SILENT))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("libsmall has 3 bytes instead of 4");
        assertThat(names()).containsExactly("lock");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(cache.engines())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
