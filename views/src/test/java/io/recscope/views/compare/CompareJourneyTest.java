package io.recscope.views.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.experiment.Comparison;
import io.recscope.views.focus.Place;
import io.recscope.views.text.Language;
import io.recscope.views.trial.HiddenWindow;
import io.recscope.views.trial.Shop;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The screen in a window nobody sees: two runs beside each other, a baseline pinned, and a user opened.
class CompareJourneyTest {
    @TempDir
    Path folder;

    @Test
    void runsLieBesideEachOtherAndLeadToUsers() throws Exception {
        Shop.POPULAR.make(folder.resolve("work"));
        Shop.measure(folder.resolve("work"), List.of(10, 5));
        try (HiddenWindow<CompareScreen> window = new HiddenWindow<>(folder.resolve("work"), CompareScreen::new)) {
            CompareModel model = window.screen().model();
            window.act(() -> window.desk().trail().look(focus -> focus.onDataset(Shop.NAME)));
            assertThat(model.runs()).hasSize(2);
            assertThat(model.contenders().get()).hasSize(3);
            assertThat(model.rivalry().get().orElseThrow().differences()).hasSize(2);

            Contender second = model.contenders().get().get(1);
            window.act(() -> model.pin(second));
            assertThat(model.sheet().get().rows().getFirst().contender()).isEqualTo(second);
            window.act(() -> window.desk().edits().undo());
            assertThat(model.baseline().get().orElseThrow().name()).isEqualTo("most-popular");

            for (String part : List.of("profile", "segments", "settings", "users")) {
                ToggleButton button = window.node("#compare-" + part, ToggleButton.class);
                window.act(() -> button.setSelected(true));
            }
            UsersModel users = window.screen().users();
            window.until(() -> !users.shown().get().rows().isEmpty());
            window.act(() -> window.desk().phrases().language().set(Language.CHINESE));
            window.act(() -> model.chooseRuns(List.copyOf(model.runs())));
            assertThat(model.contenders().get()).hasSize(6);
            assertThat(model.rivalry().get().orElseThrow().differences()).hasSize(5);
            window.act(() -> users.open(users.shown().get().rows().getFirst().id()));
            assertThat(window.desk().trail().place().get())
                    .extracting(Place::screen)
                    .isEqualTo("replay");
            assertThat(window.grown()).isZero();
        }
    }

    @Test
    void equalModelsOfTwoRunsDoNotDiffer() throws Exception {
        Shop.POPULAR.make(folder.resolve("work"));
        Shop.measure(folder.resolve("work"), List.of(10, 5));
        try (HiddenWindow<CompareScreen> window = new HiddenWindow<>(folder.resolve("work"), CompareScreen::new)) {
            CompareModel model = window.screen().model();
            window.act(() -> model.chooseRuns(List.copyOf(model.runs())));
            Contender baseline = model.baseline().get().orElseThrow();
            Contender twin = model.contenders().get().stream()
                    .filter(one -> one.result().name().equals(baseline.result().name()))
                    .filter(one -> !one.key().equals(baseline.key()))
                    .findFirst()
                    .orElseThrow();
            Map<String, Comparison> differences =
                    model.rivalry().get().orElseThrow().differences().getOrDefault(twin.key(), Map.of());
            assertThat(differences.values()).allMatch(c -> c.difference() == 0 && !c.significant());
        }
    }
}
