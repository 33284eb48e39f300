package io.recscope.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPartsTest {
    private static final ItemText MUG =
            new ItemText("  (RED) CHILDREN'S T-LIGHT, 0.5oz!", List.of("Home", "Gifts"), "A mug.  For tea");

    private static List<String> labels(String title) {
        return TextParts.of(new ItemText(title, List.of(), ""), TextParts.Grain.WORDS).parts().stream()
                .map(TextParts.Part::label)
                .toList();
    }

    @Test
    void fieldsAreTitleEachCategoryAndDescription() {
        TextParts parts = TextParts.of(MUG, TextParts.Grain.FIELDS);
        assertThat(parts.parts().stream().map(TextParts.Part::label))
                .containsExactly("(RED) CHILDREN'S T-LIGHT, 0.5oz!", "Home", "Gifts", "A mug.  For tea");
        assertThat(parts.with(i -> i != 0 && i != 2)).isEqualTo(new ItemText("", List.of("Home"), "A mug.  For tea"));
        assertThat(TextParts.of(ItemText.NONE, TextParts.Grain.FIELDS).size()).isZero();
    }

    @Test
    void wordsCanBeLeftOutOneByOne() {
        TextParts parts = TextParts.of(MUG, TextParts.Grain.WORDS);
        assertThat(parts.parts().stream().map(TextParts.Part::label))
                .containsExactly("RED", "CHILDREN'S", "T-LIGHT", "0.5oz", "Home", "Gifts", "A", "mug", "For", "tea");
        assertThat(parts.with(i -> i == 1 || i == 3 || i == 5 || i == 9))
                .isEqualTo(new ItemText("CHILDREN'S 0.5oz!", List.of("Gifts"), "tea"));
        assertThat(parts.with(i -> false)).isEqualTo(ItemText.NONE);
    }

    @Test
    void chineseIsCutIntoPairs() {
        assertThat(labels("iPhone手机壳 精神小伙")).containsExactly("iPhone", "手机壳", "精神", "小伙");
        assertThat(labels("高新数码产品路")).containsExactly("高新", "数码", "产品路");
        assertThat(labels("猫")).containsExactly("猫");
        assertThat(labels("𠀀𠀁猫狗")).containsExactly("𠀀𠀁", "猫狗");
    }

    @Test
    void whatHasNoWordsIsOneWordUnlessItIsBlank() {
        assertThat(labels("🎁 !")).containsExactly("🎁 !");
        assertThat(labels(" \t")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", " . a-b -c 1,000. 红色台灯，大", "'tis 'e' x’", "\ud83d broken \udc00", "é́n 猫's 猫-a"})
    void allPartsTogetherAreTheText(String text) {
        ItemText whole = new ItemText(text, List.of(text + "x"), text);
        assertThat(TextParts.of(whole, TextParts.Grain.WORDS).with(i -> true)).isEqualTo(whole);
        assertThat(TextParts.of(whole, TextParts.Grain.FIELDS).with(i -> true)).isEqualTo(whole);
    }
}
