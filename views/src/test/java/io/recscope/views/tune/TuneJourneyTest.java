package io.recscope.views.tune;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.recommend.policy.Policy;
import io.recscope.views.control.Knob;
import io.recscope.views.focus.Focus;
import io.recscope.views.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The screen in a window nobody sees: a knob dragged, a preset taken, a search begun, and its best setting applied.
class TuneJourneyTest {
    @TempDir
    Path folder;

    @Test
    void listsMetricsAndFrontFollowTheKnobs() throws Exception {
        ToyShop.make(folder.resolve("work"), folder, 0);
        AtomicReference<TuneScreen> screen = new AtomicReference<>();
        try (HiddenWindow window = new HiddenWindow(folder.resolve("work"), desk -> {
            screen.set(new TuneScreen(desk));
            return screen.get();
        })) {
            TuneModel model = screen.get().model();
            window.act(() -> look(window, screen.get()));
            assertThat(model.user().lists().get().after()).hasSize(10);
            assertThat(model.crowd().reaction().get()).isPresent();
            assertThat(model.crowd().presets().get()).isNotEmpty();

            Knob discount = window.node("knob-longTail.discount", Knob.class);
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
            window.until(() -> !window.node("tune-best", Button.class).isDisabled());
            window.act(() -> window.node("tune-best", Button.class).fire());
            assertThat(model.front().kept()).hasSize(1);
            window.act(() -> window.desk().phrases().language().set(Language.CHINESE));
            assertThat(window.grown(20)).isZero();
        }
        try (var files = Files.list(folder.resolve("work").resolve("tunings"))) {
            assertThat(files).hasSize(1);
        }
    }

    private static void look(HiddenWindow window, TuneScreen screen) {
        String digest = window.desk().session().summary().get().orElseThrow().models().stream()
                .filter(entry -> entry.spec().kind().equals("item-neighbours"))
                .findFirst()
                .orElseThrow()
                .digest();
        window.desk().trail().focus().subscribe(screen::shown);
        window.desk()
                .trail()
                .look(focus -> Focus.NOTHING.onDataset(ToyShop.NAME).onModel(digest));
    }

    private static void drag(Knob knob, double to) {
        knob.dragged().set(true);
        for (int step = 1; step <= 10; step++) {
            knob.value().set(to * step / 10);
        }
        knob.dragged().set(false);
    }
}
