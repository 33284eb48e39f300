package io.recscope.engine.sequence;

import static io.recscope.engine.sequence.TransferTest.PARENT;
import static io.recscope.engine.sequence.TransferTest.SMALL;
import static io.recscope.engine.sequence.TransferTest.hits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.language.Language;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Portion;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GoingOnTest {
    private static final Shop FORWARD = new Shop("i", Shop.FORWARD);
    private static final Shop BACKWARD = new Shop("i", Shop.BACKWARD);
    private static final InterestNetwork NETWORK =
            SMALL.with(new Training(12, 0, 0.01, 10, 400, 1, 0.9, 40, 0), Start.afresh());

    private final Lending workshop = new Lending(Language.ofWords());
    private List<List<Integer>> histories;
    private int[] learned;

    @BeforeEach
    void fit() throws Exception {
        histories = FORWARD.histories(90, 6, 5);
        Model model = NETWORK.fit(FORWARD.dataset(histories), workshop, Work.SILENT);
        learned = model.weights().ints("users.learned");
        workshop.with(PARENT, model);
    }

    /// The same shop later: some users did more.
    private Dataset later(Shop shop, int users, int more) {
        Random random = new Random(8);
        List<List<Integer>> later = new ArrayList<>();
        histories.forEach(history -> later.add(new ArrayList<>(history)));
        later.subList(0, users).forEach(history -> shop.extend(history, more, random));
        return shop.dataset(later);
    }

    private InterestNetwork on(Portion portion, int epochs) {
        return (InterestNetwork) NETWORK.continued(PARENT, portion, epochs);
    }

    @Test
    void whatEachUserTaughtIsRemembered() {
        assertThat(Arrays.stream(learned).filter(count -> count == 5).count()).isEqualTo(30);
        assertThat(Arrays.stream(learned).filter(count -> count == 6).count()).isEqualTo(60);
    }

    @Test
    void aNewTrendIsLearnedFromNewChoicesAlone() throws Exception {
        Dataset newer = later(BACKWARD, 60, 4);

        try (Model before = NETWORK.carried(PARENT).fit(newer, workshop, Work.SILENT);
                Model after = on(Portion.ALL, 10).fit(newer, workshop, Work.SILENT)) {
            Dataset trend = BACKWARD.dataset(BACKWARD.histories(40, 4, 77));
            assertThat(hits(before, trend)).isLessThan(0.4);
            assertThat(hits(after, trend)).isGreaterThan(0.7);
        }
    }

    @Test
    void whatWasKnownIsKeptWhereNothingNewSpeaksAgainstIt() throws Exception {
        Dataset newer = later(FORWARD, 30, 2);

        try (Model after = on(Portion.ALL, 3).fit(newer, workshop, Work.SILENT)) {
            assertThat(hits(after, FORWARD.dataset(FORWARD.histories(40, 5, 77))))
                    .isGreaterThan(0.8);
        }
    }

    @Test
    void onlyTheAdapterMovesWhenOnlyItIsToLearn() throws Exception {
        Dataset newer = later(BACKWARD, 60, 4);
        Weights before = workshop.parent(PARENT).weights();

        try (Model after = on(Portion.ADAPTER, 2).fit(newer, workshop, Work.SILENT)) {
            after.weights().floats().forEach((name, values) -> {
                if (name.matches("parameter\\.(projection.*|own)")) {
                    assertThat(values).as(name).isNotEqualTo(before.floats(name));
                } else if (name.startsWith("parameter.")) {
                    assertThat(values).as(name).isEqualTo(before.floats(name));
                }
            });
        }
    }

    @Test
    void judgesAreUsersWhoseLastChoiceNeitherHasLearned() throws Exception {
        Dataset newer = later(FORWARD, 30, 2);
        InterestNetwork on = on(Portion.ALL, 1);

        BitSet judges = on.judges(newer, workshop);

        try (Model after = on.fit(newer, workshop, Work.SILENT)) {
            int[] now = after.weights().ints("users.learned");
            assertThat(judges.cardinality()).isBetween(10, 30);
            judges.stream().forEach(user -> {
                int choices = newer.history(user).size();
                assertThat(now[user]).isEqualTo(choices - 1);
                assertThat(learned[user]).isLessThan(choices);
            });
            assertThat(on.setAside(newer).isEmpty()).isTrue();
            assertThat(((InterestModel) after).log().epochs())
                    .singleElement()
                    .satisfies(epoch -> assertThat(epoch.ndcg()).isNaN());
        }
    }

    @Test
    void usersWithFewerChoicesThanBeforeHaveNothingNew() throws Exception {
        histories.subList(0, 45).forEach(history -> history.removeLast());
        histories.subList(0, 45).forEach(history -> history.removeLast());
        Dataset corrected = later(FORWARD, 0, 0);
        histories.subList(60, 75).forEach(history -> FORWARD.extend(history, 1, new Random(1)));
        Dataset newer = later(FORWARD, 0, 0);

        try (Model after = on(Portion.ALL, 1).fit(newer, workshop, Work.SILENT)) {
            assertThat(Arrays.copyOf(after.weights().ints("users.learned"), 45)).containsOnly(4);
            assertThat(((InterestModel) after).log().notes()).anyMatch(note -> note.contains("do not judge"));
        }
        assertThat(corrected.users()).isEqualTo(90);
    }

    @Test
    void nothingNewAndNobodyKnownAreRefused() {
        Shop other = new Shop("other", Shop.FORWARD);
        List<List<Integer>> same = new ArrayList<>();
        for (int user = 0; user < 90; user++) {
            same.add(histories.get(user).subList(0, learned[user]));
        }

        assertThatThrownBy(() -> on(Portion.ALL, 1).fit(FORWARD.dataset(same), workshop, Work.SILENT))
                .isInstanceOf(BadData.class)
                .hasMessageContaining("nothing new to learn");
        assertThatThrownBy(() -> on(Portion.ALL, 1).fit(other.dataset(histories), workshop, Work.SILENT))
                .isInstanceOf(BadData.class)
                .hasMessageContaining("knows none of the 90 users")
                .hasMessageContaining("fit --from");
    }

    @Test
    void equalUpdatesAreEqual() throws Exception {
        Dataset newer = later(FORWARD, 30, 2);

        try (Model one = on(Portion.ALL, 2).fit(newer, workshop, Work.SILENT);
                Model two = on(Portion.ALL, 2).fit(newer, workshop, Work.SILENT)) {
            assertThat(one.weights().floats("items")).isEqualTo(two.weights().floats("items"));
        }
    }
}
