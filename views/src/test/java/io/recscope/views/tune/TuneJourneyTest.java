package io.recscope.views.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.Presets;
import io.recscope.engine.tune.Trial;
import io.recscope.views.control.Knob;
import io.recscope.views.desk.Desk;
import io.recscope.views.focus.Focus;
import io.recscope.views.focus.Person;
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
            assertThat(model.policy().policy().get()).isEqualTo(Policy.OFF);
            assertThat(window.desk().edits().canUndo().get())
                    .as("nothing was turned")
                    .isFalse();
            assertThat(window.desk().trail().focus().getValue().user()).isPresent();
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

    @Test
    void somebodyNewHasListsAndFilesThatAreNoPoliciesAreToldInPlace() throws Exception {
        Shop.POPULAR.make(folder.resolve("work"), MostPopular.usual(), ItemNeighbours.usual());
        try (HiddenWindow<TuneScreen> window = new HiddenWindow<>(folder.resolve("work"), TuneScreen::new)) {
            TuneModel model = window.screen().model();
            window.act(() -> look(window.desk()));
            Button newcomer = window.node("#tune-newcomer", Button.class);
            window.act(newcomer::fire);
            assertThat(window.desk().trail().focus().getValue().newcomer()).isPresent();
            assertThat(model.user().drawn().get().orElseThrow().person()).isEqualTo(new Person.Newcomer(List.of()));
            List<ShownLists.Row> without = model.user().lists().get().after();
            window.act(() -> window.desk().trail().look(focus -> focus.onNewcomer(List.of("toy 39"))));
            assertThat(model.user().lists().get().after()).isNotEqualTo(without);

            Path saved = folder.resolve("mine.json");
            Policy discovery = Presets.named("discovery");
            window.act(() -> model.policy().take(discovery, "preset"));
            window.act(() -> assertThat(model.save(saved)).isTrue());
            Path foreign = Files.writeString(folder.resolve("foreign.json"), "{ no policy");
            Path later = Files.writeString(
                    folder.resolve("later.json"),
                    Files.readString(saved).replaceFirst("\"version\"\\s*:\\s*1", "\"version\":9"));
            assertThat(Files.readString(later)).contains("\"version\":9");
            for (Path bad : List.of(foreign, later, folder.resolve("nowhere.json"))) {
                window.act(() -> model.load(bad));
                assertThat(model.policy().trouble().get().orElseThrow().remedy())
                        .isNotEmpty();
                assertThat(model.policy().trouble().get().orElseThrow().isDefect())
                        .isFalse();
                assertThat(model.policy().policy().get()).isEqualTo(discovery);
            }
            window.act(() -> assertThat(model.save(folder.resolve("missing").resolve("x.json")))
                    .isFalse());
            assertThat(model.policy().trouble().get().orElseThrow().what()).contains("cannot be written");
            window.act(() -> model.policy().take(Policy.OFF, "off"));
            window.act(() -> model.load(saved));
            assertThat(model.policy().policy().get()).isEqualTo(discovery);
            assertThat(model.policy().trouble().get()).isEmpty();
        }
    }

    @Test
    void everyKnobIsTakenBackAndAStoppedSearchGoesOn() throws Exception {
        Shop.POPULAR.make(folder.resolve("work"), MostPopular.usual(), ItemNeighbours.usual());
        try (HiddenWindow<TuneScreen> window = new HiddenWindow<>(folder.resolve("work"), TuneScreen::new)) {
            TuneModel model = window.screen().model();
            window.act(() -> look(window.desk()));
            for (Knobs.Setting setting : Knobs.all()) {
                if (setting.choices().isEmpty()) {
                    Knob knob = window.node("#knob-" + setting.path(), Knob.class);
                    String before = Knobs.value(model.policy().policy().get(), setting.path());
                    boolean low = Double.parseDouble(before) <= setting.low();
                    double to = low ? setting.high() : setting.low();
                    window.act(() -> knob.value().set(to));
                    if (model.policy().trouble().get().isEmpty()) {
                        assertThat(Knobs.value(model.policy().policy().get(), setting.path()))
                                .as(setting.path())
                                .isNotEqualTo(before);
                        window.act(() -> window.desk().edits().undo());
                        assertThat(Knobs.value(model.policy().policy().get(), setting.path()))
                                .isEqualTo(before);
                        assertThat(knob.value().get()).as(setting.path()).isEqualTo(Double.parseDouble(before));
                    }
                }
            }
            Wish wish = new Wish(List.of("longTail.discount=0:3"), List.of("tail@10", "ndcg@10"), 100, 300);
            window.post(() -> model.search(wish));
            window.until(() ->
                    model.front().found().get().filter(so -> so.made() > 1).isPresent());
            window.act(() -> model.front().stop());
            FrontModel.Found stopped = model.front().found().get().orElseThrow();
            assertThat(stopped.partial()).isTrue();
            int made = stopped.made();
            window.post(() -> model.front().resume(model.front().kept().getFirst()));
            window.until(() -> model.front().found().get().orElseThrow().made() > made + 2);
            window.act(() -> model.front().stop());
            assertThat(model.front().kept()).hasSize(1);
            for (Trial trial :
                    model.front().found().get().orElseThrow().search().trials()) {
                if (trial.number() > 0 && trial.metrics().containsKey("tail@10")) {
                    window.act(() -> model.take("#" + trial.number()));
                    double discount = model.policy().policy().get().longTail().discount();
                    assertThat(discount)
                            .isCloseTo(
                                    Double.parseDouble(
                                            String.valueOf(trial.settings().get("longTail.discount"))),
                                    within(1e-9));
                }
            }
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
