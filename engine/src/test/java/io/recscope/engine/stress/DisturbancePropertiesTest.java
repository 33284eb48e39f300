package io.recscope.engine.stress;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.experiment.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class DisturbancePropertiesTest {
    private static final Dataset DATA = Shop.timed();
    private static final Fold FOLD = Shop.fold(DATA);
    private static final Log LOG = Shop.log(FOLD);

    private static List<List<Integer>> items(Interactions events) {
        List<List<Integer>> all = new ArrayList<>();
        for (int user = 0; user < events.users(); user++) {
            all.add(Arrays.stream(events.history(user).items()).boxed().toList());
        }
        return all;
    }

    private static long counted(Interactions events) {
        return items(events).stream().mapToInt(List::size).sum();
    }

    @Property(tries = 30)
    void equalSeedsDisturbEquallyAndOthersDoNot(@ForAll long seed) {
        for (Kind kind : Kind.values()) {
            Disturbance strong = kind.at(kind.usual().getLast());
            Interactions once = strong.applied(LOG, seed);
            assertThat(items(once)).as(kind.key()).isEqualTo(items(strong.applied(LOG, seed)));
            assertThat(once.size()).as(kind.key()).isEqualTo(counted(once));
        }
        Disturbance clicks = new RandomClicks(0.5);
        assertThat(items(clicks.applied(LOG, seed))).isNotEqualTo(items(clicks.applied(LOG, seed + 1)));
    }

    @Property(tries = 30)
    void asManyClicksAsSaidAreAddedOnItemsThatTheUserNeverMet(
            @ForAll @DoubleRange(min = 0, max = 1) double share, @ForAll long seed) {
        Interactions noisy = new RandomClicks(share).applied(LOG, seed);
        assertThat(counted(noisy))
                .isEqualTo(
                        counted(FOLD.train()) + Math.round(share * FOLD.train().size()));
        for (int user = 0; user < noisy.users(); user++) {
            UserHistory history = noisy.history(user);
            Set<Integer> met = LOG.met(user);
            for (int event = 0; event < history.size(); event++) {
                assertThat(met.contains(history.item(event))).isEqualTo(history.row(event) >= 0);
            }
            assertThat(history.filter(event -> history.row(event) >= 0).items())
                    .isEqualTo(FOLD.train().history(user).items());
        }
    }

    @Property(tries = 30)
    void asManyEventsAsSaidAreDroppedAndMoreOfThemContainTheFewer(
            @ForAll @DoubleRange(min = 0, max = 1) double share, @ForAll long seed) {
        long size = FOLD.train().size();
        Interactions dropped = new DroppedEvents(share).applied(LOG, seed);
        assertThat(counted(dropped)).isEqualTo(size - Math.round(share * size));
        assertThat(items(new Sparsity(1 - share / 2, Sparsity.Of.ALL).applied(LOG, seed)))
                .isEqualTo(items(new DroppedEvents(size == 0 ? 0 : droppedOf(1 - share / 2) / (double) size)
                        .applied(LOG, seed)));
        Interactions more = new DroppedEvents((1 + share) / 2).applied(LOG, seed);
        for (int user = 0; user < more.users(); user++) {
            UserHistory kept = dropped.history(user);
            UserHistory fewer = more.history(user);
            List<Integer> rows = new ArrayList<>();
            for (int event = 0; event < kept.size(); event++) {
                rows.add(kept.row(event));
            }
            for (int event = 0; event < fewer.size(); event++) {
                assertThat(rows).contains(fewer.row(event));
            }
        }
    }

    private static long droppedOf(double kept) {
        return FOLD.train().size() - Math.round(kept * FOLD.train().size());
    }

    @Property(tries = 30)
    void eachUserKeepsHisShareAndAtLeastOneEvent(
            @ForAll @DoubleRange(min = 0, max = 1) double kept, @ForAll long seed) {
        Interactions thin = new Sparsity(kept, Sparsity.Of.EACH_USER).applied(LOG, seed);
        for (int user = 0; user < thin.users(); user++) {
            int before = FOLD.train().history(user).size();
            assertThat(thin.history(user).size()).isEqualTo((int) Math.max(1, Math.round(kept * before)));
        }
    }

    @Property(tries = 30)
    void shufflingMovesAtMostItsShareAndKeepsTimesAndEvents(
            @ForAll @DoubleRange(min = 0, max = 1) double share, @ForAll long seed, @ForAll ShuffledOrder.Reach reach) {
        Interactions shuffled = new ShuffledOrder(share, reach).applied(LOG, seed);
        for (int user = 0; user < shuffled.users(); user++) {
            UserHistory before = FOLD.train().history(user);
            UserHistory after = shuffled.history(user);
            int moved = 0;
            int first = before.size();
            int last = -1;
            for (int event = 0; event < before.size(); event++) {
                assertThat(after.time(event)).isEqualTo(before.time(event));
                if (after.row(event) != before.row(event)) {
                    moved++;
                    first = Math.min(first, event);
                    last = event;
                }
            }
            assertThat(moved).isLessThanOrEqualTo((int) Math.round(share * before.size()));
            if (reach == ShuffledOrder.Reach.NEIGHBOURS) {
                assertThat(last - first + 1).isLessThanOrEqualTo((int) Math.max(0, Math.round(share * before.size())));
            }
            assertThat(after.items()).containsExactlyInAnyOrder(before.items());
        }
    }

    @Property(tries = 20)
    void asManyFakeUsersAsSaidPushEverySecondItem(
            @ForAll @DoubleRange(min = 0, max = 1) double share, @ForAll long seed) {
        FakeUsers attack = new FakeUsers(share, 3);
        Interactions attacked = attack.applied(LOG, seed);
        assertThat(attacked.users()).isEqualTo(Shop.USERS + (int) Math.round(share * Shop.USERS));
        assertThat(attack.pushed(FOLD.train(), seed).cardinality()).isEqualTo(3);
        for (int user = Shop.USERS; user < attacked.users(); user++) {
            UserHistory fake = attacked.history(user);
            assertThat(fake.size()).isGreaterThan(1);
            for (int event = 1; event < fake.size(); event += 2) {
                assertThat(attack.pushed(FOLD.train(), seed).get(fake.item(event)))
                        .isTrue();
            }
        }
        assertThat(items(attacked).subList(0, Shop.USERS)).isEqualTo(items(FOLD.train()));
    }

    @Property(tries = 30)
    void asManyTextsAsSaidGoRound(@ForAll @DoubleRange(min = 0.1, max = 1) double share, @ForAll long seed) {
        Interactions mislabelled = new SwappedTexts(share).applied(LOG, seed);
        List<String> titles = new ArrayList<>();
        int other = 0;
        for (int item = 0; item < Shop.ITEMS; item++) {
            String title = mislabelled.catalog().title(item);
            titles.add(title);
            other += title.equals(DATA.catalog().title(item)) ? 0 : 1;
            assertThat(mislabelled.catalog().id(item)).isEqualTo(DATA.catalog().id(item));
            assertThat(mislabelled.catalog().categories(item))
                    .isEqualTo(DATA.catalog().categories(item));
        }
        assertThat(other).isEqualTo((int) Math.max(2, Math.round(share * Shop.ITEMS)));
        assertThat(titles).doesNotHaveDuplicates();
    }

    @Property(tries = 30)
    void newItemsKeepAtMostSoManyEventsAndOthersAll(@ForAll @IntRange(max = 6) int most, @ForAll long seed) {
        int[] before = FOLD.train().itemCounts();
        int[] after = new NewItems(most).applied(LOG, seed).itemCounts();
        var fresh = NewItems.items(Shop.ITEMS, seed);
        assertThat(fresh.cardinality()).isEqualTo(Shop.ITEMS / 5);
        for (int item = 0; item < Shop.ITEMS; item++) {
            assertThat(after[item]).isEqualTo(fresh.get(item) ? Math.min(most, before[item]) : before[item]);
        }
    }

    @Property(tries = 30)
    void newUsersKeepTheirFirstEventsAndShortHistoriesTheLatest(@ForAll @IntRange(max = 20) int known) {
        Interactions scarce = new NewUsers(known, NewUsers.Which.FIRST).applied(LOG, 1);
        Interactions recent = new NewUsers(known, NewUsers.Which.LATEST).applied(LOG, 1);
        for (int user = 0; user < scarce.users(); user++) {
            int[] all = FOLD.train().history(user).items();
            int n = Math.min(known, all.length);
            assertThat(scarce.history(user).items()).isEqualTo(Arrays.copyOf(all, n));
            assertThat(recent.history(user).items()).isEqualTo(Arrays.copyOfRange(all, all.length - n, all.length));
        }
    }

    @Property(tries = 30)
    void earlierTrainingKeepsAtMostItsShareAndNothingLater(@ForAll @DoubleRange(min = 0, max = 1) double kept) {
        Interactions early = new EarlierTraining(kept).applied(LOG, 1);
        assertThat(counted(early))
                .isLessThanOrEqualTo((long) Math.ceil(kept * FOLD.train().size()));
        long latest = Long.MIN_VALUE;
        long firstLeftOut = Long.MAX_VALUE;
        for (int user = 0; user < early.users(); user++) {
            UserHistory all = FOLD.train().history(user);
            int n = early.history(user).size();
            latest = n == 0 ? latest : Math.max(latest, all.time(n - 1));
            firstLeftOut = n == all.size() ? firstLeftOut : Math.min(firstLeftOut, all.time(n));
        }
        assertThat(latest).isLessThan(firstLeftOut);
    }
}
