package io.recscope.views.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditsTest {
    @Test
    void whatIsUndoneCanBeRedoneUntilSomethingElseIsDone() {
        List<String> list = new ArrayList<>();
        Edits edits = new Edits();
        edits.make(Edit.of("a", () -> list.add("a"), list::removeLast));
        edits.make(Edit.of("b", () -> list.add("b"), list::removeLast));
        assertThat(edits.undoTitle().get()).isEqualTo("b");
        edits.undo();
        assertThat(list).containsExactly("a");
        edits.redo();
        assertThat(list).containsExactly("a", "b");
        edits.undo();
        edits.make(Edit.of("c", () -> list.add("c"), list::removeLast));
        assertThat(edits.canRedo().get()).isFalse();
        edits.undo();
        edits.undo();
        edits.undo();
        assertThat(list).isEmpty();
    }
}
