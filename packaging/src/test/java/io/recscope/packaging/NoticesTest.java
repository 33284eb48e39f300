package io.recscope.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticesTest {
    private static final String BOM = """
            <?xml version="1.0"?>
            <bom xmlns="http://cyclonedx.org/schema/bom/1.6"><components>
              <component type="library"><group>a.b</group><name>c</name><version>1</version>
                <licenses><license><id>MIT</id></license><license><name>EPL 1.0</name></license></licenses></component>
              <component type="library"><group>io.recscope</group><name>recscope-engine</name><version>1</version></component>
              <component type="library"><group>d</group><name>e</name><version>2</version></component>
            </components></bom>
            """;

    @TempDir
    Path folder;

    @Test
    void readsTheComponentsOfOthersWithTheirLicences() throws Exception {
        Path xml = Files.writeString(folder.resolve("bom.xml"), BOM);
        assertThat(BillOfMaterials.read(xml))
                .containsExactly(
                        new BillOfMaterials.Component("a.b", "c", "1", List.of("MIT", "EPL 1.0")),
                        new BillOfMaterials.Component("d", "e", "2", List.of()));
    }

    @Test
    void namesAllAndTellsEachTextOnce() throws Exception {
        Path one = jar("one.jar", "META-INF/LICENSE.txt", "Be kind.");
        Path two = jar("two.jar", "LICENSE", "Be kind.");
        Path xml = Files.writeString(folder.resolve("bom.xml"), BOM);
        Notices notices = new Notices(BillOfMaterials.read(xml), "A typeface");
        String text = notices.write(List.of(folder, one, two));
        assertThat(text).contains("a.b:c 1", "MIT or EPL 1.0", "licence not told", "A typeface", "one.jar", "two.jar");
        assertThat(text.split("Be kind", -1)).hasSize(2);
        assertThat(notices.untold()).extracting(BillOfMaterials.Component::name).containsExactly("e");
    }

    private Path jar(String name, String entry, String text) throws Exception {
        Path jar = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(text.getBytes());
        }
        return jar;
    }
}
