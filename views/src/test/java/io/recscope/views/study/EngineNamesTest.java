package io.recscope.views.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.recscope.engine.experiment.Finding;
import io.recscope.engine.quality.KCore;
import io.recscope.engine.quality.Repair;
import io.recscope.views.text.Language;
import io.recscope.views.text.Words;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineNamesTest {

    /// The ids that the engine's checks give to their findings.
    private static final String FINDINGS = """
            exact-duplicates repeated-interactions no-user cancellations negative-weights zero-weights
            no-number-weights impossible-prices early-times future-times stray-times non-products padded-texts
            control-characters missing-titles same-titles id-variants outlying-users inhuman-rates weight-outliers
            user-sparsity item-sparsity action-imbalance heavy-users category-imbalance long-tail time-gaps
            item-drift category-drift weight-drift repurchases""";

    @ParameterizedTest
    @EnumSource
    void everyFindingHasAName(Language language) {
        Words words = new Words(language);

        assertThat(FINDINGS.split("\\s+"))
                .allSatisfy(id -> assertThat(words.find("finding." + id)).as(id).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void everyRepairOfTheEngineHasAName(Language language) {
        Words words = new Words(language);

        assertThat(Repair.class.getAnnotation(JsonSubTypes.class).value())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(words.find("repair." + type.name()))
                        .as(type.name())
                        .isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void everyLeakHasAName(Language language) {
        Words words = new Words(language);

        assertThat(Finding.Kind.values()).allSatisfy(kind -> assertThat(new EngineNames(words).leak(kind))
                .isEqualTo(words.text(
                        "leak." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
    }

    @ParameterizedTest
    @EnumSource
    void whatHasNoWordsIsSpelledOut(Language language) {
        EngineNames names = new EngineNames(new Words(language));

        assertThat(names.finding("odd-new-thing")).isEqualTo("Odd new thing");
        assertThat(names.repair(new KCore(5, 5))).contains("k-core");
    }
}
