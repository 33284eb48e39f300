package io.recscope.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Contest;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.Portion;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdatingTest {
    private static final int USERS = 12;
    private static final int ITEMS = 40;
    private static final String KIND = "growing";

    @TempDir
    Path top;

    private Workspace workspace;
    private ModelLibrary library;
    private Dataset old;
    private Dataset data;

    @BeforeEach
    void open() {
        workspace = Workspace.create(top.resolve("w"));
        library = new ModelLibrary(
                workspace,
                new ModelKinds(List.of(MostPopular.usual(), GrowingToy.fresh(1, 1, USERS))),
                Workshop.BARE,
                "test 1");
        old = histories("");
        // all choose the same item last, so whoever recommends what is popular is right
        data = histories(" 39");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static Dataset histories(String last) {
        return Sketch.of(
                ITEMS,
                IntStream.range(0, USERS)
                        .mapToObj(user -> user + " " + (user + 12) + last)
                        .toArray(String[]::new));
    }

    private ModelLibrary.Entry fitted(Dataset on, int sign, int learned, int judges) throws InterruptedException {
        return library.fit(on, GrowingToy.fresh(sign, learned, judges), Work.SILENT);
    }

    private Updating.Outcome update(ModelLibrary.Entry start) throws InterruptedException {
        return new Updating(library, new Contest(Resampling.DEFAULT, 1)).run(data, start, Portion.ALL, 2, Work.SILENT);
    }

    private Champions.Reign reign() {
        return new Champions(workspace).reign(data.digest(), KIND);
    }

    @Test
    void aBetterModelTakesThePlaceOfTheOneThatWasCarriedOver() throws Exception {
        ModelLibrary.Entry start = fitted(old, -1, 1, USERS);

        Updating.Outcome outcome = update(start);

        assertThat(outcome.start()).isEqualTo(start);
        assertThat(outcome.champion().spec()).isEqualTo(((GrowingToy) start.spec()).carried(start.digest()));
        assertThat(outcome.challenger().spec())
                .isEqualTo(((GrowingToy) start.spec()).continued(start.digest(), Portion.ALL, 2));
        Decision decision = outcome.decision();
        assertThat(decision.promoted()).isTrue();
        assertThat(decision.users()).isEqualTo(USERS);
        assertThat(decision.before()).isZero();
        assertThat(decision.after()).isCloseTo(1, within(1e-6));
        assertThat(decision.hitAfter()).isCloseTo(1, within(1e-6));
        assertThat(decision.difference()).isCloseTo(1, within(1e-6));
        assertThat(reign().line())
                .containsExactly(
                        outcome.challenger().digest(), outcome.champion().digest());
        assertThat(reign().decisions()).containsExactly(decision);
        assertThat(library.find(data, KIND)).isEqualTo(outcome.challenger());
    }

    @Test
    void aWorseOneIsKeptButDoesNotAnswer() throws Exception {
        Updating.Outcome outcome = update(fitted(old, 1, -1, USERS));

        assertThat(outcome.decision().promoted()).isFalse();
        assertThat(reign().line()).containsExactly(outcome.champion().digest());
        assertThat(library.find(data, KIND)).isEqualTo(outcome.champion());
        assertThat(library.entry(outcome.challenger().digest())).isEqualTo(outcome.challenger());
    }

    @Test
    void aModelOfTheseDataIsTheChampionItself() throws Exception {
        ModelLibrary.Entry start = fitted(data, 1, 1, USERS);

        Updating.Outcome outcome = update(start);

        assertThat(outcome.champion()).isEqualTo(start);
        assertThat(outcome.decision().difference()).isZero();
        assertThat(outcome.decision().promoted()).isTrue();
    }

    @Test
    void withoutJudgesNothingIsFittedAndNothingDecided() throws Exception {
        ModelLibrary.Entry start = fitted(old, 1, 1, 0);

        assertThatThrownBy(() -> update(start)).isInstanceOf(BadData.class).hasMessageContaining("Too few users");

        assertThat(library.entries()).containsExactly(start);
        assertThat(reign().line()).isEmpty();
    }

    @Test
    void aModelThatCannotGoOnIsRefused() throws Exception {
        ModelLibrary.Entry popular = library.fit(old, MostPopular.usual(), Work.SILENT);

        assertThatThrownBy(() -> update(popular))
                .isInstanceOf(BadUsage.class)
                .hasMessageContainingAll("'most-popular'", "Fit it anew");
    }

    @Test
    void aCancelledUpdateDecidesNothing() throws Exception {
        ModelLibrary.Entry start = fitted(old, -1, 1, USERS);
        Updating updating = new Updating(library, new Contest(Resampling.DEFAULT, 1));

        // the second question is that of the updated model
        assertThatThrownBy(() -> updating.run(data, start, Portion.ALL, 2, SmallStudy.cancelledAt(1)))
                .isInstanceOf(InterruptedException.class);

        assertThat(library.entries()).hasSize(2);
        assertThat(reign().line()).isEmpty();
        assertThat(reign().decisions()).isEmpty();
    }
}
