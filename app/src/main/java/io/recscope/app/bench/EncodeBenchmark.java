package io.recscope.app.bench;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.ingest.Importer;
import io.recscope.engine.ingest.Inspector;
import io.recscope.engine.language.EncoderSettings;
import io.recscope.engine.language.OnnxEncoder;
import io.recscope.engine.language.Script;
import io.recscope.engine.language.TextEncoder;
import io.recscope.engine.work.Work;
import io.recscope.sample.SampleData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/// Titles that the bundled encoders read in a second, each from its own language's shop.
///
/// @param cache where native libraries are unpacked
public record EncodeBenchmark(Inspector inspector, Importer importer, SampleData samples, Path cache)
        implements Benchmark {
    private static final int MOST = 2000;

    @Override
    public String name() {
        return "encode";
    }

    @Override
    public String purpose() {
        return "encode distinct short titles: Chinese (KuaiRec) and English (Online Retail II)";
    }

    @Override
    public List<Figure> run(BenchSetting setting, Work work) throws IOException, InterruptedException {
        EncoderSettings settings = EncoderSettings.in(cache);
        try (TextEncoder chinese = OnnxEncoder.chinese(settings);
                TextEncoder english = OnnxEncoder.english(settings)) {
            return List.of(
                    figure("Chinese titles", chinese, chineseTitles(), setting),
                    figure("English titles", english, englishTitles(setting, work), setting));
        }
    }

    private static Figure figure(String what, TextEncoder encoder, List<String> titles, BenchSetting setting)
            throws IOException, InterruptedException {
        double[] rates = Stopwatch.repeated(setting.runs(), () -> encoder.encode(titles, Work.SILENT));
        for (int run = 0; run < rates.length; run++) {
            rates[run] = titles.size() / rates[run];
        }
        double letters = titles.stream().mapToInt(String::length).average().orElse(0);
        return Figure.of(
                String.format(Locale.ROOT, "%d %s of %.0f letters, %s", titles.size(), what, letters, encoder.name()),
                "titles/s",
                rates);
    }

    /// The second column of the bundled items, a file without interactions; lines with quoted cells are left out.
    private List<String> chineseTitles() throws IOException {
        Set<String> titles = new LinkedHashSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(samples.open(samples.set("kuairec-items"))), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && titles.size() < MOST; line = lines.readLine()) {
                String title = line.contains("\"") ? "" : line.split(",", -1)[1];
                if (Script.of(title) == Script.EAST_ASIAN) {
                    titles.add(title);
                }
            }
        }
        return List.copyOf(titles);
    }

    private List<String> englishTitles(BenchSetting setting, Work work) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(setting.scratch(), "retail");
        Path file = samples.extract(samples.set("online-retail-ii"), folder, work);
        Dataset shop = importer.run(
                        new Subject(inspector, importer).plan(file),
                        folder.resolve("snapshot"),
                        folder,
                        problem -> {},
                        work)
                .dataset();
        return IntStream.range(0, shop.catalog().size())
                .mapToObj(shop.catalog()::title)
                .filter(title -> !title.isBlank())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
