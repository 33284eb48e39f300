package io.recscope.engine.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.experiment.ItemHoldOut;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.experiment.UserHoldOut;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.metric.Popularity;
import io.recscope.engine.metric.TinyData;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DisturbanceFaultsTest {
    private static final Dataset DATA = Shop.timed();

    private static Scene scene(Dataset data) {
        return new Scene(Shop.fold(data), Protocol.DEFAULT, 7);
    }

    @ParameterizedTest
    @EnumSource
    void strengthsOutOfRangeAreRefused(Kind kind) {
        for (double strength : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> kind.at(strength))
                    .isInstanceOf(BadUsage.class)
                    .hasMessageContaining(kind.key())
                    .hasMessageContaining("for example");
        }
        assertThatThrownBy(() -> kind.at(1.5)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Series(kind, kind.places().getFirst(), List.of()))
                .isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Series(kind, kind.places().getFirst(), List.of(1.0, 1.0)))
                .isInstanceOf(BadUsage.class);
        assertThat(Kind.named(kind.key())).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"fake-users, HISTORY", "new-users, TRAINING", "new-items, HISTORY", "tail-targets, BOTH"})
    void aKindIsRefusedWhereItMakesNoSense(String kind, Place place) {
        assertThatThrownBy(() -> new Series(Kind.named(kind), place, List.of(1.0)))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining(place.key())
                .hasMessageContaining("Choose among");
    }

    @Test
    void aDisturbanceThatLeavesNothingToLearnFromIsRefused() {
        for (Place place : List.of(Place.BOTH, Place.TRAINING)) {
            assertThatThrownBy(() -> scene(DATA).disturbed(new DroppedEvents(1), place))
                    .isInstanceOf(BadUsage.class)
                    .hasMessageContaining("Nothing to learn from is left");
        }
        assertThatThrownBy(() -> scene(DATA).disturbed(new NewUsers(0, NewUsers.Which.FIRST), Place.BOTH))
                .isInstanceOf(BadUsage.class);
        assertThat(scene(DATA)
                        .disturbed(new DroppedEvents(1), Place.HISTORY)
                        .inputs()
                        .size())
                .isZero();
    }

    @Test
    void textsThatAreNotThereCannotBeSwapped() {
        assertThatThrownBy(() -> scene(Shop.bare()).disturbed(new SwappedTexts(0.5), Place.TRAINING))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("no titles or texts");
        assertThat(Kind.SWAPPED_TEXTS.fits(Shop.bare())).isFalse();
        assertThat(Kind.SWAPPED_TEXTS.fits(DATA)).isTrue();
    }

    @Test
    void thereIsNoEarlierPeriodWithoutTimes() {
        assertThatThrownBy(() -> scene(Shop.bare()).disturbed(new EarlierTraining(0.5), Place.TRAINING))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("no times");
        assertThat(Kind.EARLIER_TRAINING.fits(Shop.bare())).isFalse();
    }

    @Test
    void popularityCannotShiftWithoutATail() {
        TinyData tiny = TinyData.timed();
        for (int user = 0; user < 9; user++) {
            tiny.user("u" + user, "a", "b", "c");
        }
        Fold fold = Shop.fold(tiny.build());
        Popularity all = new Popularity(new int[] {1, 1, 1});
        assertThatThrownBy(() -> new TailTargets(0.5).panel(fold, Protocol.DEFAULT, all, 1))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("nothing lies in the tail");
        Popularity others = new Popularity(new int[] {9, 1, 0});
        assertThatThrownBy(() -> new TailTargets(0.5).panel(fold, Protocol.DEFAULT, others, 1))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("everything lies in the tail");
        assertThatThrownBy(() -> new FakeUsers(0.5).applied(Shop.log(fold), 1))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("tail");
    }

    @Test
    void newItemsNeedSomebodyWhoIsAskedForThem() {
        TinyData tiny = TinyData.timed();
        for (int user = 0; user < 9; user++) {
            tiny.user("u" + user, "a", "b", "c");
        }
        Fold fold = Shop.fold(tiny.build());
        assertThatThrownBy(() -> {
                    for (int seed = 0; seed < 20; seed++) {
                        new NewItems(1).panel(fold, Protocol.DEFAULT, new Popularity(new int[] {1, 1, 1}), seed);
                    }
                })
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("nothing but new items");
    }

    @Test
    void weightsMoveTheTargetsToTheTail() {
        Fold fold = Shop.fold(DATA);
        Popularity popularity = new Popularity(fold.train().itemCounts());
        Panel none = new TailTargets(0).panel(fold, Protocol.DEFAULT, popularity, 1);
        assertThat(none.weights()).containsOnly(1);
        Panel all = new TailTargets(1).panel(fold, Protocol.DEFAULT, popularity, 1);
        double sum = 0;
        for (int i = 0; i < all.size(); i++) {
            boolean tail = popularity.isTail(fold.target(all.rows()[i]).item(0));
            assertThat(all.weights()[i] > 0).isEqualTo(tail);
            sum += all.weights()[i];
        }
        assertThat(sum / all.size()).isBetween(0.9999, 1.0001);
    }

    @Test
    void bothPlacesAreDisturbedTheSameWay() {
        Fold changed = scene(DATA).disturbed(new RandomClicks(0.5), Place.BOTH);
        Fold fold = Shop.fold(DATA);
        for (int row = 0; row < fold.size(); row++) {
            assertThat(changed.input(row).items())
                    .isEqualTo(changed.train().history(changed.user(row)).items());
            assertThat(changed.target(row).items()).isEqualTo(fold.target(row).items());
        }
        assertThat(changed.train().size())
                .isEqualTo(Math.round(1.5 * fold.train().size()));
    }

    @Test
    void whoIsHeldOutOfTrainingStaysOut() {
        Fold fold = Shop.fold(DATA, new UserHoldOut(0.3, 0.8, 1));
        Fold changed = new Scene(fold, Protocol.DEFAULT, 7).disturbed(new RandomClicks(1), Place.BOTH);
        long histories = 0;
        for (int row = 0; row < fold.size(); row++) {
            assertThat(changed.train().history(changed.user(row)).isEmpty()).isTrue();
            assertThat(changed.input(row).size())
                    .isGreaterThanOrEqualTo(fold.input(row).size());
            histories += changed.input(row).size();
        }
        assertThat(changed.train().size() + histories)
                .isEqualTo(2 * (fold.train().size() + fold.inputs().size()));
        Fold items = Shop.fold(DATA, new ItemHoldOut(0.3, 1));
        assertThat(new Scene(items, Protocol.DEFAULT, 7)
                        .disturbed(new DroppedEvents(0.5), Place.BOTH)
                        .size())
                .isEqualTo(items.size());
    }
}
