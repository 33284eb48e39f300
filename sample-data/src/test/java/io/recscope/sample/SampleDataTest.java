package io.recscope.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {
    private final SampleData data = new SampleData();

    @TempDir
    Path folder;

    @Test
    void everyFileHasTheDigestThatIsStated() throws Exception {
        for (SampleSet set : data.sets()) {
            try (InputStream in = data.open(set)) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
                assertThat(HexFormat.of().formatHex(digest))
                        .isEqualTo(set.file().sha256());
            }
        }
    }

    @Test
    void everyFileHasTheRowsThatAreStatedAndTheColumnsThatAreMapped() throws IOException {
        for (SampleSet set : data.sets()) {
            try (CsvReader<CsvRecord> rows = read(set)) {
                Iterator<CsvRecord> all = rows.iterator();
                List<String> header = all.next().getFields();
                assertThat(header)
                        .containsAll(set.mapping().values().stream()
                                .flatMap(List::stream)
                                .toList());
                long count = 0;
                while (all.hasNext()) {
                    count += all.next().getFieldCount() == header.size() ? 1 : 0;
                }
                assertThat(count).isEqualTo(set.file().rows());
            }
        }
    }

    @Test
    void everySetIsDescribedInBothLanguagesAndCarriesItsLicence() throws IOException {
        for (SampleSet set : data.sets()) {
            SampleSet.Label label = set.label();
            assertThat(label.title()).containsOnlyKeys("en", "zh");
            assertThat(label.description()).containsOnlyKeys("en", "zh");
            assertThat(label.attribution()).contains(label.licence());
            assertThat(data.licence(set)).contains(label.licence(), label.licenceAddress(), "What was changed");
        }
    }

    @Test
    void theCatalogueNamesNoAccounts() throws IOException {
        Pattern account = Pattern.compile("[(（]O\\d{5,}[)）]");
        try (InputStream in = new GZIPInputStream(data.open(data.set("kuairec-items")))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(account.matcher(text).find()).isFalse();
        }
    }

    @Test
    void extractsTheFileAndUsesAnEqualOneAgain() throws Exception {
        SampleSet set = data.set("kuairec-items");
        Path file = data.extract(set, folder.resolve("new/folder"), Work.SILENT);
        var modified = Files.getLastModifiedTime(file);
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();

        assertThat(data.extract(set, file.getParent(), Work.SILENT)).isEqualTo(file);

        try (InputStream in = data.open(set)) {
            assertThat(file).hasBinaryContent(in.readAllBytes());
        }
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(modified);
        assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey())
                .isEqualTo(key);
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.partial");
    }

    @Test
    void neverOverwritesADifferentFile() throws IOException {
        SampleSet set = data.set("kuairec-items");
        Path file = Files.writeString(folder.resolve(set.file().name()), "the analyst's own");

        assertThatThrownBy(() -> data.extract(set, folder, Work.SILENT))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("choose another folder");

        assertThat(file).hasContent("the analyst's own");
        assertThat(folder).isDirectoryNotContaining("glob:**.partial");
    }

    @Test
    void refusesAFolderThatIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> data.extract(data.set("kuairec-items"), file, Work.SILENT))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("another folder");
    }

    @Test
    void leavesNothingBehindWhenCancelled() {
        Work cancelled = new Work() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public void checkCancelled() throws InterruptedException {
                throw new InterruptedException();
            }
        };

        assertThatThrownBy(() -> data.extract(data.set("online-retail-ii"), folder, cancelled))
                .isInstanceOf(InterruptedException.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysWhichSetsThereAre() {
        assertThatThrownBy(() -> data.set("movielens"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("online-retail-ii, kuairec-items");
    }

    private CsvReader<CsvRecord> read(SampleSet set) throws IOException {
        return CsvReader.builder()
                .ofCsvRecord(new InputStreamReader(new GZIPInputStream(data.open(set)), StandardCharsets.UTF_8));
    }
}
