package io.recscope.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.ingest.Mapping.Use;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {
    @Test
    void parsesRolesColumnsAndSplits() {
        Mapping mapping = Mapping.parse(
                "user=Customer ID, item=sku,category[|]=genres,category[flag]=Film-Noir,category[,]=\"a, \"\"b\"\"\"");
        assertThat(mapping.uses())
                .containsExactly(
                        new Use(Role.USER, "Customer ID", ""),
                        new Use(Role.ITEM, "sku", ""),
                        new Use(Role.CATEGORY, "genres", "|"),
                        new Use(Role.CATEGORY, "Film-Noir", "flag"),
                        new Use(Role.CATEGORY, "a, \"b\"", ","));
        assertThat(Mapping.parse(mapping.toString())).isEqualTo(mapping);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"user", "user=", "buyer=a", "user=a,user=b", "time=a,order=b", "user[|]=a", "=x", "user=a,,"})
    void refusesWhatIsNoMapping(String text) {
        assertThatThrownBy(() -> Mapping.parse(text)).isInstanceOf(BadUsage.class);
    }

    @Test
    void detectionsAndPlansGoThroughJson() throws Exception {
        JsonMapper json = new JsonMapper();
        Mapping mapping = Mapping.parse("user=u,item=i,category[|]=c");
        Format format = new Format(
                Encoding.GB18030, new Shape.Delimited("::", false, false, List.of("u", "i", "c")), Notation.PLAIN);
        Detection detection = new Detection(format, List.of("u", "i", "c"), mapping, 0.5, List.of("why"), List.of());
        assertThat(json.readValue(json.writeValueAsString(detection), Detection.class))
                .isEqualTo(detection);
        Format lines = format.withShape(new Shape.JsonLines());
        assertThat(json.readValue(json.writeValueAsString(lines), Format.class)).isEqualTo(lines);
    }

    @Test
    void formatsAreWrittenAndReadAsText() {
        Format format = new Format(
                Encoding.GB18030,
                new Shape.Delimited(",", false, true, List.of()),
                new Notation(TimeFormat.DAY_FIRST, true));
        Format other = new Format(Encoding.UTF_8, Shape.Delimited.csv(), Notation.PLAIN);
        assertThat(FormatText.apply(FormatText.write(format), other)).isEqualTo(format);
        assertThat(((Shape.Delimited)
                                FormatText.apply("separator=,,header=no", other).shape())
                        .separator())
                .isEqualTo(",");
        assertThatThrownBy(() -> FormatText.apply("time=noon", other)).hasMessageContaining("day-first");
        assertThatThrownBy(() -> FormatText.apply("ml-2m", other)).hasMessageContaining("ml-100k");
    }
}
