package io.recscope.views.text;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    @Test
    void whatIsBoundFollowsLanguageAndValues() {
        Phrases phrases = new Phrases(Language.ENGLISH);
        SimpleStringProperty label = new SimpleStringProperty();
        SimpleIntegerProperty more = new SimpleIntegerProperty(2);
        phrases.bind(label, "status.more", more);
        assertThat(label.get()).isEqualTo("and 2 more");
        more.set(3);
        assertThat(label.get()).isEqualTo("and 3 more");
        phrases.language().set(Language.CHINESE);
        assertThat(label.get()).isEqualTo("另有 3 项");
    }
}
