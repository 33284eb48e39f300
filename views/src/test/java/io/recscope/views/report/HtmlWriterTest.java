package io.recscope.views.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadUsage;
import io.recscope.views.report.HtmlWriter.Overwrite;
import io.recscope.views.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlWriterTest {
    private static final String ENGLISH = new HtmlWriter().render(SampleReport.english());

    private static final String CHINESE = new HtmlWriter().render(SampleReport.chinese());

    @TempDir
    Path folder;

    @Test
    void aSampleOfEveryBlockIsWrittenForTheEye() throws IOException {
        Files.writeString(Path.of("target/sample-report-en.html"), ENGLISH);
        Files.writeString(Path.of("target/sample-report-zh.html"), CHINESE);

        assertThat(Path.of("target/sample-report-en.html")).isRegularFile();
    }

    @Test
    void nothingIsLoadedFromOutside() {
        Matcher loads = Pattern.compile(
                        "(?:src|href|srcset|action|data|poster|xlink:href)\\s*=\\s*[\"']([^\"']*)|url\\(([^)]*)")
                .matcher(ENGLISH);
        while (loads.find()) {
            String target = loads.group(1) == null ? loads.group(2) : loads.group(1);
            assertThat(target).matches("(?s)#.*|data:.*");
        }
        assertThat(ENGLISH).doesNotContain("@import", "<link", "<iframe", "fetch(", "XMLHttpRequest");
        assertThat(ENGLISH).contains("default-src 'none'".replace("'", "&#39;"));
    }

    @Test
    void titlesFromDataCannotBecomeMarkup() {
        assertThat(ENGLISH).contains("&lt;script&gt;alert(&#39;x&#39;)").contains("قهوة عربية 咖啡杯 ☕␇");
        assertThat(ENGLISH.split("<script", -1)).hasSize(2);
    }

    @Test
    void everyIdIsUnique() {
        Set<String> seen = new HashSet<>();
        Matcher ids = Pattern.compile("\\sid=[\"']([^\"']*)").matcher(ENGLISH);
        while (ids.find()) {
            assertThat(seen.add(ids.group(1))).as(ids.group(1)).isTrue();
        }
        assertThat(seen).contains("chart1", "chart10", "s1");
    }

    @Test
    void theLanguageIsDeclaredAndSpoken() {

        assertThat(CHINESE).contains("<html lang=\"zh-Hans\">").contains("该列最优").contains("应当使用哪个推荐模型");
        assertThat(ENGLISH).contains("<html lang=\"en\">").contains("107,927 of 525,461 rows (20.5 %)");
    }

    @Test
    void theBestOfEachColumnIsMarked() {
        assertThat(SampleReport.models().best(1)).isEqualTo(.1382);
        assertThat(SampleReport.models().best(4)).isEqualTo(.01);
        assertThat(SampleReport.models().best(0)).isNaN();
        assertThat(ENGLISH).contains("class=\"number best\" data-v=\"0.1382\"");
    }

    @Test
    void anOlderReportIsReplacedButNoOtherFile() throws IOException {
        Path file = folder.resolve("sub/report.html");
        new HtmlWriter().write(small("older"), file, Overwrite.REPORT);
        new HtmlWriter().write(small("newer"), file, Overwrite.REPORT);
        assertThat(file).content().contains("<h1 dir=\"auto\">newer</h1>");

        Path letter = Files.writeString(folder.resolve("letter.html"), "<p>mine</p>");
        assertThatThrownBy(() -> new HtmlWriter().write(small("newer"), letter, Overwrite.REPORT))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("not a RecScope report");
        assertThat(letter).content().isEqualTo("<p>mine</p>");

        new HtmlWriter().write(small("newer"), letter, Overwrite.ANY_FILE);
        assertThat(letter).content().contains("<h1 dir=\"auto\">newer</h1>");
        try (var left = Files.list(folder.resolve("sub"))) {
            assertThat(left).containsExactly(file);
        }
    }

    private static Report small(String title) {
        return new Report(title, "", Language.ENGLISH, List.of(), List.of());
    }

    @Test
    void surrogateHalvesAndDirectionOverridesAreDefused() {
        String html = new Markup().data("a\uD800b\u202Ec\u0000d").toString();

        assertThat(html).isEqualTo("<bdi>a�b�c␀d</bdi>");
    }
}
