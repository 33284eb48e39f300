package io.recscope.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    @Property(tries = 100)
    void numbersFollowFirstAppearanceHoweverTheyAreAskedFor(@ForAll @Size(max = 600) List<String> texts) {
        Dictionary dictionary = new Dictionary();
        List<String> distinct = texts.stream().distinct().toList();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            char[] padded = ("<" + text + ">").toCharArray();
            int number = i % 2 == 0 ? dictionary.number(text) : dictionary.number(padded, 1, padded.length - 1);
            assertThat(number).isEqualTo(distinct.indexOf(text));
        }
        assertThat(dictionary.strings()).isEqualTo(distinct);
    }

    @Test
    void stringsOfEqualHashAreToldApart() {
        List<String> colliding = List.of("AaAa", "BBBB", "AaBB", "BBAa");
        Dictionary dictionary = new Dictionary();
        assertThat(colliding.stream().map(dictionary::number)).containsExactly(0, 1, 2, 3);
        assertThat(colliding.stream().map(t -> dictionary.number(t.toCharArray(), 0, 4)))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void manyStringsKeepTheirNumbers() {
        Dictionary dictionary = new Dictionary();
        IntStream.range(0, 50_000)
                .forEach(i -> assertThat(dictionary.number("id" + i)).isEqualTo(i));
        IntStream.range(0, 50_000)
                .forEach(i -> assertThat(dictionary.number("id" + i)).isEqualTo(i));
        assertThat(dictionary.size()).isEqualTo(50_000);
    }
}
