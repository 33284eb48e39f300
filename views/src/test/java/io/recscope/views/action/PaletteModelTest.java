package io.recscope.views.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.views.text.Language;
import io.recscope.views.text.Words;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class PaletteModelTest {
    private final Actions actions = new Actions();
    private final Words english = new Words(Language.ENGLISH);

    PaletteModelTest() {
        actions.add(Action.of("edit.undo", Action.Group.EDIT, "", "Shortcut+Z", () -> {}));
        actions.add(Action.of("go.welcome", Action.Group.GO, "", "", () -> {}));
        actions.add(Action.of("view.tone", Action.Group.VIEW, "", "", () -> {}));
        actions.add(Action.of("file.quit", Action.Group.FILE, "", "", () -> {}).when(new SimpleBooleanProperty(false)));
    }

    private List<String> found(Language language, String typed) {
        return new PaletteModel(actions, new Words(language), english)
                .lines(typed).stream().map(line -> line.action().id()).toList();
    }

    @Test
    void listsWhatCanBeDone() {
        assertThat(found(Language.ENGLISH, "")).containsExactly("edit.undo", "go.welcome", "view.tone");
    }

    @Test
    void aFewLettersInOrderAreEnough() {
        assertThat(found(Language.ENGLISH, "gtw")).first().isEqualTo("go.welcome");
        assertThat(found(Language.ENGLISH, "dark")).containsExactly("view.tone");
        assertThat(found(Language.ENGLISH, "zzz")).isEmpty();
    }

    @Test
    void bothLanguagesAreFoundInAChineseWindow() {
        assertThat(found(Language.CHINESE, "撤销")).containsExactly("edit.undo");
        assertThat(found(Language.CHINESE, "undo")).containsExactly("edit.undo");
    }

    @Test
    void keysAreGivenOnce() {
        Action twin = Action.of("other", Action.Group.EDIT, "", "Shortcut+Z", () -> {});
        assertThatThrownBy(() -> actions.add(twin)).isInstanceOf(IllegalArgumentException.class);
    }
}
