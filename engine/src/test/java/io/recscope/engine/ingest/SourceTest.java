package io.recscope.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {
    private static final String TABLE = "user,item\nu,a\nv,b\n";

    @TempDir
    Path folder;

    TestImport test;

    @BeforeEach
    void begin() {
        test = new TestImport(folder);
    }

    private Path gzip(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content);
        }
        return file;
    }

    private Path zip(String name, Map<String, String> entries) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return file;
    }

    @Test
    void gzipIsRecognisedByItsBytesWhateverTheName() throws Exception {
        assertThat(test.run(gzip("a.csv", TABLE.getBytes(StandardCharsets.UTF_8)))
                        .dataset()
                        .rows())
                .isEqualTo(2);
    }

    @Test
    void aZipWithOneTableIsReadAndOthersIgnored() throws Exception {
        assertThat(test.run(zip("a.zip", Map.of("x/a.csv", TABLE, "x/README", "text")))
                        .dataset()
                        .rows())
                .isEqualTo(2);
    }

    @Test
    void aZipOfMovieLensIsRecognised() throws Exception {
        Path zip = zip(
                "ml.zip",
                Map.of(
                        "ml-1m/ratings.dat", "1::10::5::978300760\n2::10::3::978300761\n",
                        "ml-1m/movies.dat", "10::Toy Story: a \"toy\" (1995)::Animation|Comedy\n",
                        "ml-1m/users.dat", "1::F::1::10::48067\n"));
        Inspection inspection = test.inspect(zip);
        assertThat(inspection.preset()).isEqualTo("ml-1m");
        Imported imported = test.run(inspection.plan());
        assertThat(TestImport.rows(imported.dataset()))
                .containsExactly("1 10 978300760000 5.0", "2 10 978300761000 3.0");
        assertThat(imported.dataset().catalog().item(0).categories()).containsExactly("Animation", "Comedy");
        assertThat(imported.dataset().catalog().title(0)).isEqualTo("Toy Story: a \"toy\" (1995)");
    }

    @Test
    void severalTablesAskWhichAndOneCanBeNamed() throws Exception {
        Path zip = zip("a.zip", Map.of("a.csv", TABLE, "b.csv", TABLE));
        assertThatThrownBy(() -> test.inspect(zip))
                .hasMessageContaining("a.csv, b.csv")
                .hasMessageContaining("archive.zip!b.csv");
        assertThat(test.run(Path.of(zip + "!b.csv")).dataset().rows()).isEqualTo(2);
        assertThatThrownBy(() -> test.inspect(Path.of(zip + "!c.csv"))).hasMessageContaining("no table 'c.csv'");
    }

    @Test
    void entriesThatLeadOutOfTheArchiveAreRefused() throws Exception {
        for (String name : new String[] {"../a.csv", "x/../../a.csv", "/etc/a.csv", "..\\a.csv", "C:\\a.csv"}) {
            Path zip = zip("bad.zip", Map.of(name, TABLE));
            assertThatThrownBy(() -> test.inspect(zip)).as(name).hasMessageContaining("leads out of it");
        }
    }

    @Test
    void aNestedArchiveIsRefused() throws Exception {
        assertThatThrownBy(() -> test.inspect(zip("a.zip", Map.of("inner.zip", "x"))))
                .hasMessageContaining("holds archives and no table");
    }

    @Test
    void anEncryptedArchiveIsRefused() throws Exception {
        Path zip = zip("a.zip", Map.of("a.csv", TABLE));
        byte[] bytes = Files.readAllBytes(zip);
        bytes[6] |= 1;
        int central = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        bytes[central + 8] |= 1;
        Files.write(zip, bytes);
        assertThatThrownBy(() -> test.inspect(zip)).hasMessageContaining("is encrypted");
    }

    @Test
    void truncatedArchivesAreRefusedAsDamaged() throws Exception {
        byte[] zip = Files.readAllBytes(zip("a.zip", Map.of("a.csv", TABLE)));
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(zip, zip.length - 30));
        assertThatThrownBy(() -> test.inspect(cut)).isInstanceOf(BadData.class).hasMessageContaining("damaged");
        byte[] gzip = Files.readAllBytes(gzip("a.gz", TABLE.repeat(1000).getBytes(StandardCharsets.UTF_8)));
        Path cutGzip = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(gzip, gzip.length - 20));
        assertThatThrownBy(() -> test.inspect(cutGzip))
                .isInstanceOf(BadData.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void bombsAreRefusedByRatioAndBySize() throws Exception {
        byte[] bomb = TABLE.repeat(400_000).getBytes(StandardCharsets.UTF_8);
        Limits ratio = new Limits(1L << 40, 20, 1000, 100, 100, 10);
        Path gzip = gzip("bomb.csv.gz", bomb);
        assertThatThrownBy(() -> test.limits(ratio).run(gzip)).hasMessageContaining("more than 20-fold");
        Path zip = zip("bomb.zip", Map.of("a.csv", TABLE.repeat(400_000)));
        assertThatThrownBy(() -> test.limits(ratio).run(zip)).hasMessageContaining("more than 20-fold");
        Limits size = new Limits(1 << 20, 10_000, 1000, 100, 100, 10);
        assertThatThrownBy(() -> test.limits(size).run(gzip)).hasMessageContaining("larger than 1048576 bytes");
        assertThat(test.left()).isEmpty();
    }
}
