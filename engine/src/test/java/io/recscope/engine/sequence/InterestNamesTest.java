package io.recscope.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.sequence.InterestNames.Named;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterestNamesTest {

    /// Three lamps at (2, 0), three mugs at (0, 2), and ten at (0, 0) that bear nothing in common.
    private static InterestNames lampsAndMugs() {
        List<String> titles = new ArrayList<>(List.of(
                "red lamp 7 x",
                "blue lamp lamp 7 x",
                "LAMP 7 x",
                "mug with red dots",
                "mug blue",
                "a mug",
                "灯具",
                "灯具",
                "灯具"));
        for (int i = 0; i < 7; i++) {
            titles.add("only" + i);
        }
        Catalog catalog = Sketch.titled(titles, "0 1").catalog();
        float[] vectors = new float[2 * titles.size()];
        for (int i = 0; i < 3; i++) {
            vectors[2 * i] = 2;
            vectors[2 * (i + 3) + 1] = 2;
            vectors[2 * (i + 6)] = -2;
        }
        return InterestNames.of(catalog, vectors, 2);
    }

    @Test
    void wordsOfAtLeastThreeItemsAreNamedByTheirCentredMean() {
        List<Named> words = lampsAndMugs().of(new float[] {5, 0}, 10).words();
        assertThat(words).extracting(Named::name).containsExactly("lamp", "mug", "灯具");
        // the mean of all is (0, 6/16)
        double mean = 6.0 / 16;
        assertThat(words.getFirst().strength()).isEqualTo(2 / Math.hypot(2, mean), within(1e-6));
        assertThat(words.getFirst().items()).isEqualTo(3);
        assertThat(words.getLast().strength()).isNegative();
    }

    @Test
    void theNearestComeFirstAndNoInterestHasNoName() {
        InterestNames names = lampsAndMugs();
        assertThat(names.of(new float[] {0, 1}, 1).words())
                .extracting(Named::name)
                .containsExactly("mug");
        assertThat(names.of(new float[2], 5).words()).isEmpty();
        assertThat(names.of(new float[] {0, 1}, 5).categories()).isEmpty();
        assertThatThrownBy(() -> names.of(new float[3], 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
