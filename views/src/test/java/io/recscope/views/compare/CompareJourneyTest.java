package io.recscope.views.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.experiment.Comparison;
import io.recscope.views.focus.Focus;
import io.recscope.views.focus.Place;
import io.recscope.views.text.Language;
import io.recscope.views.tune.HiddenWindow;
import io.recscope.views.tune.ToyShop;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The screen in a window nobody sees: two runs beside each other, a baseline pinned, and a user opened.
class CompareJourneyTest {
    @TempDir
    Path folder;

    @Test
    void runsLieBesideEachOtherAndLeadToUsers() throws Exception {
        ToyShop.make(folder.resolve("work"), folder, 2);
        AtomicReference<CompareScreen> screen = new AtomicReference<>();
        try (HiddenWindow window = new HiddenWindow(folder.resolve("work"), desk -> {
            screen.set(new CompareScreen(desk));
            return screen.get();
        })) {
            CompareModel model = screen.get().model();
            window.act(() -> screen.get().shown(Focus.NOTHING.onDataset(ToyShop.NAME)));
            assertThat(model.runs()).hasSize(2);
            assertThat(model.contenders().get()).hasSize(3);
            assertThat(model.rivalry().get().orElseThrow().differences()).hasSize(2);

            Contender second = model.contenders().get().get(1);
            window.act(() -> model.pin(second));
            assertThat(model.sheet().get().rows().getFirst().contender()).isEqualTo(second);
            window.act(() -> window.desk().edits().undo());
            assertThat(model.baseline().get().orElseThrow().name()).isEqualTo("most-popular");

            for (String part : List.of("profile", "segments", "settings", "users")) {
                ToggleButton button = window.node("compare-" + part, ToggleButton.class);
                window.act(() -> button.setSelected(true));
            }
            UsersModel users = screen.get().users();
            window.until(() -> !users.shown().get().rows().isEmpty());
            window.act(() -> window.desk().phrases().language().set(Language.CHINESE));
            window.act(() -> model.chooseRuns(List.copyOf(model.runs())));
            assertThat(model.contenders().get()).hasSize(6);
            assertThat(model.rivalry().get().orElseThrow().differences()).hasSize(5);
            window.act(() -> users.open(users.shown().get().rows().getFirst().id()));
            assertThat(window.desk().trail().place().get())
                    .extracting(Place::screen)
                    .isEqualTo("replay");
            assertThat(window.grown(20)).isZero();
        }
    }

    @Test
    void equalModelsOfTwoRunsDoNotDiffer() throws Exception {
        ToyShop.make(folder.resolve("work"), folder, 2);
        AtomicReference<CompareScreen> screen = new AtomicReference<>();
        try (HiddenWindow window = new HiddenWindow(folder.resolve("work"), desk -> {
            screen.set(new CompareScreen(desk));
            return screen.get();
        })) {
            CompareModel model = screen.get().model();
            window.act(() -> screen.get().shown(Focus.NOTHING));
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
