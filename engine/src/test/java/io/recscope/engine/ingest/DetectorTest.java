package io.recscope.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectorTest {
    @TempDir
    Path folder;

    TestImport test;

    @BeforeEach
    void begin() {
        test = new TestImport(folder);
    }

    private Detection detect(String text) throws Exception {
        return test.inspect(test.file("a.txt", text)).interactions().detection();
    }

    private static Shape.Delimited shape(Detection detection) {
        return (Shape.Delimited) detection.format().shape();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ",", ";", "|", "::"})
    void findsTheSeparator(String separator) throws Exception {
        String text = "u1,x#i1#3#978300760\nu2#i, 2#4#978300761\nu1#i3#5#978300762\n".replace("#", separator);
        String plain = separator.equals(",") ? text.replace("u1,x", "u1").replace("i, 2", "i2") : text;
        Detection detection = detect(plain);
        assertThat(shape(detection).separator()).isEqualTo(separator);
        assertThat(shape(detection).header()).isFalse();
        assertThat(detection.mapping()).hasToString("time=4,user=1,item=2,weight=3");
        assertThat(detection.confidence()).isLessThan(0.5);
        assertThat(detection.questions()).isNotEmpty();
    }

    @Test
    void quotesAreOffWhereTheyDoNotFit() throws Exception {
        Detection detection = detect("user\titem\ttitle\nu\ta\t\"Open\nu\tb\t\"Heart\" of it\nv\ta\tx\n");
        assertThat(shape(detection).quoted()).isFalse();
        assertThat(shape(detect("user\titem\ttitle\nu\ta\t\"tab\there\"\nu\tb\tc\n"))
                        .quoted())
                .isTrue();
    }

    @Test
    void ambiguousDatesAreAskedForAndClearOnesNot() throws Exception {
        assertThat(detect("user,item,date\nu,a,01/02/2020\nu,b,03/04/2020\n").questions())
                .singleElement()
                .asString()
                .contains("days or months");
        Detection us = detect("user,item,date\nu,a,01/02/2020\nu,b,03/14/2020\n");
        assertThat(us.format().notation().time()).isEqualTo(TimeFormat.MONTH_FIRST);
        assertThat(us.questions()).isEmpty();
        Detection chosen = test.inspect(folder.resolve("a.txt"), "time=day-first", "")
                .interactions()
                .detection();
        assertThat(chosen.format().notation().time()).isEqualTo(TimeFormat.DAY_FIRST);
    }

    @Test
    void timesAreReadAsTheColumnThatWasChosenWritesThem() throws Exception {
        Path file = test.file("two.csv", "user,item,date,seen\nu,a,2020-01-02,1580601600\nu,b,2020-03-04,1583280000\n");
        Format detected = test.inspect(file).interactions().detection().format();
        Format chosen = test.inspect(file, "", "user=user,item=item,time=seen")
                .interactions()
                .detection()
                .format();

        assertThat(detected.notation().time()).isEqualTo(TimeFormat.YEAR_FIRST);
        assertThat(chosen.notation().time()).isEqualTo(TimeFormat.EPOCH_SECONDS);
    }

    @Test
    void decimalCommasAreSeen() throws Exception {
        Detection detection = detect("user;item;rating\nu;a;4,5\nu;b;3\nv;b;1.000,5\n");
        assertThat(detection.format().notation().decimalComma()).isTrue();
        assertThat(TestImport.rows(test.run(folder.resolve("a.txt")).dataset()))
                .containsExactly("u a 0 4.5", "u b 1 3.0", "v b 2 1000.5");
    }

    @Test
    void encodingsAreTold() throws Exception {
        String french = "user,item,title\nu,a,été à la plage\nv,b,crème brûlée\n";
        String chinese = "用户,商品,标题\n一,二,三国演义与水浒传\n";
        for (Encoding encoding : new Encoding[] {Encoding.UTF_8, Encoding.UTF_16LE, Encoding.UTF_16BE}) {
            assertThat(encoding(french, encoding.charset())).isEqualTo(encoding);
            assertThat(encoding("\ufeff" + chinese, encoding.charset())).isEqualTo(encoding);
        }
        assertThat(encoding(french, Charset.forName("windows-1252"))).isEqualTo(Encoding.WINDOWS_1252);
        assertThat(encoding(chinese, Charset.forName("GB18030"))).isEqualTo(Encoding.GB18030);
        assertThat(encoding("user,item\nu,a\n", StandardCharsets.US_ASCII)).isEqualTo(Encoding.UTF_8);
    }

    private Encoding encoding(String text, Charset charset) throws Exception {
        return test.inspect(test.file("e.csv", text, charset))
                .interactions()
                .detection()
                .format()
                .encoding();
    }

    @Test
    void recBoleAtomicFilesAreRecognised() throws Exception {
        test.file("x.inter", "user_id:token\titem_id:token\trating:float\ttimestamp:float\n1\t7\t4\t8.8125e8\n");
        test.file("x.item", "item_id:token\tmovie_title:token_seq\tclass:token_seq\n7\tToy Story\tComedy Film-Noir\n");
        Inspection inspection = test.inspect(folder);
        assertThat(inspection.preset()).isEqualTo("recbole");
        Imported imported = test.run(inspection.plan());
        assertThat(TestImport.rows(imported.dataset())).containsExactly("1 7 881250000000 4.0");
        assertThat(imported.dataset().catalog().item(0).title()).isEqualTo("Toy Story");
        assertThat(imported.dataset().catalog().item(0).categories()).containsExactly("Comedy", "Film-Noir");
    }

    @Test
    void movieLens25mIsRecognised() throws Exception {
        test.file("ratings.csv", "userId,movieId,rating,timestamp\n1,296,5.0,1147880044\n");
        test.file("movies.csv", "movieId,title,genres\n296,\"Pulp Fiction, (1994)\",Comedy|Crime\n");
        test.file("tags.csv", "userId,movieId,tag,timestamp\n1,296,x,1147880044\n");
        Inspection inspection = test.inspect(folder);
        assertThat(inspection.preset()).isEqualTo("ml-25m");
        assertThat(test.run(inspection.plan()).dataset().catalog().title(0)).isEqualTo("Pulp Fiction, (1994)");
    }

    @Test
    void aPreviewShowsWhatAnImportWouldReport() throws Exception {
        Path file = test.file("a.csv", "user,item,time\nu,a,2020-01-01\nu,,2020-01-01\n");
        Preview preview = test.inspect(file).interactions().preview();
        assertThat(preview.columns()).containsExactly("user", "item", "time");
        assertThat(preview.rows()).extracting(Preview.PreviewRow::rejected).containsExactly(false, true);
        Detection detection = test.inspect(file).interactions().detection();
        Preview other = new Inspector(Limits.STANDARD)
                .preview(Source.file(file), detection.format(), Mapping.parse("user=user"), Purpose.INTERACTIONS, 1);
        assertThat(other.rows())
                .singleElement()
                .extracting(Preview.PreviewRow::rejected)
                .isEqualTo(false);
    }

    @Test
    void aJsonArrayIsNoTable() throws Exception {
        Path file = test.file("a.json", "[{\"user\": 1}]\n");
        assertThatThrownBy(() -> test.inspect(file)).hasMessageContaining("JSON array");
    }
}
