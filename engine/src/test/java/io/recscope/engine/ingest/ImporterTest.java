package io.recscope.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.RowProblem;
import io.recscope.engine.data.RowProblem.Reason;
import io.recscope.engine.work.Work;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
    @TempDir
    Path folder;

    TestImport test;

    @BeforeEach
    void begin() {
        test = new TestImport(folder);
    }

    @Test
    void readsACsvWithTimesAndWeights() throws Exception {
        Path file = test.file("a.csv", "user,item,rating,time\nu1,a,4.5,2020-01-02\nu1,b,3,2020-01-01 12:00:00\n");
        Imported imported = test.run(file);
        assertThat(TestImport.rows(imported.dataset()))
                .containsExactly("u1 b 1577880000000 3.0", "u1 a 1577923200000 4.5");
        assertThat(imported.dataset().clock()).isEqualTo(Clock.TIME);
        assertThat(imported.summary().interactions().rows()).isEqualTo(2);
        assertThat(imported.summary().interactions().kept()).isEqualTo(2);
        assertThat(imported.summary().interactions().sha256()).hasSize(64);
        assertThat(test.left()).hasSize(1);
    }

    @Test
    void fileOrderCountsWhereThereIsNeitherTimeNorOrder() throws Exception {
        Imported imported = test.run(test.file("a.csv", "user,item\nu,b\nv,a\nu,a\n"));
        assertThat(imported.dataset().clock()).isEqualTo(Clock.ORDER);
        assertThat(TestImport.rows(imported.dataset())).containsExactly("u b 0 1.0", "u a 2 1.0", "v a 1 1.0");
    }

    @Test
    void anOrderColumnOrdersEvenAgainstTheFile() throws Exception {
        Imported imported = test.run(test.file("a.csv", "user,item,position\nu,b,9\nu,a,-3\n"));
        assertThat(TestImport.rows(imported.dataset())).containsExactly("u a -3 1.0", "u b 9 1.0");
    }

    @Test
    void aSessionStandsForTheUserWhereNobodyIsIdentified() throws Exception {
        Imported imported = test.run(test.file("a.csv", "session_id,item\ns1,a\ns1,b\n"));
        assertThat(TestImport.rows(imported.dataset())).containsExactly("s1 a 0 1.0", "s1 b 1 1.0");
    }

    @Test
    void chineseDataInGb18030GoThroughEndToEnd() throws Exception {
        String text = "用户,商品,标题,类别,时间,数量\n张三,苹果一号,\"红苹果,大\",水果|新鲜,2024年3月5日,2\n李四,书,《红楼梦》,图书,2024/3/6 08:30,1\n";
        Path file = test.file("数据.csv", text, Charset.forName("GB18030"));
        Inspection inspection = test.inspect(file);
        assertThat(inspection.interactions().detection().format().encoding()).isEqualTo(Encoding.GB18030);
        Dataset data = test.run(inspection.plan()).dataset();
        assertThat(TestImport.rows(data)).containsExactly("张三 苹果一号 1709596800000 2.0", "李四 书 1709713800000 1.0");
        assertThat(data.catalog().title(0)).isEqualTo("红苹果,大");
        assertThat(data.catalog().item(0).categories()).containsExactly("水果", "新鲜");
        assertThat(test.problems).isEmpty();
    }

    @Test
    void jsonLinesMayLackKeysAndHoldArrays() throws Exception {
        Path file = test.file("a.jsonl", """
                {"user_id": 1, "item_id": "a", "timestamp": 1600000000, "tags": ["x", "y z"], "extra": {"n": 1}}
                {"item_id": "b", "timestamp": 1600000001}
                [1]
                {"user_id": 1, "item_id": null, "timestamp": 1600000002}
                """);
        Dataset data = test.run(file).dataset();
        assertThat(TestImport.rows(data)).containsExactly("1 a 1600000000000 1.0", " b 1600000001000 1.0");
        assertThat(data.catalog().item(0).categories()).containsExactly("x", "y z");
        assertThat(test.problems)
                .extracting(RowProblem::line, RowProblem::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, Reason.NO_USER),
                        org.assertj.core.groups.Tuple.tuple(3L, Reason.BROKEN_JSON),
                        org.assertj.core.groups.Tuple.tuple(4L, Reason.NO_ITEM));
    }

    @Test
    void everyBadRowIsReportedWithItsPhysicalLineAndCounted() throws Exception {
        String text = "user,item,title,rating,timestamp\n"
                + "u,a,\"two\nlines\",1,1600000000\n"
                + "u,,x,1,1600000000\n"
                + ",b,x,1,1600000000\n"
                + "u,b,other,1,1600000000\n"
                + "u,c,x,much,1600000000\n"
                + "u,c,x,1,yesterday\n"
                + "u,c,x,1,-5\n"
                + "u,c,x,1,99999999999999\n"
                + "u,c,x,1\n"
                + "u,c\0,x,1,1600000000\n"
                + "u," + "c".repeat(10_000) + ",x,1,1600000000\n"
                + "u,d,x,-2,1600000000\n".repeat(10);
        Imported imported = test.run(test.file("a.csv", text), "header=yes,time=epoch-seconds", "");
        assertThat(test.problems)
                .extracting(p -> p.line() + " " + p.reason())
                .containsExactly(
                        "4 NO_ITEM",
                        "5 NO_USER",
                        "6 OTHER_TITLE",
                        "7 BAD_WEIGHT",
                        "8 BAD_TIME",
                        "9 ABSURD_TIME",
                        "10 ABSURD_TIME",
                        "11 FIELD_COUNT",
                        "12 BROKEN_ENCODING",
                        "13 LONG_ID");
        ImportSummary.Read read = imported.summary().interactions();
        assertThat(read.rows()).isEqualTo(21);
        assertThat(read.rejected()).isEqualTo(8);
        assertThat(read.problems()).containsEntry(Reason.ABSURD_TIME, 2L).containsEntry(Reason.NO_USER, 1L);
        assertThat(imported.dataset().rows()).isEqualTo(13);
        assertThat(imported.dataset().anonymousUser()).isNotNegative();
    }

    @Test
    void itemsOfASecondFileAreDescribedAndContradictionsReported() throws Exception {
        test.file("interactions.csv", "user,item\nu,1\nu,2\n");
        test.file("items.csv", "item_id,title,genres\n1,One,A|B\n3,Never met,C\n1,Uno,A\n1,One,A|B\n");
        Imported imported = test.run(folder);
        assertThat(imported.dataset().catalog().size()).isEqualTo(3);
        assertThat(imported.dataset().catalog().item(0).title()).isEqualTo("One");
        assertThat(imported.dataset().catalog().item(0).categories()).containsExactly("A", "B");
        assertThat(test.problems)
                .extracting(p -> p.file() + " " + p.line() + " " + p.reason())
                .containsExactly("items.csv 4 DUPLICATE_ITEM");
        assertThat(imported.summary().tables()).hasSize(2);
    }

    @Test
    void anEmptyFileIsRefused() throws Exception {
        Path file = test.file("a.csv", "");
        assertThatThrownBy(() -> test.run(file))
                .hasMessageContaining("is empty")
                .hasMessageContaining("a.csv");
    }

    @Test
    void aHeaderWithoutRowsIsRefused() throws Exception {
        Path file = test.file("a.csv", "user,item,time\n");
        assertThatThrownBy(() -> test.run(file)).hasMessageContaining("a header and no rows");
        assertThat(test.left()).isEmpty();
    }

    @Test
    void aFileInAnotherEncodingThanChosenIsRefusedWithTheRemedy() throws Exception {
        Path file = test.file("a.csv", "user,item\n" + "张三,苹果\n".repeat(30), Charset.forName("GB18030"));
        assertThatThrownBy(() -> test.run(file, "encoding=utf-8", ""))
                .hasMessageContaining("30 of 30 rows")
                .hasMessageContaining("Try another encoding than UTF-8");
        assertThat(test.problems).extracting(RowProblem::reason).containsOnly(Reason.BROKEN_ENCODING);
    }

    @Test
    void someUndecodableLinesAreRowProblemsOnly() throws Exception {
        String text = "user,item\n" + "u,ä\n".repeat(100);
        Path file = test.file("a.csv", text);
        Files.write(file, new byte[] {'u', ',', (byte) 0xff, '\n'}, java.nio.file.StandardOpenOption.APPEND);
        assertThat(test.run(file, "encoding=utf-8", "").dataset().rows()).isEqualTo(100);
        assertThat(test.problems).extracting(RowProblem::line).containsExactly(102L);
    }

    @Test
    void mixedSeparatorsAreRejectedRowByRow() throws Exception {
        Path file =
                test.file("a.csv", "user,item,time\n" + "u,a,1600000000\n".repeat(10) + "u;b;1600000000\n".repeat(4));
        assertThat(test.run(file).dataset().rows()).isEqualTo(10);
        assertThat(test.problems)
                .extracting(RowProblem::reason)
                .containsOnly(Reason.FIELD_COUNT)
                .hasSize(4);
    }

    @Test
    void aTableReadWithTheWrongSeparatorIsRefusedWithTheReason() throws Exception {
        String text = "user,item,note\n" + "u;a;x\n".repeat(40);
        Path file = test.file("a.csv", text);
        assertThatThrownBy(() -> test.run(file, "separator=comma,header=yes", "user=user,item=item"))
                .hasMessageContaining("40 of 40")
                .hasMessageContaining("another number of fields")
                .hasMessageContaining("separator=comma");
        assertThat(test.left()).isEmpty();
    }

    @Test
    void aMissingColumnNamesThoseThereAreAndTheNearest() throws Exception {
        Path file = test.file("a.csv", "customer,product\nu,a\n");
        assertThatThrownBy(() -> test.run(file, "", "user=custmer,item=product"))
                .hasMessageContaining("no column 'custmer'")
                .hasMessageContaining("The columns are customer, product")
                .hasMessageContaining("Did you mean 'customer'?");
    }

    @Test
    void aCancelledImportLeavesNothing() throws Exception {
        Path file = test.file("a.csv", "user,item\n" + "u,a\n".repeat(20_000));
        ImportPlan plan = test.inspect(file).plan();
        int[] checks = {0};
        Work cancelled = new Work() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public void checkCancelled() throws InterruptedException {
                if (++checks[0] == 4) {
                    throw new InterruptedException("cancelled");
                }
            }
        };
        assertThatThrownBy(() -> test.run(plan, cancelled)).isInstanceOf(InterruptedException.class);
        assertThat(test.left()).isEmpty();
    }

    @Test
    void progressNeverGoesBack() throws Exception {
        test.file("items.csv", "item_id,title\n" + "a,b\n");
        test.file("interactions.csv", "user,item\n" + "u,a\n".repeat(20_000));
        double[] last = {0};
        int[] reports = {0};
        test.run(test.inspect(folder).plan(), (fraction, step) -> {
            assertThat(fraction).isBetween(last[0], 1.0);
            last[0] = fraction;
            reports[0]++;
        });
        assertThat(reports[0]).isGreaterThan(5);
    }

    @Test
    void equalFilesGiveEqualDigests() throws Exception {
        Path file = test.file("a.csv", "user,item\nu,a\nv,b\n");
        String first = test.run(file).dataset().digest();
        assertThat(test.run(file).dataset().digest()).isEqualTo(first);
    }

    @Test
    void aMissingFileIsSaidPlainly() {
        assertThatThrownBy(() -> test.inspect(folder.resolve("none.csv"))).hasMessageContaining("There is no file");
    }

    @Test
    void aFolderWithoutTablesIsRefused() throws Exception {
        test.file("readme.md", "nothing");
        assertThatThrownBy(() -> test.inspect(folder)).hasMessageContaining("holds no table");
    }

    @Test
    void severalUnknownTablesAskWhich() throws Exception {
        test.file("a.csv", "user,item\nu,a\n");
        test.file("b.csv", "user,item\nu,a\n");
        assertThatThrownBy(() -> test.inspect(folder)).hasMessageContaining("several tables: a.csv, b.csv");
        assertThat(test.inspect(folder.resolve("b.csv")).interactions().source().label())
                .isEqualTo("b.csv");
        assertThat(List.of(folder.toFile().list())).contains("a.csv");
    }
}
