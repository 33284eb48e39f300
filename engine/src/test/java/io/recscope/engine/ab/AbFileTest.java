package io.recscope.engine.ab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.fault.NotFound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbFileTest {
    @TempDir
    private Path folder;

    private AbData read(String text) throws IOException {
        return AbFile.read(Files.writeString(folder.resolve("test.csv"), text));
    }

    @Test
    void countsOfDaysAddUp() throws IOException {
        AbData data = read("""
                \uFEFFDate,Variant,Visitors,Conversions
                2026-01-10,new,100,9
                2026-01-09,old,90,5
                2026-01-09,old,10,1

                2026-01-10,old,200,20
                """);
        assertThat(data.arms()).containsExactly("new", "old");
        assertThat(data.days()).containsExactly("2026-01-09", "2026-01-10");
        assertThat(data.proportions()).isTrue();
        assertThat(data.upTo(1)).containsExactly(Tally.ofTrials(100, 6), Tally.ofTrials(300, 26));
        assertThat(data.upTo(0).getFirst()).isEqualTo(Tally.NONE);
    }

    @Test
    void unitsAreCountedOnTheirDayAndDaysAreSortedAsNumbers() throws IOException {
        AbData data = read("""
                unit,arm,day,value
                u1,a,10,3.5
                u2,b,9,-1
                u3,a,9,1e2
                """);
        assertThat(data.days()).containsExactly("9", "10");
        assertThat(data.proportions()).isFalse();
        assertThat(data.total(0)).isEqualTo(new Tally(2, 103.5, 10_012.25));
    }

    @Test
    void valuesOfZeroAndOneAreSuccesses() throws IOException {
        AbData data = read("arm,value\na,1\nb,0\na,0\n");
        assertThat(data.proportions()).isTrue();
        assertThat(data.days()).containsExactly("all");
    }

    @ParameterizedTest(name = "{index}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                              | empty                    | test.csv     | header
            arm,trials,successes                            | no line below            | test.csv     | two arms
            arm,trials,successes;a,10,1;a,10,2              | only the arm a           | test.csv     | two arms
            arm,trials,successes;a,10,1;b,ten,2             | 'ten' is no number       | line 3       | drop the line
            arm,trials,successes;a,10,1;b,NaN,2             | 'NaN' is no number       | line 3       | drop the line
            arm,trials,successes;a,10,1;b,1e300,2           | '1e300' is no number     | line 3       | drop the line
            arm,trials,successes;a,10,1;b,10.5,2            | no count                 | line 3       | whole number
            arm,trials,successes;a,10,1;b,-10,2             | no count                 | line 3       | whole number
            arm,trials,successes;a,10,1;b,10,12             | 12 successes of 10       | line 3       | Count each unit once
            arm,trials,successes;a,10,1;,10,2               | The arm is empty         | line 3       | Fill it in
            arm,trials,successes;a,10,1;b,10                | 2 fields                 | line 3       | Complete
            arm,trials,sucesses;a,10,1                      | 'sucesses'               | line 1       | Did you mean 'successes'
            arm,trials,successes,colour;a,10,1,red          | 'colour'                 | line 1       | Drop it
            arm,arm,value;a,b,1                             | comes twice              | line 1       | Drop one
            arm,trials;a,10                                 | The columns are          | line 1       | successes
            trials,successes;10,1                           | The columns are          | line 1       | arm
            arm,unit,value;a,u1,1;b,u2,1;b,u1,2             | 'u1' was in line 2       | line 4       | in two arms
            arm,value,day;a,1,2026-01-01;b,1,2              | '2' is no day            | line 3       | dates
            arm,value,day;a,1,1;b,1,soon                    | 'soon' is no day         | line 3       | dates
            arm,value,day;a,1,2026-13-01;b,1,2              | '2026-13-01' is no day   | line 2       | dates
            """)
    void whatIsWrongIsSaidWithLineAndRemedy(String text, String what, String where, String remedy) {
        assertThatThrownBy(() -> read(text.replace(";", "\n"))).isInstanceOfSatisfying(BadData.class, fault -> {
            assertThat(fault.what()).contains(what);
            assertThat(fault.where()).contains(where);
            assertThat(fault.remedy()).contains(remedy);
        });
    }

    @Test
    void whatIsNoTextIsNoTable() throws IOException {
        Path file = Files.write(folder.resolve("gbk.csv"), "arm,value\n对照,1\n".getBytes("GB18030"));
        assertThatThrownBy(() -> AbFile.read(file)).isInstanceOf(BadData.class).hasMessageContaining("UTF-8");
        Path quote =
                Files.write(folder.resolve("quote.csv"), List.of("arm,value", "\"a,1", "b,1"), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> AbFile.read(quote)).isInstanceOf(BadData.class);
    }

    @Test
    void aMissingFileAndAFolderAreToldApart() {
        assertThatThrownBy(() -> AbFile.read(folder.resolve("none.csv"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> AbFile.read(folder)).isInstanceOf(MachineFault.class);
    }
}
