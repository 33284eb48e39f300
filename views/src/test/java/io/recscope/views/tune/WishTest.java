package io.recscope.views.tune;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.tune.Budget;
import io.recscope.engine.tune.Definition;
import io.recscope.engine.tune.Journal;
import io.recscope.engine.tune.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is searched, and what is kept of it.
class WishTest {
    private final ModelKinds kinds = new ModelKinds(List.of(ItemNeighbours.usual()));

    @Test
    void theUsualWishCanBeSearched() {
        Definition definition = Wish.USUAL.definition("ab", ItemNeighbours.usual(), kinds, Policy.OFF);
        assertThat(definition.floors()).isEmpty();
        assertThat(definition.space()).isEqualTo(Wish.USUAL.space());
        definition.tuning(kinds, Budget.of(3));
    }

    @Test
    void aFloorIsALossOfNdcg() {
        Wish wish = new Wish(List.of("longTail.share"), List.of("tail@10"), 5, 10);
        assertThat(wish.definition("ab", ItemNeighbours.usual(), kinds, Policy.OFF)
                        .floors())
                .containsExactly("ndcg@10=-5%");
    }

    @Test
    void settingsOfTheModelBecomePartOfTheSearch() {
        ModelSpec own = kinds.parse("item-neighbours", Map.of("neighbours", "77"));
        Definition definition = Wish.USUAL.definition("ab", own, kinds, Policy.OFF);
        assertThat(definition.space()).contains("neighbours=77");
        definition.tuning(kinds, Budget.of(3));
    }

    @Test
    void searchesAreFoundTheLatestFirstAndDamagedOnesAreLeftOut(@TempDir Path folder) throws IOException {
        Definition definition = Wish.USUAL.definition("ab", ItemNeighbours.usual(), kinds, Policy.OFF);
        for (String id : List.of("tuning-1", "tuning-2")) {
            Journal journal = Journal.begin(Searches.file(folder, id), definition.json());
            journal.append(new Trial(0, Map.of(), Map.of(), "", 0));
        }
        Files.writeString(Searches.file(folder, "tuning-3"), "no json\n");
        assertThat(Searches.in(folder)).extracting(FrontModel.Kept::id).containsExactly("tuning-2", "tuning-1");
    }
}
