package io.recscope.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Candidate;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Recommendation;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Scope;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.Signals.Verdict;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.Wish;
import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.PolicyStages;
import io.recscope.engine.sequence.InterestModel;
import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {
    private final Dataset data = Cinema.dataset(Clock.TIME);
    private final Player player = Cinema.player(data, Policy.OFF);
    private final Course course = Cinema.course(data, "u0");

    private static Recommendation plain(Model model, Facts facts, UserHistory known, long moment) {
        Request request = new Request(known, new Scope.Unseen(), 5, moment, Signals.NONE);
        return new Pipeline(model, PolicyStages.of(Policy.OFF, facts)).recommend(request);
    }

    @Test
    void everyMomentIsWhatThePipelineSaysOfTheHistorySoFar() {
        Timeline timeline = player.play(course);
        assertThat(timeline.size()).isEqualTo(11);
        for (int n = 10; n >= 0; n--) {
            Recommendation plain =
                    plain(player.model(), player.facts(), course.history().first(n), course.time(n));
            assertThat(timeline.moment(n).list().candidates()).isEqualTo(plain.candidates());
            assertThat(timeline.moment(n).list().considered()).isEqualTo(plain.considered());
            assertThat(timeline.moment(n)).isSameAs(timeline.moment(n));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aNetworksMomentsAreThoseOfItsPlainScores(boolean longTerm) {
        try (InterestModel model = (InterestModel) Cinema.fit(Cinema.network(longTerm), data)) {
            Player networked = new Player(model, player.facts(), Policy.OFF, Cinema.ITEMS);
            Timeline timeline = networked.play(course);
            for (int n = 0; n < timeline.size(); n++) {
                Moment moment = timeline.moment(n);
                float[] plain = new float[model.items()];
                model.score(course.history().first(n), plain);
                for (Candidate candidate : moment.list().candidates()) {
                    assertThat(candidate.trace().getFirst().scoreAfter())
                            .isEqualTo(plain[candidate.item()], within(1e-4));
                }
                Leaning leaning = moment.leaning();
                assertThat(leaning.interest().hasLongTerm()).isEqualTo(longTerm);
                assertThat(leaning.interest().shortTerm())
                        .containsExactly(
                                model.interest(course.history().first(n)).shortTerm(), within(1e-4f));
                if (longTerm) {
                    assertThat(leaning.interest().longTerm())
                            .containsExactly(
                                    model.interest(course.history().first(n)).longTerm(), within(1e-4f));
                }
                assertThat(Double.isNaN(leaning.drift())).isEqualTo(n == 0 && !longTerm);
            }
            assertThat(timeline.names(3, 2).words()).isNotEmpty();
        }
    }

    @Test
    void tellsWhereTheNextItemStood() {
        Timeline timeline = player.play(course);
        for (int n = 0; n < 10; n++) {
            Taken taken = timeline.moment(n).taken();
            List<Integer> all = Cinema.items(new Player(player.model(), player.facts(), Policy.OFF, Cinema.ITEMS)
                    .play(course)
                    .moment(n)
                    .list());
            assertThat(taken.item()).isEqualTo(n);
            assertThat(taken.rank()).isEqualTo(all.indexOf(n) + 1);
            assertThat(taken.hit()).isEqualTo(taken.rank() <= 5);
        }
        assertThat(timeline.moment(10).taken()).isEqualTo(Taken.NOTHING);
        assertThat(timeline.hits()).isEqualTo((int)
                Cinema.taken(timeline).stream().filter(Taken::hit).count());
        assertThat(timeline.counted()).isEqualTo(10);
    }

    @Test
    void ofEqualScoresTheLowerItemIsFirst() {
        Model popular = Cinema.fit(MostPopular.usual(), data);
        int[] counts = data.itemCounts();
        int tied = IntStream.range(1, Cinema.ITEMS)
                .filter(item -> counts[item] == counts[item - 1])
                .max()
                .orElseThrow();
        Course one = Course.of(UserHistory.ofItems(tied), Clock.ORDER);
        int rank = new Player(popular, player.facts(), Policy.OFF, 3)
                .play(one)
                .moment(0)
                .taken()
                .rank();
        long before = IntStream.range(0, Cinema.ITEMS)
                .filter(item -> counts[item] > counts[tied] || (counts[item] == counts[tied] && item < tied))
                .count();
        assertThat(rank).isEqualTo((int) before + 1);
    }

    @Test
    void whatCannotBeListedHasNoRankUnlessRepeatsMayBeListed() {
        Course again = course.with(new Edit.Insert(3, 1));
        assertThat(player.play(again).moment(3).taken()).isEqualTo(new Taken(1, true, 0, false));
        Player repeating = new Player(player.model(), player.facts(), Policy.OFF, 5, new Scope.All());
        assertThat(repeating.play(again).moment(3).taken().rank()).isPositive();
    }

    @Test
    void aRefusalIsNoChoice() {
        Course refused = Course.of(UserHistory.ofItems(0, 1).with(2, 5, -1, 0).with(3, 6, 1, 0), Clock.ORDER);
        Taken taken = player.play(refused).moment(2).taken();
        assertThat(taken.chosen()).isFalse();
        assertThat(taken.hit()).isFalse();
        assertThat(taken.rank()).isPositive();
        assertThat(taken.counts()).isFalse();
    }

    @Test
    void whatIfEqualsReplayingTheChangedHistoryFromScratch() {
        Course changed =
                new Branch("b", List.of(new Edit.Insert(2, 20), new Edit.Remove(5), new Edit.Move(0, 7))).of(course);
        Timeline branch = player.play(changed);
        UserHistory history = UserHistory.ofItems();
        int[] items = {1, 20, 2, 3, 5, 6, 7, 0, 8, 9};
        for (int event = 0; event < items.length; event++) {
            history = history.with(
                    items[event],
                    changed.history().time(event),
                    1,
                    changed.history().action(event));
        }
        Timeline scratch = player.play(Course.of(history, Clock.TIME));
        assertThat(Cinema.lists(branch)).isEqualTo(Cinema.lists(scratch));
        assertThat(Cinema.taken(branch)).isEqualTo(Cinema.taken(scratch));
        assertThat(branch.changes()).isEqualTo(scratch.changes());
    }

    @Test
    void aPolicyOrAWordCostsNoPassOfTheNetwork() {
        try (Model model = Cinema.fit(Cinema.network(false), data)) {
            Player networked = new Player(model, player.facts(), Policy.OFF, 5);
            Timeline timeline = networked.play(course);
            Course said = course.with(new Edit.During(1, new Act.Judge(new Signals.Mark(2, Verdict.LIKE))));
            Timeline branch = networked.play(said, timeline);
            assertThat(branch.readingMillis()).isZero();
            assertThat(Cinema.lists(networked.with(Policy.OFF.named("x")).play(course, timeline)))
                    .isEqualTo(Cinema.lists(timeline));
            assertThat(networked.play(course.with(new Edit.Remove(0)), timeline).readingMillis())
                    .isPositive();
        }
    }

    @Test
    void anEmptyAndAShortSessionArePlayed() {
        Timeline empty = player.play(Cinema.course(data, "u2"));
        assertThat(empty.size()).isEqualTo(1);
        assertThat(empty.moment(0).leaning().drift()).isNaN();
        assertThat(empty.changes()).isEmpty();
        assertThat(empty.counted()).isZero();
        Timeline single = player.play(Cinema.course(data, "u1"));
        assertThat(single.size()).isEqualTo(2);
        assertThat(single.moment(1).leaning().drift()).isEqualTo(0, within(1e-6));
        assertThat(single.moment(1).leaning().moved()).isNaN();
        assertThat(single.moment(1).shares().taken()).contains(1.0);
        assertThatThrownBy(() -> empty.moment(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void interestsOfAnyModelFollowWhatTheTextsMean() {
        Timeline timeline = player.play(course); // six lamps, then mugs
        assertThat(timeline.moment(9).leaning().drift())
                .isGreaterThan(timeline.moment(5).leaning().drift());
        assertThat(timeline.moment(7).leaning().moved())
                .isGreaterThan(timeline.moment(5).leaning().moved());
        Shares shares = timeline.moment(9).shares();
        assertThat(Arrays.stream(shares.wanted()).sum()).isEqualTo(1, within(1e-9));
        assertThat(Arrays.stream(shares.taken()).sum()).isEqualTo(1, within(1e-9));
        assertThat(timeline.names(9, 3).categories()).isNotEmpty();
    }

    @Test
    void ofItemsWithoutTextAndCategoryNoInterestIsTold() {
        Dataset mute = Sketch.of(6, "0 1 2 3 4", "0 1", "2 3");
        Timeline timeline = Cinema.player(mute, Policy.OFF).play(Cinema.course(mute, "u0"));
        for (int n = 0; n < timeline.size(); n++) {
            assertThat(timeline.moment(n).leaning().drift()).isNaN();
            assertThat(timeline.moment(n).shares().wanted()).isEmpty();
        }
        assertThat(timeline.changes()).isEmpty();
        assertThat(timeline.names(2, 3).categories()).isEmpty();
        assertThat(timeline.moment(1).list().candidates()).isNotEmpty();
    }

    @Test
    void aWishIsHeardFromItsMomentOn() {
        float[] affinity = new float[Cinema.ITEMS];
        affinity[20] = 50;
        Course wished = course.with(new Edit.During(4, new Act.Ask(new Wish("bowl 20", 1, affinity))));
        Timeline branch = player.play(wished);
        assertThat(Cinema.items(branch.moment(3).list()))
                .isEqualTo(Cinema.items(player.play(course).moment(3).list()));
        assertThat(Cinema.items(branch.moment(4).list()).getFirst()).isEqualTo(20);
    }

    @Test
    void preparesAllMomentsAndCanBeStopped() throws Exception {
        Timeline timeline = player.play(course);
        timeline.prepare(Work.SILENT);
        assertThat(timeline.moments(0, 10)).hasSize(11);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> player.play(course).prepare(Work.SILENT)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void severalThreadsSeeTheSameMoments() {
        Timeline timeline = player.play(course);
        List<Moment> seen = IntStream.range(0, 110)
                .parallel()
                .mapToObj(n -> timeline.moment(n % 11))
                .toList();
        for (int n = 0; n < 110; n++) {
            assertThat(seen.get(n)).isSameAs(timeline.moment(n % 11));
        }
    }

    @Test
    void whatCannotBePlayedIsRefused() {
        assertThatThrownBy(() -> player.play(course.with(new Edit.Insert(1, 99))))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("event 1");
        Model model = Cinema.fit(ItemNeighbours.usual(), data);
        assertThatThrownBy(() -> new Player(model, player.facts(), Policy.OFF, 0))
                .isInstanceOf(BadUsage.class);
    }
}
