package io.recscope.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.SharedData;
import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Item;
import io.recscope.engine.data.RowProblem.Reason;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealDataTest {
    @TempDir
    Path folder;

    TestImport test;

    @BeforeEach
    void begin() {
        test = new TestImport(folder);
    }

    @Test
    void movieLens100k() throws Exception {
        Inspection inspection = test.inspect(SharedData.dir("ml-100k"));
        assertThat(inspection.preset()).isEqualTo("ml-100k");
        Dataset data = test.run(inspection.plan()).dataset();
        assertThat(data.rows()).isEqualTo(100_000);
        assertThat(data.users()).isEqualTo(943);
        assertThat(data.catalog().size()).isEqualTo(1682);
        assertThat(data.catalog().item(data.catalog().index("1")))
                .isEqualTo(new Item("1", "Toy Story (1995)", "", List.of("Animation", "Children's", "Comedy")));
        assertThat(data.catalog().title(data.catalog().index("543"))).isEqualTo("Misérables, Les (1995)");
        assertThat(test.problems).isEmpty();
    }

    @Test
    void movieLens1m() throws Exception {
        Dataset data = test.run(SharedData.dir("ml-1m")).dataset();
        assertThat(data.rows()).isEqualTo(999_611);
        assertThat(data.users()).isEqualTo(6040);
        assertThat(data.catalog().size()).isEqualTo(3416);
        assertThat(data.catalog().item(0).categories()).containsExactly("Animation", "Children's", "Comedy");
        assertThat(test.problems).isEmpty();
    }

    @Test
    void amazonBeauty() throws Exception {
        Dataset data = test.run(SharedData.dir("amazon-beauty")).dataset();
        assertThat(data.rows()).isEqualTo(198_502);
        assertThat(data.users()).isEqualTo(22_363);
        assertThat(data.catalog().size()).isEqualTo(12_101);
        assertThat(data.catalog().title(0)).isEqualTo("OPI Nail Lacquer, Simmer and Shimmer, 0.5-Fluid Ounce");
    }

    @Test
    void onlineRetailKeepsLinesWithoutCustomerUnderTheAnonymousUser() throws Exception {
        Inspection inspection = test.inspect(SharedData.dir("online-retail-II"));
        assertThat(inspection.preset()).isEqualTo("online-retail");
        Imported imported = test.run(inspection.plan());
        Dataset data = imported.dataset();
        assertThat(data.rows()).isEqualTo(525_461);
        int nobody = data.anonymousUser();
        assertThat(data.firstRow(nobody + 1) - data.firstRow(nobody)).isEqualTo(107_927);
        assertThat(imported.summary().interactions().problems()).containsEntry(Reason.NO_USER, 107_927L);
        assertThat(imported.summary().interactions().rejected()).isZero();
        assertThat(data.contexts()).containsExactly("Price", "Country");
        assertThat(data.catalog().title(data.catalog().index("79323W"))).isEqualTo(" WHITE CHERRY LIGHTS");
        assertThat(test.problems)
                .filteredOn(p -> p.reason() == Reason.BROKEN_ENCODING)
                .isEmpty();
    }

    @Test
    void kuaiRecDescribesItemsInChinese() throws Exception {
        Path items = SharedData.dir("kuairec-items").resolve("items.csv");
        Path events = test.file("a.csv", "user,item\nu,0\nu,103\n");
        Choices choices = new Choices("", "", List.of(items), "");
        Imported imported =
                test.run(new Inspector(Limits.STANDARD).inspect(events, choices).plan());
        Catalog catalog = imported.dataset().catalog();
        assertThat(catalog.size()).isEqualTo(10_724);
        assertThat(catalog.title(catalog.index("0"))).isEqualTo("精神小伙路难走 程哥你狗粮慢点撒");
        assertThat(catalog.item(catalog.index("103")).categories()).contains("快手九周年", "美食", "美食教程", "菜肴");
        assertThat(imported.summary().tables().get(1).rejected()).isZero();
    }
}
