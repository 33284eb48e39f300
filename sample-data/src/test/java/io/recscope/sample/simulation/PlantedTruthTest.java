package io.recscope.sample.simulation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.work.Work;
import io.recscope.sample.SampleData;
import io.recscope.sample.simulation.Truth.Interest;
import io.recscope.sample.simulation.Truth.ItemTruth;
import io.recscope.sample.simulation.Truth.UserTruth;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What was planted can be found again in the logged interactions alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedTruthTest {
    private final Simulation settings = Simulation.usual(7);
    private final SampleData data = new SampleData();
    private List<LogRow> log;
    private Truth truth;
    private Map<String, ItemTruth> items;
    private Map<String, UserTruth> users;
    private Map<String, String> categories;

    @BeforeAll
    void simulate(@TempDir Path folder) throws Exception {
        SimulatedFiles files = new Simulator(data).write(settings, folder, Work.SILENT);
        log = LogRow.read(files.interactions());
        truth = Truth.read(files.truth());
        items = truth.items().stream().collect(toMap(ItemTruth::item, item -> item));
        users = truth.users().stream().collect(toMap(UserTruth::user, user -> user));
        categories = Video.kuaiRec(data).stream().collect(toMap(Video::id, Video::category));
        assertThat(log).hasSize((int) files.rows());
    }

    @Test
    void everyUserIsThereAndTheUsualSizeIsAboutAHundredThousand() {
        assertThat(log.size()).isBetween(95_000, 120_000);
        assertThat(log.stream().map(LogRow::user).distinct()).hasSize(settings.users());
    }

    @Test
    void clicksFallOverPositionsAsExamined() {
        Map<Integer, Double> rate = log.stream()
                .collect(groupingBy(
                        row -> row.slot().position(), Collectors.averagingDouble(row -> row.viewed() ? 1 : 0)));

        for (int position = 1; position <= truth.examination().size(); position++) {
            assertThat(rate.get(position) / rate.get(1))
                    .isCloseTo(truth.examination().get(position - 1), within(0.03));
        }
    }

    @Test
    void impressionsFallOverRanksAsPlanted() {
        // the first sixteen are bent: an item comes once in a list only, and one may be most of its category
        Map<String, Long> shown = log.stream().collect(groupingBy(LogRow::item, counting()));
        Map<Integer, double[]> bins = new TreeMap<>();
        for (ItemTruth item : truth.items()) {
            if (item.born() == settings.start() && item.rank() > 16) {
                double[] bin = bins.computeIfAbsent((int) (2 * Math.log(item.rank())), k -> new double[3]);
                bin[0]++;
                bin[1] += item.rank();
                bin[2] += shown.getOrDefault(item.item(), 0L);
            }
        }
        double[] x =
                bins.values().stream().mapToDouble(b -> Math.log(b[1] / b[0])).toArray();
        double[] y =
                bins.values().stream().mapToDouble(b -> Math.log(b[2] / b[0])).toArray();

        assertThat(-slope(x, y)).isCloseTo(settings.strengths().popularity(), within(0.08));
    }

    @Test
    void viewsFollowTheNewInterestFromTheMomentOfTheDrift() {
        Mean oldBefore = new Mean();
        Mean newBefore = new Mean();
        Mean oldAfter = new Mean();
        Mean newAfter = new Mean();
        for (LogRow row : log) {
            List<Interest> interests = users.get(row.user()).interests();
            if (row.viewed() && interests.size() == 2) {
                boolean before = row.time() < interests.get(1).since();
                (before ? oldBefore : oldAfter).add(share(interests.get(0), row));
                (before ? newBefore : newAfter).add(share(interests.get(1), row));
            }
        }

        assertThat(oldBefore.value()).isGreaterThan(2 * newBefore.value());
        assertThat(newAfter.value()).isGreaterThan(2 * oldAfter.value());
        assertThat(oldBefore.value()).isCloseTo(newAfter.value(), within(0.03));
    }

    @Test
    void driftsComeAsOftenAsPlanted() {
        double drifts = truth.users().stream()
                .mapToInt(user -> user.interests().size() - 1)
                .average()
                .orElseThrow();

        assertThat(drifts).isCloseTo(settings.strengths().drift(), within(0.08));
    }

    @Test
    void newItemsAreNeverShownBeforeTheirBirthButAfterIt() {
        Set<String> shownNew = new HashSet<>();
        int tooEarly = 0;
        for (LogRow row : log) {
            long born = items.get(row.item()).born();
            tooEarly += born > row.time() ? 1 : 0;
            if (born > settings.start()) {
                shownNew.add(row.item());
            }
        }
        long bornInPeriod = truth.items().stream()
                .filter(item -> item.born() > settings.start())
                .count();

        assertThat(tooEarly).isZero();
        assertThat((double) bornInPeriod / items.size())
                .isCloseTo(settings.strengths().newItems(), within(0.02));
        assertThat((double) shownNew.size()).isGreaterThan(0.7 * bornInPeriod);
    }

    @Test
    void propensitiesAreProbabilitiesOverTheItemsAlive() {
        // the mean of 1/p over draws with probability p is the number of items that could be drawn
        long[] births =
                truth.items().stream().mapToLong(ItemTruth::born).sorted().toArray();
        Mean inverse = new Mean();
        Mean alive = new Mean();
        for (LogRow row : log) {
            inverse.add(1 / row.propensity());
            alive.add(alive(births, row.time()) - row.slot().position() + 1);
        }

        assertThat(inverse.value() / alive.value()).isCloseTo(1, within(0.02));
        assertThat(log).allMatch(row -> row.propensity() > 0 && row.propensity() <= 1);
    }

    @Test
    void choicesFollowInterestAndNoise() {
        // at the first position everything is looked at
        Mean expected = new Mean();
        Mean seen = new Mean();
        for (LogRow row : log) {
            if (row.slot().position() == 1) {
                Interest interest = users.get(row.user()).at(row.time());
                double most = interest.shares().values().stream()
                        .mapToDouble(d -> d)
                        .max()
                        .orElseThrow();
                double noise = settings.strengths().noise();
                expected.add((1 - noise) * share(interest, row) / most + noise / 2);
                seen.add(row.viewed() ? 1 : 0);
            }
        }

        assertThat(seen.value()).isCloseTo(expected.value(), within(0.015));
    }

    @Test
    void usersSessionsAndListsAreInTimeOrder() {
        int faults = 0;
        Set<String> sessions = new HashSet<>();
        for (int i = 1; i < log.size(); i++) {
            LogRow before = log.get(i - 1);
            LogRow row = log.get(i);
            boolean sameSession = row.slot().session().equals(before.slot().session());
            long gap = row.user().equals(before.user()) ? row.time() - before.time() : Long.MAX_VALUE;
            boolean good = sameSession ? gap > 0 : sessions.add(row.slot().session()) && gap >= 30 * 60_000;
            faults += good ? 0 : 1;
        }

        assertThat(faults).isZero();
    }

    @Test
    void aListHasEightDifferentItemsOnPositionsOneToEight() {
        Map<List<Object>, Set<String>> itemsOf = new HashMap<>();
        Map<List<Object>, Integer> positionsOf = new HashMap<>();
        for (LogRow row : log) {
            List<Object> list = List.of(row.slot().session(), row.slot().list());
            itemsOf.computeIfAbsent(list, k -> new HashSet<>()).add(row.item());
            positionsOf.merge(list, 1 << row.slot().position(), Integer::sum);
        }

        assertThat(itemsOf.values()).allMatch(items -> items.size() == 8);
        assertThat(positionsOf.values()).containsOnly(0b1_1111_1110);
    }

    @Test
    void sharesOfEveryInterestAddUpToOne() {
        for (UserTruth user : truth.users()) {
            for (Interest interest : user.interests()) {
                double sum =
                        interest.shares().values().stream().mapToDouble(d -> d).sum();
                assertThat(sum).isCloseTo(1, within(1e-9));
                assertThat(interest.shares().values()).allMatch(share -> share > 0);
            }
        }
    }

    private double share(Interest interest, LogRow row) {
        return interest.shares().getOrDefault(categories.get(row.item()), 0.0);
    }

    private static int alive(long[] sortedBirths, long moment) {
        int next = Arrays.binarySearch(sortedBirths, moment + 1);
        return next < 0 ? -next - 1 : next;
    }

    private static double slope(double[] x, double[] y) {
        ToDoubleFunction<double[]> mean = v -> Arrays.stream(v).average().orElseThrow();
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - mean.applyAsDouble(x);
            covariance += dx * (y[i] - mean.applyAsDouble(y));
            variance += dx * dx;
        }
        return covariance / variance;
    }

    private static final class Mean {
        private double sum;
        private long count;

        void add(double value) {
            sum += value;
            count++;
        }

        double value() {
            return sum / count;
        }
    }
}
