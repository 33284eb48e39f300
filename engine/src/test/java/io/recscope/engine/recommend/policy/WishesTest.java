package io.recscope.engine.recommend.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.language.Language;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Pooling;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.Wish;
import io.recscope.engine.work.Work;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WishesTest {
    private final Facts facts = Shop.facts();
    private final Wishes wishes = new Wishes(Language.ofWords());

    private Wish wish(String typed) {
        try {
            return wishes.read(facts.catalog(), typed, Work.SILENT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void affinityIsStandardised() {
        float[] affinity = wish("mug").affinity();
        double sum = 0;
        double squares = 0;
        for (float value : affinity) {
            sum += value;
            squares += (double) value * value;
        }
        assertThat(sum).isCloseTo(0, within(1e-4));
        assertThat(squares).isCloseTo(6, within(1e-3));
        assertThat(affinity[2]).isGreaterThan(affinity[5]);
    }

    @Test
    void aWishOfAUserWithoutHistoryLiftsWhatIsWished() {
        Request request = Request.next(UserHistory.ofItems(), 3);
        assertThat(Shop.list(Policy.OFF, facts, request)).containsExactly(5, 4, 3);
        Policy loud = Policy.OFF.with(new Listening(3, 0));
        assertThat(Shop.list(loud, facts, request.with(Signals.NONE.with(wish("mug")))))
                .containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void aMinusTurnsItAway() {
        Wish away = wish("- lamp");
        assertThat(away.text()).isEqualTo("lamp");
        assertThat(away.weight()).isEqualTo(-1);
        Policy loud = Policy.OFF.with(new Listening(3, 0));
        Request request = Request.next(UserHistory.ofItems(), 3).with(Signals.NONE.with(away));
        assertThat(Shop.list(loud, facts, request)).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void refusesWhatSaysNothing() {
        for (String nothing : List.of("", "  ", "-", "- !?")) {
            assertThatThrownBy(() -> wish(nothing)).isInstanceOf(BadUsage.class).hasMessageContaining("says nothing");
        }
        assertThatThrownBy(() -> wishes.read(facts.catalog(), "mug", Double.NaN, Work.SILENT))
                .isInstanceOf(BadUsage.class);
    }

    @Test
    void refusesAScriptThatNoItemIsWrittenIn() {
        assertThatThrownBy(() -> wish("красная кружка"))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("CYRILLIC");
        assertThatThrownBy(() -> wish("红色杯子")).isInstanceOf(BadUsage.class);
        assertThat(wish("红 mug").affinity()[2]).isPositive();
    }

    @Test
    void refusesACatalogueWithoutTexts() {
        assertThatThrownBy(() -> wishes.read(Sketch.of(2, "0 1").catalog(), "mug", Work.SILENT))
                .isInstanceOf(BadData.class);
    }

    @Test
    void sourcesBringWhatWishesAndVerdictsWant() {
        Model model = Shop.upwards(6);
        Request request = Request.next(UserHistory.ofItems(), 1);
        Pool pool = new Pooling(model, 1, Sources.of(facts)).pool(request.with(Signals.NONE.with(wish("mug"))));
        Set<Integer> items = new HashSet<>();
        for (int p = 0; p < pool.size(); p++) {
            items.add(pool.item(p));
        }
        assertThat(items).contains(0, 1, 2);
        assertThat(PolicyPooling.of(model, facts).pool(request).size()).isEqualTo(6);
    }

    @Test
    void asksFirstForOneOfEachKind() {
        Facts even = Shop.facts(Sketch.titled(Shop.TITLES, "0 1 2 3 4 5", "5 4 3 2 1 0"));
        assertThat(Onboarding.items(even, 2).stream().filter(item -> item < 3)).hasSize(1);
        assertThat(Onboarding.items(facts, 50))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .doesNotContain(5);
        assertThat(Onboarding.items(Shop.facts(Sketch.of(3, "2", "2 1", "2 1 0")), 2))
                .containsExactly(2, 1);
        assertThatThrownBy(() -> Onboarding.items(facts, 0)).isInstanceOf(BadUsage.class);
    }
}
