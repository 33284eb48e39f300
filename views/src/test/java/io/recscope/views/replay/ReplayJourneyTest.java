package io.recscope.views.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.views.text.Language;
import io.recscope.views.trial.HiddenWindow;
import io.recscope.views.trial.Shop;
import java.nio.file.Path;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The screen in a window nobody sees: replayed, changed, steered, and a new user.
class ReplayJourneyTest {
    @TempDir
    static Path folder;

    private HiddenWindow<ReplayScreen> window;

    @BeforeAll
    static void make() throws InterruptedException {
        Shop.TURNING.make(folder.resolve("work"), MostPopular.usual(), ItemNeighbours.usual());
    }

    @BeforeEach
    void open() throws Exception {
        window = new HiddenWindow<>(folder.resolve("work"), ReplayScreen::new);
        window.act(() -> window.desk().trail().look(focus -> focus.onDataset(Shop.NAME)));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private ReplayModel model() {
        return window.screen().model();
    }

    private Playback playback() {
        return model().playback().get().orElseThrow();
    }

    private void fire(String selector) throws InterruptedException {
        ButtonBase button = window.node(selector, ButtonBase.class);
        window.act(button::fire);
    }

    private List<? extends Object> edits() {
        return model().whatIfs().get().branches().getFirst().edits();
    }

    @Test
    void aSessionIsPlayedChangedAndSteered() throws InterruptedException {
        Node track = window.node(".track", Node.class);
        int step = model().step().get();
        window.press(track, KeyCode.RIGHT);
        window.until(() -> model().step().get() == step + 1);
        window.press(track, KeyCode.LEFT);
        window.until(() -> model().step().get() == step);
        window.press(track, KeyCode.SPACE);
        window.until(() -> model().clockwork().running().get());
        window.press(track, KeyCode.SPACE);
        fire("#replay-remove");
        window.until(() -> playback().after().isPresent());
        TextField wish = window.node("#replay-wish", TextField.class);
        window.act(() -> {
            wish.setText("white bowl");
            wish.fireEvent(new ActionEvent());
        });
        window.until(() -> edits().size() == 2);
        window.act(() -> window.desk().edits().undo());
        window.until(() -> edits().size() == 1);
        fire("#replay-chart-RANKS");
        fire("#replay-chart-MOMENTS");
        window.act(() -> window.desk().phrases().language().set(Language.CHINESE));
        fire("#replay-newcomer");
        window.until(() -> playback().played().subject() instanceof Subject.Newcomer);
    }

    @Test
    void whatWasClosedIsForgotten() throws InterruptedException {
        assertThat(window.remembered()).isLessThanOrEqualTo(2);
    }
}
