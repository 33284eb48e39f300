package io.recscope.views.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.views.chart.Shown;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static Properties properties(String language) throws IOException {
        Properties properties = new Properties();
        for (String part : Words.PARTS) {
            Properties own = part(part + "_" + language + ".properties");
            own.forEach((key, value) ->
                    assertThat(properties.put(key, value)).as("%s twice", key).isNull());
        }
        return properties;
    }

    private static Properties part(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndFillInTheSameValues() throws IOException {
        Properties english = properties("en");
        Properties chinese = properties("zh");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(values(chinese.getProperty(key))).as(key).isEqualTo(values(english.getProperty(key)));
        }
    }

    private static Set<String> values(String text) {
        Set<String> found = new TreeSet<>();
        Pattern.compile("\\{(\\d)").matcher(text).results().forEach(hit -> found.add(hit.group(1)));
        return found;
    }

    @Test
    void oneThingIsNotAllThings() {
        Words english = new Words(Language.ENGLISH);
        assertThat(Shown.all(1, "trainings").in(english)).isEqualTo("1 of 1 trainings shown");
        assertThat(Shown.all(0, "items").in(english)).isEqualTo("0 of 0 items shown");
        assertThat(Shown.all(3416, "items").in(english)).isEqualTo("all 3,416 items shown");
        assertThat(Shown.all(3416, "物品").in(new Words(Language.CHINESE))).isEqualTo("显示全部 3,416 物品");
    }

    @Test
    void numbersHaveThousandsSeparatorsInBothLanguages() {
        assertThat(new Words(Language.ENGLISH).text("shown.part", 12, 3416, "items"))
                .isEqualTo("12 of 3,416 items shown");
        assertThat(new Words(Language.CHINESE).text("shown.part", 12, 3416, "物品"))
                .isEqualTo("显示 12 / 3,416 物品");
    }

    @Test
    void anUnknownKeyIsNotFound() {
        assertThat(new Words(Language.CHINESE).find("severity.note")).contains("提示");
        assertThat(new Words(Language.CHINESE).find("no.such-key")).isEmpty();
    }

    @Test
    void aSentenceWithAChineseCharacterIsChinese() {
        assertThat(Language.of("共 12 行")).isEqualTo(Language.CHINESE);
        assertThat(Language.of("12 rows, “é”")).isEqualTo(Language.ENGLISH);
    }
}
