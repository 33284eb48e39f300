package io.recscope.engine.recommend.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.language.CatalogVectors;
import io.recscope.engine.language.Language;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final Language WORDS = Language.ofWords();

    private static Facts facts(Dataset data) throws InterruptedException {
        return Facts.of(data, WORDS, Work.SILENT);
    }

    /// Two shelves of 30 items each, whose titles share words within a shelf only; the last item has no title.
    private static List<String> shelves() {
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            titles.add((i < 30 ? "paper lantern string " : "wooden toy train ") + "number" + i);
        }
        titles.add("");
        return titles;
    }

    @Test
    void tiersAreCutAtHalfAndFourFifthsOfTheEvents() throws InterruptedException {
        // counts 5, 2, 1, 1, 1, 0 of 10
        Facts facts = facts(Sketch.of(6, "0 0 0 0 0", "1 1", "2", "3", "4"));
        assertThat(IntStream.range(0, 6).mapToObj(facts::tier))
                .containsExactly(Tier.HEAD, Tier.MIDDLE, Tier.MIDDLE, Tier.TAIL, Tier.TAIL, Tier.TAIL);
        for (int item = 0; item < 6; item++) {
            assertThat(facts.tier(item) == Tier.TAIL)
                    .isEqualTo(facts.popularity().isTail(item));
        }
    }

    @Test
    void fewDimensionsKeepTheCosinesOfCentredVectors() throws InterruptedException {
        Dataset data = Sketch.titled(shelves(), "0 1", "30 31");
        CatalogVectors centred = WORDS.vectors(data.catalog(), Work.SILENT).centred();
        Meaning meaning = Meaning.of(WORDS.vectors(data.catalog(), Work.SILENT));
        for (int a = 0; a < 61; a++) {
            for (int b = 0; b < 61; b += 7) {
                assertThat((double) meaning.likeness(a, b)).isCloseTo(centred.similarity(a, b), Offset.offset(1e-3));
            }
        }
        assertThat(meaning.describes(60)).isFalse();
        assertThat(meaning.likeness(60, 60)).isZero();
    }

    @Test
    void withoutCategoriesAspectsAreGroupsOfLikeMeaning() throws InterruptedException {
        Facts facts = facts(Sketch.titled(shelves(), "0 1 2 30", "30 31"));
        Aspects aspects = facts.aspects();
        assertThat(aspects.areCategories()).isFalse();
        assertThat(aspects.count()).isBetween(2, 3);
        assertThat(aspects.of(0)).hasSize(1).isNotEqualTo(aspects.of(30));
        assertThat(aspects.of(60)).isEmpty();
        for (int item = 0; item < 60; item++) {
            String shelf = item < 30 ? "lantern paper string" : "toy train wooden";
            assertThat(shelf).contains(aspects.name(aspects.of(item)[0]).split(" ", 2)[0]);
        }
        double[] profile = aspects.profile(facts.train().history(0));
        assertThat(profile[aspects.of(30)[0]]).isCloseTo(0.25, Offset.offset(1e-12));
        assertThat(IntStream.range(0, aspects.count())
                        .mapToDouble(a -> profile[a])
                        .sum())
                .isCloseTo(1, Offset.offset(1e-12));
    }

    @Test
    void aCatalogueOfIdsAloneHasNeitherMeaningNorAspects() throws InterruptedException {
        Facts facts = facts(Sketch.of(3, "0 1", "2"));
        assertThat(facts.meaning().dimensions()).isZero();
        assertThat(facts.meaning().likeness(0, 1)).isZero();
        assertThat(facts.aspects().count()).isZero();
        assertThat(facts.aspects().profile(facts.train().history(0))).isEmpty();
    }

    @Test
    void equalTrainingPartsGiveEqualFacts() throws InterruptedException {
        Facts first = facts(Sketch.titled(shelves(), "0 1 2 30"));
        Facts second = facts(Sketch.titled(shelves(), "0 1 2 30"));
        for (int item = 0; item < 61; item++) {
            assertThat(first.aspects().of(item)).isEqualTo(second.aspects().of(item));
            assertThat(first.meaning().likeness(item, 0))
                    .isEqualTo(second.meaning().likeness(item, 0));
        }
    }
}
