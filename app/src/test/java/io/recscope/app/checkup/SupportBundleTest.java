package io.recscope.app.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportBundleTest {
    private static final String LOG = """
            2026-11-21T10:15:30.123Z K7Q2-41
            java.lang.IllegalStateException: user u-4711 bought 'Red Teapot'
            Red Teapot
            \tat io.recscope.engine.data.Dataset.open(Dataset.java:41)
            \tat java.base/java.lang.Thread.run(Thread.java:1583)
            Caused by: java.io.IOException: u-4711
            \tat io.recscope.engine.ingest.Importer.lambda$run$0(Importer.java:7)
            \t... 12 more
            """;
    private static final String SETTINGS = """
            {"language" : "zh", "width" : 1280, "recent" : ["/data/Red Teapot/ws"], "last" : {"user" : "u-4711"},
             "note" : "said \\"u-4711\\"", "look" : "dark"}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void fillTheCache() throws IOException {
        Files.writeString(folder.resolve("defects.log"), LOG);
        Files.writeString(folder.resolve("window.json"), SETTINGS);
    }

    private Map<String, String> bundle(Map<String, String> environment) throws IOException {
        Path file = folder.resolve("b.zip");
        new SupportBundle("{\"cache\" : \"/home/zhang/.cache\"}", folder, environment).write(file);
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    @Test
    void nothingOfTheDataIsInIt() throws IOException {
        Map<String, String> entries = bundle(Map.of("HOME", "/home/zhang", "SECRET", "u-4711"));
        assertThat(entries)
                .containsOnlyKeys("README.txt", "doctor.json", "variables.txt", "window.json", "defects.log");
        assertThat(String.join("\n", entries.values())).doesNotContain("4711", "Teapot", "zhang", "SECRET");
    }

    @Test
    void whatHelpsIsInIt() throws IOException {
        Map<String, String> entries = bundle(Map.of("HOME", "/home/zhang", "RECSCOPE_CACHE", "/home/zhang/c"));
        assertThat(entries.get("defects.log"))
                .contains("2026-11-21T10:15:30.123Z K7Q2-41", "java.lang.IllegalStateException", "Dataset.java:41")
                .contains("Caused by: java.io.IOException", "lambda$run$0", "... 12 more");
        assertThat(entries.get("window.json")).contains("\"zh\"", "1280", "\"dark\"", "\"recent\"");
        assertThat(entries.get("variables.txt")).isEqualTo("RECSCOPE_CACHE=~/c\n");
        assertThat(entries.get("doctor.json")).isEqualTo("{\"cache\" : \"~/.cache\"}");
    }

    @Test
    void anExistingFileAndAMissingFolderAreSaid() throws IOException {
        SupportBundle bundle = new SupportBundle("{}", folder, Map.of());
        Path there = Files.writeString(folder.resolve("there.zip"), "mine");
        assertThatThrownBy(() -> bundle.write(there))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("exists");
        assertThat(there).hasContent("mine");
        assertThatThrownBy(() -> bundle.write(folder.resolve("no/b.zip"))).isInstanceOf(MachineFault.class);
    }
}
