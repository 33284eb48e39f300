package io.recscope.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {
    private static final Map<TimeFormat, String> PATTERNS = Map.of(
            TimeFormat.YEAR_FIRST, "uuuu-MM-dd HH:mm:ss",
            TimeFormat.DAY_FIRST, "dd/MM/uuuu HH:mm:ss",
            TimeFormat.MONTH_FIRST, "M/d/uuuu h:mm:ss a",
            TimeFormat.COMPACT, "uuuuMMddHHmmss");

    @Property(tries = 300)
    void readsWhatJavaTimeWrites(@ForAll @LongRange(min = -2_208_988_800L, max = 7_258_118_399L) long second) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        PATTERNS.forEach((format, pattern) -> {
            String text = time.format(DateTimeFormatter.ofPattern(pattern, java.util.Locale.ROOT));
            assertThat(new TimeText(format).parse(text)).as(text).isEqualTo(second * 1000);
        });
        assertThat(new TimeText(TimeFormat.EPOCH_SECONDS).parse(Long.toString(second)))
                .isEqualTo(second * 1000);
        assertThat(new TimeText(TimeFormat.EPOCH_MICROS).parse(second + "000000"))
                .isEqualTo(second * 1000);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-29T10:20:30.125Z, 2020-02-29T10:20:30.125Z",
        "2020-02-29T10:20:30+08:00, 2020-02-29T02:20:30Z",
        "2020-02-29 10:20:30.5 -0130, 2020-02-29T11:50:30.500Z",
        "2020/2/9, 2020-02-09T00:00:00Z",
        "2020年2月9日 8:05, 2020-02-09T08:05:00Z",
        "' 2020-02-09 ', 2020-02-09T00:00:00Z"
    })
    void readsTheManyFormsOfDatesWithTheYearFirst(String text, String moment) {
        assertThat(new TimeText(TimeFormat.YEAR_FIRST).parse(text))
                .isEqualTo(Instant.parse(moment).toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR_FIRST, 2021-02-29", "YEAR_FIRST, 2021-13-01", "YEAR_FIRST, 2021-01-01 24:00", "YEAR_FIRST, 2021-01-01x",
        "YEAR_FIRST, 20210101", "YEAR_FIRST, ''", "YEAR_FIRST, 2021-01", "DAY_FIRST, 12/31/2020",
        "MONTH_FIRST, 31/12/2020", "MONTH_FIRST, 1/1/2020 13:00 PM", "COMPACT, 2020123", "COMPACT, 2020-1-31",
        "EPOCH_SECONDS, 1e400", "EPOCH_SECONDS, 12x", "EPOCH_MILLIS, -"
    })
    void refusesWhatIsNoTime(TimeFormat format, String text) {
        assertThat(new TimeText(format).parse(text)).isEqualTo(TimeText.UNREADABLE);
    }

    @Test
    void epochsMayHaveDecimals() {
        assertThat(new TimeText(TimeFormat.EPOCH_SECONDS).parse("1593878903.438"))
                .isEqualTo(1_593_878_903_438L);
    }
}
