package io.recscope.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.work.Work;
import io.recscope.views.compare.CompareScreen;
import io.recscope.views.control.Knob;
import io.recscope.views.data.DataScreen;
import io.recscope.views.desk.Desk;
import io.recscope.views.desk.Screen;
import io.recscope.views.explain.ExplainScreen;
import io.recscope.views.models.ModelsScreen;
import io.recscope.views.replay.ReplayScreen;
import io.recscope.views.session.Recents;
import io.recscope.views.text.Language;
import io.recscope.views.trial.HiddenWindow;
import io.recscope.views.trial.Shop;
import io.recscope.views.tune.TuneScreen;
import io.recscope.views.welcome.SampleStudy;
import io.recscope.views.welcome.WelcomeModel;
import io.recscope.views.welcome.WelcomeScreen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole window: the sample study is opened, replayed, changed, explained, tuned, compared and exported.
class WorkbenchJourneyTest {
    @TempDir
    Path folder;

    private record Ready(Path workspace) implements SampleStudy {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public boolean isCarried() {
            return false;
        }

        @Override
        public void make(Work work) {
            throw new UnsupportedOperationException("it is ready");
        }
    }

    @Test
    void fromTheSampleStudyToItsReport() throws Exception {
        Path sample = folder.resolve("sample");
        Shop.TURNING.make(sample, MostPopular.usual(), ItemNeighbours.usual());
        Shop.measure(sample, List.of(10));
        Shop.TURNING.make(folder.resolve("other"));
        Recents recents = new Recents(List.of());
        try (HiddenWindow<WelcomeScreen> window =
                new HiddenWindow<>(folder.resolve("other"), desk -> welcome(desk, recents, sample))) {
            Shell shell = window.get(() -> shell(window.desk(), recents, window.screen()));
            window.showInstead(shell.root());
            window.fire("#open-sample");
            assertThat(window.desk().trail().place().get().screen()).isEqualTo("replay");
            window.fire("#replay-remove");
            assertThat(window.desk().edits().canUndo().get()).isTrue();

            window.fire("#screen.explain");
            assertThat(window.node("#explain-place", Label.class).getText()).startsWith("Place ");
            assertThat(window.node("#explain-history", ListView.class).getItems())
                    .isNotEmpty();

            window.fire("#screen.tune");
            Knob discount = window.node("#knob-longTail.discount", Knob.class);
            window.act(() -> discount.value().set(1.5));
            assertThat(window.desk().edits().canUndo().get()).isTrue();

            window.fire("#screen.compare");
            assertThat(window.count(".table-row-cell")).isPositive();
            window.fire("#screen.models");
            window.fire("#screen.data");

            Path report = folder.resolve("study.html");
            window.act(() -> shell.actions().get("file.export").perform());
            TextField file = window.node("#export-file", TextField.class);
            window.act(() -> file.setText(report.toString()));
            window.fire("#export-start");
            assertThat(Files.readString(report)).contains("<html", Shop.NAME);
        }
    }

    private static WelcomeScreen welcome(Desk desk, Recents recents, Path sample) {
        return new WelcomeScreen(desk, new WelcomeModel(desk, recents, new Ready(sample)));
    }

    private static Shell shell(Desk desk, Recents recents, WelcomeScreen welcome) {
        List<Screen> screens = List.of(
                welcome,
                new DataScreen(desk),
                new ModelsScreen(desk),
                new ReplayScreen(desk),
                new TuneScreen(desk),
                new ExplainScreen(desk),
                new CompareScreen(desk));
        Computing computing = Computing.of(Remembered.nothing(Language.ENGLISH), Optional::empty);
        return new Shell(desk, new Preferences(desk.phrases(), desk.look(), recents, computing), screens, () -> {});
    }
}
