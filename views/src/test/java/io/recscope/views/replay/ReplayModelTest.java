package io.recscope.views.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.recommend.Signals.Verdict;
import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.replay.Moment;
import io.recscope.engine.replay.Sessions;
import io.recscope.views.chart.Chart;
import io.recscope.views.desk.Desk;
import io.recscope.views.trial.QueuedWindow;
import io.recscope.views.trial.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The model with a queue in place of the window's thread.
class ReplayModelTest {
    @TempDir
    static Path folder;

    private final QueuedWindow window = new QueuedWindow("replay", Shop::workshops);
    private final Desk desk = window.desk();
    private final ReplayModel model = new ReplayModel(desk);
    private final Alternatives alternatives = new Alternatives(desk, model);

    @BeforeAll
    static void make() throws IOException, InterruptedException {
        Shop.TURNING.make(folder.resolve("work"), MostPopular.usual(), ItemNeighbours.usual());
    }

    @BeforeEach
    void open() throws InterruptedException {
        window.open(folder.resolve("work"));
        desk.trail().focus().subscribe(model::follow);
    }

    @AfterEach
    void close() throws InterruptedException {
        window.settle();
        window.close();
        assertThat(window.defects()).isEmpty();
    }

    private void look(String user) throws InterruptedException {
        desk.trail().look(focus -> focus.onDataset(Shop.NAME).onUser(user));
        window.settle();
    }

    private Playback playback() {
        return model.playback().get().orElseThrow();
    }

    @Test
    void aSessionWorthALookIsOpenedForWhoNamesNone() throws InterruptedException {
        desk.trail().look(focus -> focus.onDataset(Shop.NAME));
        assertThat(model.situation().get()).isEqualTo(ReplayModel.Situation.OPENING);
        window.settle();
        assertThat(model.situation().get()).isEqualTo(ReplayModel.Situation.PLAYING);
        assertThat(model.suggested().get()).isTrue();
        assertThat(playback().complete()).isTrue();
        assertThat(desk.trail().focus().getValue().user()).isPresent();
        assertThat(desk.trail().focus().getValue().model()).isPresent();
        desk.trail().back();
        assertThat(desk.trail().canBack().get())
                .as("what nobody chose is no step")
                .isFalse();
    }

    @Test
    void scrubberAndFocusFollowEachOther() throws InterruptedException {
        look("u0");
        assertThat(playback().steps()).hasSize(13);
        assertThat(model.step().get()).isEqualTo(6);
        model.go(3);
        assertThat(desk.trail().focus().getValue().moment()).hasValue(3);
        desk.trail().look(focus -> focus.onMoment(9));
        assertThat(model.step().get()).isEqualTo(9);
        model.go(99);
        assertThat(model.step().get()).isEqualTo(12);
        desk.trail().back();
        assertThat(playback().isReady(model.step().get())).isTrue();
    }

    @Test
    void playingEndsWithTheSessionAndBeginsAgain() throws InterruptedException {
        look("u0");
        model.toggle();
        for (int tick = 0; tick < 20; tick++) {
            model.clockwork().tick();
        }
        assertThat(model.step().get()).isEqualTo(12);
        assertThat(model.clockwork().running().get()).isFalse();
        model.toggle();
        assertThat(model.step().get()).isZero();
        assertThat(model.clockwork().running().get()).isTrue();
    }

    @Test
    void aRemovedEventIsComparedAndCanBeTakenBack() throws InterruptedException {
        look("u0");
        alternatives.remove(2);
        window.settle();
        assertThat(playback().after()).isPresent();
        assertThat(playback().steps()).hasSize(13);
        assertThat(playback().steps().get(2).after()).isEqualTo(-1);
        assertThat(playback().steps().get(3).after()).isEqualTo(2);
        assertThat(alternatives.told()).singleElement().asString().startsWith("event 3 removed: ");
        desk.edits().undo();
        window.settle();
        assertThat(playback().after()).isEmpty();
        desk.edits().redo();
        window.settle();
        assertThat(playback().after()).isPresent();
    }

    @Test
    void branchesStandBesideEachOther() throws InterruptedException {
        look("u0");
        alternatives.remove(2);
        alternatives.begin();
        alternatives.insert(5);
        window.settle();
        assertThat(model.whatIfs().get().branches())
                .extracting(branch -> branch.name())
                .containsExactly("A", "B");
        assertThat(playback().edited().size()).isEqualTo(14);
        model.branches().compare(0);
        window.settle();
        assertThat(playback().edited().size()).isEqualTo(12);
        model.branches().compare(-1);
        window.settle();
        assertThat(playback().after()).isEmpty();
        alternatives.drop(0);
        alternatives.discard();
        assertThat(model.whatIfs().get().branches()).hasSize(2);
    }

    @Test
    void whatWasMadeOfASessionWaitsThere() throws InterruptedException {
        look("u0");
        alternatives.remove(0);
        window.settle();
        look("u1");
        assertThat(playback().after()).isEmpty();
        look("u0");
        assertThat(playback().after()).isPresent();
        look("u1");
        desk.edits().undo();
        window.settle();
        assertThat(desk.trail().focus().getValue().user()).contains("u0");
        assertThat(playback().after()).isEmpty();
    }

    @Test
    void aWishIsReadAndSteers() throws InterruptedException {
        look("u0");
        alternatives.wish("white bowl");
        window.settle();
        Moment here = playback().momentAfter(model.step().get()).orElseThrow();
        assertThat(ListedItem.of(
                        here, Optional.empty(), playback().setup().player().facts()))
                .extracting(ListedItem::title)
                .first()
                .asString()
                .startsWith("white bowl");
        assertThat(alternatives.told()).containsExactly("at 6: wishes “white bowl”");
        alternatives.wish(" - ");
        window.settle();
        assertThat(alternatives.trouble().get()).isPresent();
        assertThat(model.whatIfs().get().branches().getFirst().edits()).hasSize(1);
    }

    @Test
    void aNewUserAnswersAndTheListFollows() throws InterruptedException {
        look("u0");
        model.welcomeNewcomer();
        window.settle();
        Questions questions = new Questions(desk, model);
        questions.find();
        window.settle();
        assertThat(questions.items().get()).hasSize(8);
        int disliked = playback()
                .momentBefore(0)
                .orElseThrow()
                .list()
                .candidates()
                .getFirst()
                .item();
        alternatives.judge(disliked, Verdict.DISLIKE);
        window.settle();
        assertThat(questions.answer(disliked)).contains(Verdict.DISLIKE);
        assertThat(playback().momentAfter(0).orElseThrow().list().candidates())
                .noneMatch(candidate -> candidate.item() == disliked);
        alternatives.wish("-white bowl");
        window.settle();
        assertThat(desk.trail().focus().getValue().newcomer().orElseThrow().wishes())
                .containsExactly("-white bowl");
        model.choose("u0");
        window.settle();
        assertThat(desk.trail().focus().getValue().user()).contains("u0");
        assertThat(playback().played().subject()).isEqualTo(new Subject.User("u0"));
    }

    @Test
    void usersAreFoundByTheirIdsAndByKind() throws InterruptedException {
        look("u0");
        Setup setup = model.setup().get().orElseThrow();
        model.finder().search(setup, "U3");
        window.settle();
        SessionFinder.Found found = model.finder().found().get();
        assertThat(found.whole()).isEqualTo(11);
        assertThat(found.lines())
                .extracting(SessionFinder.Line::user)
                .contains("u3", "u39")
                .hasSize(11);
        model.finder().find(setup, Sessions.Kind.SURPRISING);
        window.settle();
        assertThat(model.finder().found().get().kind()).contains(Sessions.Kind.SURPRISING);
        assertThat(model.finder().found().get().lines()).isNotEmpty();
    }

    @Test
    void chartsAreMadeOfWhatWasPlayed() throws InterruptedException {
        look("u0");
        alternatives.remove(1);
        window.settle();
        Gallery gallery = new Gallery(desk, model);
        for (Pictures.Kind kind : Pictures.Kind.values()) {
            gallery.kind().set(kind);
            gallery.redraw();
            window.settle();
            assertThat(gallery.chart().get().map(Chart::heading))
                    .as(kind.name())
                    .isPresent();
        }
        assertThat(gallery.comparison().get().orElseThrow().rows())
                .hasSameSizeAs(playback().steps());
    }

    @Test
    void sessionsAndBranchesAreWritten() throws InterruptedException, IOException {
        look("u0");
        Path json = new Export(playback(), folder.resolve("one.json")).write(io.recscope.engine.work.Work.SILENT);
        assertThat(Files.readString(json)).contains("\"user\" : \"u0\"", "\"moments\"");
        alternatives.remove(1);
        window.settle();
        Path csv = new Export(playback(), folder.resolve("two.csv")).write(io.recscope.engine.work.Work.SILENT);
        assertThat(Files.readAllLines(csv)).hasSize(14).first().asString().startsWith("before,after,taken_id");
    }

    @Test
    void whoIsNotThereIsToldAsTrouble() throws InterruptedException {
        look("nobody");
        assertThat(model.trouble().get()).isPresent();
        assertThat(model.situation().get()).isEqualTo(ReplayModel.Situation.FAILED);
        look("u0");
        assertThat(model.situation().get()).isEqualTo(ReplayModel.Situation.PLAYING);
    }
}
