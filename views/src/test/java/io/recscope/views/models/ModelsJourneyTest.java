package io.recscope.views.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.language.Encoders;
import io.recscope.engine.language.HashedWords;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.sequence.GruNetwork;
import io.recscope.engine.study.Workshops;
import io.recscope.engine.torch.DeviceChoice;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.torch.TorchSettings;
import io.recscope.views.focus.Focus;
import io.recscope.views.models.ModelsModel.Fitted;
import io.recscope.views.models.ModelsModel.Standing;
import io.recscope.views.models.TrainModel.State;
import io.recscope.views.text.Language;
import io.recscope.views.trial.HiddenWindow;
import io.recscope.views.trial.Shop;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The screen in a window nobody sees: a network trained, paused, resumed and kept, models promoted and measured.
class ModelsJourneyTest {
    @TempDir
    Path folder;

    @BeforeEach
    void make() throws InterruptedException {
        Shop.POPULAR.make(folder.resolve("work"), MostPopular.usual(), ItemNeighbours.usual());
    }

    /// With PyTorch, where the build keeps it.
    private static Workshops workshops() {
        Path cache = Optional.ofNullable(System.getenv("RECSCOPE_CACHE"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "recscope-test"));
        return new Workshops(
                new Torch(TorchSettings.in(cache).withDevice(DeviceChoice.CPU).withThreads(1)),
                Encoders.of(new HashedWords()),
                new ModelKinds(List.of(MostPopular.usual(), ItemNeighbours.usual(), GruNetwork.usual())));
    }

    private HiddenWindow<ModelsScreen> open() throws Exception {
        HiddenWindow<ModelsScreen> window =
                new HiddenWindow<>(folder.resolve("work"), ModelsJourneyTest::workshops, ModelsScreen::new);
        window.act(() -> window.desk().trail().look(focus -> Focus.NOTHING.onDataset(Shop.NAME)));
        return window;
    }

    private static void tab(HiddenWindow<ModelsScreen> window, int number) throws InterruptedException {
        TabPane tabs = window.node(".page-tabs", TabPane.class);
        window.act(() -> tabs.getSelectionModel().select(number));
    }

    private static void kind(HiddenWindow<ModelsScreen> window, String kind) throws InterruptedException {
        @SuppressWarnings("unchecked")
        ComboBox<String> kinds = window.node("#models-kind", ComboBox.class);
        window.act(() -> kinds.setValue(kind));
    }

    private static void set(HiddenWindow<ModelsScreen> window, String name, String value) throws InterruptedException {
        TextField field = window.node("#setting-" + name, TextField.class);
        window.act(() -> field.setText(value));
    }

    private static int epochs(TrainModel model) {
        return model.trainings().get().stream()
                .mapToInt(one -> one.training().log().epochs().size())
                .sum();
    }

    @Test
    void aNetworkIsTrainedPausedResumedAndItsBestIsKept() throws Exception {
        try (HiddenWindow<ModelsScreen> window = open()) {
            TrainModel model = window.screen().training();
            tab(window, 1);
            kind(window, "gru");
            set(window, "width", "8");
            set(window, "epochs", "500");
            set(window, "patience", "500");
            window.begin("#models-start");
            window.until(() -> epochs(model) >= 2);
            int seen = epochs(model);
            window.until(() -> epochs(model) > seen);
            window.fire("#models-pause");
            assertThat(model.state().get()).isEqualTo(State.PAUSED);
            int paused = epochs(model);
            assertThat(paused).isLessThan(500);
            // what was laid down stays while the window speaks another language
            window.act(() -> window.desk().phrases().language().set(Language.CHINESE));
            assertThat(window.node("#setting-epochs", TextField.class).getText())
                    .isEqualTo("500");
            assertThat(model.state().get()).isEqualTo(State.PAUSED);

            window.begin("#models-start");
            window.until(() -> epochs(model) > paused + 1);
            window.fire("#models-pause");
            window.fire("#models-keep");
            assertThat(model.state().get()).isEqualTo(State.DONE);
            var entry = model.result().get().orElseThrow();
            var log = entry.training().getFirst().log();
            assertThat(log.epochs().size()).isBetween(paused + 1, 499);
            assertThat(log.best()).isBetween(1, log.epochs().size());
            assertThat(window.screen().model().known().get().models())
                    .anyMatch(one -> one.entry().equals(entry));
            set(window, "epochs", "400");
            assertThat(model.state().get()).isEqualTo(State.IDLE);
        }
    }

    @Test
    void modelsArePromotedRolledBackAndMeasured() throws Exception {
        try (HiddenWindow<ModelsScreen> window = open()) {
            ModelsModel model = window.screen().model();
            tab(window, 1);
            kind(window, "item-neighbours");
            set(window, "neighbours", "7");
            window.fire("#models-start");
            List<Fitted> two = of(model, "item-neighbours");
            assertThat(two).hasSize(2);
            window.act(() -> model.promote(two.getLast()));
            assertThat(standing(model, two.getLast())).isEqualTo(Standing.CHAMPION);
            window.act(() -> model.promote(two.getFirst()));
            assertThat(standing(model, two.getFirst())).isEqualTo(Standing.CHAMPION);
            window.act(() -> model.rollBack(two.getFirst()));
            assertThat(standing(model, two.getLast())).isEqualTo(Standing.CHAMPION);
            window.act(() -> window.desk().edits().undo());
            assertThat(standing(model, two.getFirst())).isEqualTo(Standing.CHAMPION);

            tab(window, 2);
            window.fire("#models-evaluate");
            assertThat(window.screen().evaluating().trouble().get()).isEmpty();
            assertThat(window.screen().evaluating().result().get()).isPresent();
            assertThat(window.desk().session().summary().get().orElseThrow().runs())
                    .hasSize(1);
            tab(window, 3);
            window.fire("#models-measure");
            window.act(() -> window.desk().phrases().language().set(Language.CHINESE));
            assertThat(window.grown()).isZero();
        }
    }

    private static List<Fitted> of(ModelsModel model, String kind) {
        return model.known().get().models().stream()
                .filter(one -> one.entry().spec().kind().equals(kind))
                .toList();
    }

    private static Standing standing(ModelsModel model, Fitted of) {
        return model.known().get().models().stream()
                .filter(one -> one.entry().equals(of.entry()))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    @Test
    void aClosedScreenIsForgotten() throws Exception {
        try (HiddenWindow<ModelsScreen> window = open()) {
            assertThat(window.remembered()).isLessThanOrEqualTo(2);
        }
    }
}
