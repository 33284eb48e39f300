package io.recscope.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.work.Work;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemTextsTest {
    @TempDir
    Path folder;

    @Test
    void theTitleComesFirstThenCategoriesThenTheDescription() throws Exception {
        try (DatasetBuilder builder = new DatasetBuilder(folder, Clock.ORDER, List.of())) {
            builder.describe(builder.item("a"), " Red\tlamp ", "Warm light", List.of("Home", "Lamps"));
            builder.describe(builder.item("b"), "", "only text", List.of());
            builder.describe(builder.item("c"), "-?-", "", List.of());
            builder.add(Interaction.of(builder.user("u"), 0, 1));
            Dataset data = builder.build(folder.resolve("snapshot"), Work.SILENT);

            assertThat(ItemTexts.of(data.catalog(), Work.SILENT))
                    .containsExactly("Red lamp. Home. Lamps. Warm light", "only text", "");
        }
    }

    @Test
    void blanksAndControlsBecomeOneBlankAndLoneSurrogatesAreReplaced() {
        assertThat(ItemTexts.clean("\u0000 a\u0007\r\n\u00a0b \u2028")).isEqualTo("a b");
        assertThat(ItemTexts.clean("a\ud83d b\udc4d c")).isEqualTo("a\ufffd b\ufffd c");
        assertThat(ItemTexts.clean("👍🏽")).isEqualTo("👍🏽");
        assertThat(ItemTexts.clean("שלום")).isEqualTo("שלום");
        assertThat(ItemTexts.clean("…!? –")).isEmpty();
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        String text = "a".repeat(ItemTexts.LONGEST - 1) + "👍".repeat(500_000);

        assertThat(ItemTexts.clean(text)).isEqualTo("a".repeat(ItemTexts.LONGEST - 1));
        assertThat(ItemTexts.clean("👍".repeat(500_000))).hasSize(ItemTexts.LONGEST);
    }

    @Test
    void theScriptIsThatOfMostWords() {
        assertThat(Script.of("iPhone手机壳")).isEqualTo(Script.EAST_ASIAN);
        assertThat(Script.of("ラーメン")).isEqualTo(Script.EAST_ASIAN);
        assertThat(Script.of("김치 찌개")).isEqualTo(Script.EAST_ASIAN);
        assertThat(Script.of("The Great Wall of China 长城")).isEqualTo(Script.OTHER);
        assertThat(Script.of("naïve cafe\u0301 長")).isEqualTo(Script.OTHER);
        assertThat(Script.of("שלום עולם")).isEqualTo(Script.OTHER);
        assertThat(Script.of("1234 👍")).isEqualTo(Script.OTHER);
    }
}
