package io.recscope.views.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.views.text.Decimals;
import io.recscope.views.text.Language;
import io.recscope.views.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where numbers have a decimal comma, what is exported is the same as everywhere else.
class DecimalCommaTest {

    private static List<String> exported() {
        Words words = new Words(Language.ENGLISH);
        return Stream.concat(
                        SampleCharts.all().stream()
                                .map(chart -> ChartTable.of(chart).csv()),
                        Stream.of(SampleCharts.metric(), SampleCharts.longTail())
                                .map(chart -> new ChartExport(words).svg(chart, Theme.LIGHT)))
                .toList();
    }

    @Test
    void exportsAreTheSameInEveryCountry() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            List<String> plain = exported();
            Locale.setDefault(Locale.GERMANY);
            List<String> german = exported();
            for (int i = 0; i < plain.size(); i++) {
                assertThat(german.get(i)).as("export %s", i).isEqualTo(plain.get(i));
            }
            assertThat(new Words(Language.ENGLISH).text("shown.part", 12, 3416, "items"))
                    .isEqualTo("12 of 3,416 items shown");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0,5;0.5",
                "1,25;1.25",
                "-3,7;-3.7",
                "0,125;0.125",
                "2,5e-3;2.5e-3",
                "1,000;1,000",
                "0.5;0.5",
                "a,b;a,b"
            })
    void aDecimalCommaIsTakenWhereItCanMeanNothingElse(String typed, String number) {
        assertThat(Decimals.plain(typed)).isEqualTo(number);
    }
}
