package io.recscope.views.tune;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.views.control.Knob;
import io.recscope.views.desk.Desk;
import io.recscope.views.focus.Focus;
import io.recscope.views.text.Language;
import io.recscope.views.trial.HiddenWindow;
import io.recscope.views.trial.Shop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The screen in a window nobody sees: a knob dragged, a preset taken, a search begun, and its best setting applied.
class TuneJourneyTest {
    @TempDir
    Path folder;

    @Test
    void listsMetricsAndFrontFollowTheKnobs() throws Exception {
        Shop.POPULAR.make(folder.resolve("work"), MostPopular.usual(), ItemNeighbours.usual());
        try (HiddenWindow<TuneScreen> window = new HiddenWindow<>(folder.resolve("work"), TuneScreen::new)) {
            TuneModel model = window.screen().model();
            window.act(() -> look(window.desk()));
            assertThat(model.user().lists().get().after()).hasSize(10);
            assertThat(model.crowd().reaction().get()).isPresent();
            assertThat(model.crowd().presets().get()).isNotEmpty();

            Knob discount = window.node("#knob-longTail.discount", Knob.class);
            window.act(() -> drag(discount, 2.5));
            assertThat(model.policy().policy().get().longTail().discount()).isEqualTo(2.5);
            var tail =
                    model.crowd().reaction().get().orElseThrow().in("tail@10").orElseThrow();
            assertThat(tail.difference()).isPositive();
            window.act(() -> window.desk().edits().undo());
            assertThat(model.policy().policy().get()).isEqualTo(Policy.OFF);
            assertThat(discount.value().get()).isZero();

            window.act(() -> model.take("Discovery"));
            assertThat(model.policy().policy().get().name()).isEqualTo("discovery");
            window.act(() ->
                    model.search(new Wish(List.of("longTail.discount=0:3"), List.of("tail@10", "ndcg@10"), 100, 5)));
            assertThat(model.front().found().get().orElseThrow().made()).isEqualTo(5);
            Button best = window.node("#tune-best", Button.class);
            window.until(() -> !best.isDisabled());
            window.act(best::fire);
            assertThat(model.front().kept()).hasSize(1);
            window.act(() -> window.desk().phrases().language().set(Language.CHINESE));
            assertThat(window.grown()).isZero();
        }
        try (var files = Files.list(folder.resolve("work").resolve("tunings"))) {
            assertThat(files).hasSize(1);
        }
    }

    private static void look(Desk desk) {
        String digest = desk.session().summary().get().orElseThrow().models().stream()
                .filter(entry -> entry.spec().kind().equals("item-neighbours"))
                .findFirst()
                .orElseThrow()
                .digest();
        desk.trail().look(focus -> Focus.NOTHING.onDataset(Shop.NAME).onModel(digest));
    }

    private static void drag(Knob knob, double to) {
        knob.dragged().set(true);
        for (int step = 1; step <= 10; step++) {
            knob.value().set(to * step / 10);
        }
        knob.dragged().set(false);
    }
}
