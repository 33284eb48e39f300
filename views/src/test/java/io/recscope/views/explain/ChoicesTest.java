package io.recscope.views.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.explain.Counterfactual;
import io.recscope.engine.explain.Evidence;
import io.recscope.engine.explain.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the analyst can choose, and what a change does.
class ChoicesTest {
    @Test
    void theLastKindOfEvidenceStays() {
        assertThat(Manner.USUAL.with(Kind.EVENTS, false).kinds()).containsExactly(Kind.EVENTS);
        assertThat(Manner.USUAL.with(Kind.STAGES, true).with(Kind.EVENTS, false).kinds())
                .containsExactly(Kind.STAGES);
    }

    @Test
    void wordsAndFieldsTakeEachOthersPlace() {
        Manner words = Manner.USUAL.with(Kind.WORDS, true);
        assertThat(words.kinds()).containsExactlyInAnyOrder(Kind.EVENTS, Kind.WORDS);
        assertThat(words.with(Kind.FIELDS, true).kinds()).containsExactlyInAnyOrder(Kind.EVENTS, Kind.FIELDS);
    }

    @Test
    void eventsGoAndComeBack() {
        Change one = Change.NONE.toggled(List.of(4));
        Change two = one.toggled(List.of(1, 2));
        assertThat(two.removed()).containsExactlyInAnyOrder(1, 2, 4);
        assertThat(two.toggled(List.of(1, 2))).isEqualTo(one);
        assertThat(one.toggled(List.of(4))).isEqualTo(Change.NONE);
    }

    @Test
    void takingAwayEndsTheTryOfOneMoreEvent() {
        Change added = new Change(Set.of(), OptionalInt.of(9));
        assertThat(added.toggled(List.of(2))).isEqualTo(Change.NONE.toggled(List.of(2)));
    }

    @Test
    void onlyEventsCanBeTakenAwayToTryACounterfactual() {
        List<Evidence> evidence =
                List.of(new Evidence.Events("two", List.of(3, 5)), new Evidence.Governing("diversity"));
        Counterfactual events = new Counterfactual(Counterfactual.Change.LEAVES, List.of(0), -1, 1, 12, true);
        Counterfactual stage = new Counterfactual(Counterfactual.Change.LEAVES, List.of(1), -1, 1, 12, true);
        assertThat(Change.of(events, evidence)).contains(new Change(Set.of(3, 5), OptionalInt.empty()));
        assertThat(Change.of(stage, evidence)).isEqualTo(Optional.empty());
    }
}
