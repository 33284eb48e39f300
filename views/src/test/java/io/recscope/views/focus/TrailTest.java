package io.recscope.views.focus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TrailTest {
    private final Trail trail = new Trail(new Place("welcome", Focus.NOTHING));

    @Test
    void goesBackAndForwardAsABrowserDoes() {
        trail.look(focus -> focus.onDataset("shop"));
        trail.show("replay");
        trail.back();
        assertThat(trail.place().get()).isEqualTo(new Place("welcome", Focus.NOTHING.onDataset("shop")));
        assertThat(trail.canForward().get()).isTrue();
        trail.forward();
        assertThat(trail.place().get().screen()).isEqualTo("replay");
        trail.back();
        trail.show("tune");
        assertThat(trail.canForward().get()).isFalse();
    }

    @Test
    void stepsOfASessionAreNotPlacesOfTheirOwn() {
        trail.look(focus -> focus.onUser("7").onMoment(1));
        for (int i = 2; i < 40; i++) {
            int moment = i;
            trail.look(focus -> focus.onMoment(moment));
        }
        trail.back();
        assertThat(trail.place().get().focus()).isEqualTo(Focus.NOTHING);
        assertThat(trail.canBack().get()).isFalse();
    }

    @Test
    void anotherDatasetHasOtherUsers() {
        Focus focus =
                Focus.NOTHING.onDataset("a").onUser("7").onMoment(3).onItem("x").onRun("r");
        assertThat(focus.onDataset("a")).isEqualTo(focus);
        assertThat(focus.onDataset("b")).isEqualTo(Focus.NOTHING.onDataset("b").onRun("r"));
        assertThat(focus.onUser("8").moment()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void somebodyNewHasWishesAndNoMoments() {
        Focus focus = Focus.NOTHING.onDataset("a").onUser("7").onMoment(3).onNewcomer(List.of("red lamp"));
        assertThat(focus.user()).isEmpty();
        assertThat(focus.moment()).isEmpty();
        assertThat(focus.newcomer().orElseThrow().wishes()).containsExactly("red lamp");
        assertThat(focus.onUser("7").newcomer()).isEmpty();
        assertThat(focus.onDataset("b").newcomer()).isEmpty();
    }

    @Test
    void wishesAreNoStepsOfTheWayBack() {
        trail.look(focus -> focus.onUser("7"));
        trail.look(focus -> focus.onNewcomer(List.of()));
        trail.look(focus -> focus.onNewcomer(List.of("red lamp")));
        trail.look(focus -> focus.onNewcomer(List.of("red lamp", "-christmas")));
        trail.back();
        assertThat(trail.focus().getValue().user()).contains("7");
    }

    @Test
    void whatNobodyChoseIsNamedWithoutAStep() {
        trail.show("replay");
        trail.back();
        trail.name(focus -> focus.onUser("7"));
        assertThat(trail.focus().getValue().user()).contains("7");
        assertThat(trail.canForward().get()).isTrue();
        assertThat(trail.canBack().get()).isFalse();
    }
}
