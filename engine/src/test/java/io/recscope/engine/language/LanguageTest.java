package io.recscope.engine.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private final Counting chinese = new Counting("zh");
    private final Counting english = new Counting("en");
    private final VectorStore store = VectorStore.inMemory();
    private final Language language = new Language(new Encoders(chinese, english), store);

    private static Catalog titles(String... titles) {
        return Sketch.titled(List.of(titles), "0").catalog();
    }

    @Test
    void eachScriptHasItsBlockAndItemsWithoutTextHaveNone() throws Exception {
        CatalogVectors vectors = language.vectors(titles("red lamp", "红色台灯", "", "blue lamp"), Work.SILENT);

        assertThat(vectors.dimensions()).isEqualTo(128);
        assertThat(vectors.blocks().stream().map(Block::encoder)).containsExactly("en", "zh");
        assertThat(vectors.described().stream()).containsExactly(0, 1, 3);
        assertThat(vectors.vector(0)).endsWith(new float[64]);
        assertThat(vectors.vector(1)).startsWith(new float[64]);
        assertThat(vectors.vector(2)).containsOnly(0);
        assertThat(vectors.similarity(0, 1)).isZero();
        assertThat(vectors.similarity(2, 2)).isZero();
        assertThat(vectors.similarity(0, 0)).isCloseTo(1, within(1e-6));
        assertThat(chinese.encoded).containsExactly("红色台灯");
        float[] rows = vectors.rows();
        for (int item = 0; item < 4; item++) {
            assertThat(java.util.Arrays.copyOfRange(rows, item * 128, item * 128 + 128))
                    .containsExactly(vectors.vector(item));
        }
    }

    @Test
    void oneScriptNeedsOneBlockAndOneEncoder() throws Exception {
        CatalogVectors vectors = language.vectors(titles("红色台灯", "蓝色台灯"), Work.SILENT);

        assertThat(vectors.dimensions()).isEqualTo(64);
        assertThat(english.encoded).isEmpty();
        assertThat(language.vectors(titles("", ""), Work.SILENT).dimensions()).isZero();
    }

    @Test
    void vectorsComeInTheOrderOfItemsWhateverTheirLength() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            texts.add("word" + i + " and".repeat(i * 7 % 13));
        }
        Catalog catalog = Sketch.titled(texts, "0").catalog();

        CatalogVectors vectors = language.vectors(catalog, Work.SILENT);

        float[][] alone = new HashedWords().encode(texts, Work.SILENT);
        for (int item = 0; item < texts.size(); item++) {
            assertThat(vectors.vector(item)).containsExactly(alone[item]);
        }
        assertThat(language.vectors(catalog, Work.SILENT)).isSameAs(vectors);
    }

    @Test
    void equalTextsAreEncodedOnceAndAgainNever() throws Exception {
        language.vectors(titles("lamp", "lamp", "shade"), Work.SILENT);
        language.vectors(titles("shade", "lamp", "bulb"), Work.SILENT);

        assertThat(english.encoded).containsExactlyInAnyOrder("lamp", "shade", "bulb");
    }

    @Test
    void aCancelledEncodingGoesOnWhereItStopped() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            texts.add("title " + i);
        }
        Catalog catalog = Sketch.titled(texts, "0").catalog();
        english.portionsLeft = 5;
        assertThatThrownBy(() -> language.vectors(catalog, Work.SILENT)).isInstanceOf(InterruptedException.class);
        assertThat(english.encoded).hasSize(5 * StoredEncoding.PORTION);

        english.portionsLeft = Integer.MAX_VALUE;
        language.vectors(catalog, Work.SILENT);

        assertThat(english.encoded).hasSize(1500).doesNotHaveDuplicates();
    }

    @Test
    void centredVectorsHaveLengthOneAndTheirBlocksMeanIsTakenAway() throws Exception {
        CatalogVectors vectors = language.vectors(titles("a lamp", "a shade", "红色", "a bulb", ""), Work.SILENT);
        CatalogVectors centred = vectors.centred();

        assertThat(centred.blocks()).isEqualTo(vectors.blocks());
        assertThat(centred.similarity(0, 0)).isCloseTo(1, within(1e-6));
        assertThat(centred.similarity(0, 1)).isNegative().isLessThan(vectors.similarity(0, 1));
        // alone in its block an item is the mean
        assertThat(centred.vector(2)).containsOnly(0);
        assertThat(centred.describes(2)).isTrue();
        assertThat(centred.vector(4)).containsOnly(0);
        assertThat(vectors.similarity(2, 2)).isCloseTo(1, within(1e-6));
    }

    @Test
    void strangeTextsAreRead() throws Exception {
        CatalogVectors vectors = Language.ofWords()
                .vectors(titles("😀", "x".repeat(1_000_000), "a\ud83d", "שלום עולם", "\u0000\u0007"), Work.SILENT);

        assertThat(vectors.described().stream()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void searchFindsTheNearestAndOfEqualOnesTheFirst() throws Exception {
        Search search = new Search(Language.ofWords());
        Catalog catalog = titles("blue lamp", "red lamp", "", "red lamp", "garden hose");

        List<Search.Hit> hits = search.best(catalog, "Red LAMP", 3, Work.SILENT);

        assertThat(hits.stream().map(Search.Hit::item)).containsExactly(1, 3, 0);
        assertThat(hits.getFirst().cosine()).isCloseTo(1, within(1e-6));
        assertThat(search.best(catalog, "lamp", 99, Work.SILENT)).hasSize(4);
    }

    @Test
    void aMixedCatalogueIsSearchedInBothBlocksAndTheTextsOwnScriptLeads() throws Exception {
        Search search = new Search(language);
        Catalog catalog = titles("red lamp", "garden hose", "old hat", "红灯", "花园水管", "旧帽子");

        assertThat(search.best(catalog, "红灯", 1, Work.SILENT).getFirst().item()).isEqualTo(3);
        assertThat(search.best(catalog, "red lamp", 1, Work.SILENT).getFirst().item())
                .isZero();
        assertThat(search.best(catalog, "hat", 6, Work.SILENT)).hasSize(6);
    }

    @Test
    void aSearchForNothingOrInNothingIsRefused() {
        Search search = new Search(Language.ofWords());

        assertThatThrownBy(() -> search.best(titles("a"), " ?! ", 5, Work.SILENT))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("says nothing");
        assertThatThrownBy(() -> search.best(titles("a"), "a", 0, Work.SILENT)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> search.best(titles("", ""), "a", 5, Work.SILENT))
                .isInstanceOf(BadData.class)
                .hasMessageContaining("--items");
    }
}
