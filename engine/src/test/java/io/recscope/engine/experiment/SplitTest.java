package io.recscope.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.metric.TinyData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static final Dataset DATA = TinyData.timed()
            .user("anna", "a", "b", "c", "d")
            .user("", "a", "b", "a")
            .user("ben", "b", "a", "b")
            .user("cleo", "a", "e")
            .build();

    private static String items(Dataset data, UserHistory history) {
        StringBuilder ids = new StringBuilder();
        for (int item : history.items()) {
            ids.append(data.catalog().id(item));
        }
        return ids.toString();
    }

    private static List<String> cases(Dataset data, Fold fold) {
        List<String> cases = new ArrayList<>();
        for (int c = 0; c < fold.size(); c++) {
            cases.add(data.userId(fold.user(c)) + " " + items(data, fold.input(c)) + ">" + items(data, fold.target(c)));
        }
        return cases;
    }

    private static String train(Dataset data, Fold fold, String user) {
        return items(data, fold.train().history(data.user(user)));
    }

    @Test
    void lastOutAsksForTheLastEventAndTrainsOnTheRest() {
        Fold fold = new LastOut().folds(DATA, Protocol.DEFAULT).getFirst();
        assertThat(cases(DATA, fold)).containsExactly("anna abc>d", "ben ba>b");
        assertThat(train(DATA, fold, "anna")).isEqualTo("abc");
        assertThat(train(DATA, fold, "cleo")).isEqualTo("ae");
        assertThat(fold.train().size()).isEqualTo(3 + 2 + 2);
        assertThat(fold.train().itemCounts()).containsExactly(3, 2, 1, 0, 1);
    }

    @Test
    void lastOutCountsWhomItLeavesOutAndWhatCannotBeHit() {
        SplitFacts facts =
                new LastOut().folds(DATA, Protocol.DEFAULT).getFirst().facts();
        assertThat(facts.excluded()).containsEntry("anonymous", 1).containsEntry("fewer than 3 events", 1);
        assertThat(facts.anonymousInteractions()).isEqualTo(3);
        assertThat(facts.cases().repeatedTargets()).isEqualTo(1);
        assertThat(facts.cases().untrainedTargets()).isEqualTo(1);
        assertThat(facts.cases().total()).isEqualTo(2);
    }

    @Test
    void theValidationMovesEverythingBackByOne() {
        Fold fold = new LastOut(LastOut.Target.VALIDATION)
                .folds(DATA, Protocol.DEFAULT)
                .getFirst();
        assertThat(cases(DATA, fold)).containsExactly("anna ab>c", "ben b>a");
        assertThat(train(DATA, fold, "anna")).isEqualTo("ab");
    }

    @Test
    void theAnonymousUserTrainsWhereTheProtocolSaysSo() {
        Protocol protocol = new Protocol(true, 3, true, Protocol.Gain.BINARY, 0);
        Fold fold = new LastOut().folds(DATA, protocol).getFirst();
        assertThat(train(DATA, fold, "")).isEqualTo("aba");
        assertThat(cases(DATA, fold)).hasSize(2);
        assertThat(train(DATA, new LastOut().folds(DATA, Protocol.DEFAULT).getFirst(), ""))
                .isEmpty();
    }

    @Test
    void aMomentTrainsOnTheTimeBeforeIt() {
        Fold fold = new Moment(3).folds(DATA, Protocol.DEFAULT.withMinEvents(1)).getFirst();
        assertThat(cases(DATA, fold)).containsExactly("anna ab>cd", "ben ba>b");
        assertThat(train(DATA, fold, "cleo")).isEqualTo("ae");
        assertThat(fold.facts().excluded()).containsEntry("no event from the moment on", 1);
    }

    @Test
    void aMomentHidesTheFutureOfUsersWhoAreNotAsked() {
        Dataset data = TinyData.timed().user("u", "a", "b", "c").at("v", 9, "d").build();
        Fold fold = new Moment(3).folds(data, Protocol.DEFAULT).getFirst();
        assertThat(train(data, fold, "v")).isEmpty();
    }

    @Test
    void aQuantileIsTheMomentBeforeWhichThatShareLies() {
        Dataset data = TinyData.timed()
                .user("u", "a", "b", "c", "d", "e")
                .at("v", 5, "a")
                .build();
        assertThat(new Quantile(0.5).moment(data)).isEqualTo(new Moment(4));
        Fold fold =
                new Quantile(0.5).folds(data, Protocol.DEFAULT.withMinEvents(1)).getFirst();
        assertThat(cases(data, fold)).containsExactly("u abc>de", "v >a");
        assertThat(fold.facts().cases().emptyInputs()).isEqualTo(1);
    }

    @Test
    void positionsAreNoMoments() {
        Dataset data = TinyData.ordered().user("u", "a", "b", "c").build();
        assertThatThrownBy(() -> new Moment(2).folds(data, Protocol.DEFAULT))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("no times");
        assertThatThrownBy(() -> new Quantile(0.5).folds(data, Protocol.DEFAULT))
                .isInstanceOf(BadUsage.class);
    }

    @Test
    void heldOutUsersAreUnknownToTraining() {
        Dataset data = manyUsers();
        Fold fold = new UserHoldOut(0.25, 0.5, 7).folds(data, Protocol.DEFAULT).getFirst();
        assertThat(fold.size()).isEqualTo(5);
        for (int c = 0; c < fold.size(); c++) {
            assertThat(fold.train().history(fold.user(c)).isEmpty()).isTrue();
            assertThat(fold.input(c).size()).isEqualTo(2);
            assertThat(fold.target(c).size()).isEqualTo(2);
        }
        assertThat(fold.train().size()).isEqualTo(15 * 4);
    }

    @Test
    void equalSeedsHoldOutEqualUsers() {
        Dataset data = manyUsers();
        assertThat(users(new UserHoldOut(0.25, 0.5, 7), data)).isEqualTo(users(new UserHoldOut(0.25, 0.5, 7), data));
        assertThat(users(new UserHoldOut(0.25, 0.5, 7), data)).isNotEqualTo(users(new UserHoldOut(0.25, 0.5, 8), data));
    }

    private static BitSet users(Split split, Dataset data) {
        Fold fold = split.folds(data, Protocol.DEFAULT).getFirst();
        BitSet users = new BitSet();
        for (int c = 0; c < fold.size(); c++) {
            users.set(fold.user(c));
        }
        return users;
    }

    @Test
    void foldsPartitionTheUsers() {
        Dataset data = manyUsers();
        List<Fold> folds = new KFold(3, 0.5, 1).folds(data, Protocol.DEFAULT);
        int[] times = new int[data.users()];
        for (Fold fold : folds) {
            for (int c = 0; c < fold.size(); c++) {
                times[fold.user(c)]++;
            }
        }
        assertThat(folds).extracting(Fold::size).containsExactly(7, 7, 6);
        assertThat(Arrays.stream(times).allMatch(n -> n == 1)).isTrue();
    }

    @Test
    void heldOutItemsAreInNoTrainingAndNoInput() {
        Dataset data = manyUsers();
        ItemHoldOut split = new ItemHoldOut(0.3, 5);
        BitSet held = split.heldOut(data);
        Fold fold = split.folds(data, Protocol.DEFAULT).getFirst();
        assertThat(held.cardinality()).isEqualTo(3);
        int[] trained = fold.train().itemCounts();
        assertThat(held.stream().map(item -> trained[item]).sum()).isZero();
        int targets = 0;
        for (int c = 0; c < fold.size(); c++) {
            assertThat(Arrays.stream(fold.input(c).items()).noneMatch(held::get))
                    .isTrue();
            assertThat(Arrays.stream(fold.target(c).items()).allMatch(held::get))
                    .isTrue();
            targets += fold.target(c).size();
        }
        assertThat(fold.train().size() + targets).isEqualTo(data.rows());
        assertThat(fold.facts().cases().untrainedTargets()).isEqualTo(fold.size());
    }

    @Test
    void aSplitThatLeavesNoTestCaseSaysSo() {
        assertThatThrownBy(() -> new LastOut().folds(DATA, Protocol.DEFAULT.withMinEvents(99)))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("no test case");
        assertThatThrownBy(() -> new Moment(0).folds(DATA, Protocol.DEFAULT))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("nothing to train on");
    }

    @Test
    void sharesOutsideTheirRangeAreRefused() {
        assertThatThrownBy(() -> new UserHoldOut(1, 0.5, 0)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new ItemHoldOut(Double.NaN, 0)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new KFold(1, 0.5, 0)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Quantile(0)).isInstanceOf(BadUsage.class);
    }

    @Test
    void eventsOfNoPositiveWeightAreNotWanted() {
        Dataset data = TinyData.timed().user("u", "a", "b", "c:-2").build();
        Fold fold = new LastOut().folds(data, Protocol.DEFAULT).getFirst();
        assertThat(fold.relevance(0, Protocol.DEFAULT).isEmpty()).isTrue();
        assertThat(fold.facts().cases().withoutRelevant()).isEqualTo(1);
    }

    private static Dataset manyUsers() {
        TinyData tiny = TinyData.timed();
        for (int u = 0; u < 20; u++) {
            tiny.user("u" + u, "i" + u % 10, "i" + (u + 1) % 10, "i" + (u + 2) % 10, "i" + (u + 3) % 10);
        }
        return tiny.build();
    }
}
