package io.recscope.engine.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {
    @Test
    void theNameWithTheFewestChangesIsNearest() {
        assertThat(NearNames.nearest("usr_id", List.of("item_id", "user_id", "time")))
                .contains("user_id");
        assertThat(NearNames.nearest("STOCKCODE", List.of("Description", "StockCode")))
                .contains("StockCode");
    }

    @Test
    void ofEquallyNearNamesTheFirstCounts() {
        assertThat(NearNames.nearest("bat", List.of("cat", "rat"))).contains("cat");
    }

    @Test
    void whatIsFarFromEveryNameHasNoNearest() {
        assertThat(NearNames.nearest("quantity", List.of("xyz"))).isEmpty();
        assertThat(NearNames.nearest("user", List.of())).isEmpty();
    }

    @Test
    void theRemedyShowsFiveAndCountsTheRest() {
        List<String> names = List.of("a1", "a2", "a3", "a4", "a5", "a6", "b");
        assertThat(NearNames.remedy("b", names)).startsWith("There is b, ").endsWith(", and 2 more.");
    }
}
