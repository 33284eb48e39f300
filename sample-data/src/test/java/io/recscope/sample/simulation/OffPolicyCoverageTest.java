package io.recscope.sample.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.offpolicy.DailyPopularity;
import io.recscope.engine.offpolicy.Estimate;
import io.recscope.engine.offpolicy.Impression;
import io.recscope.engine.offpolicy.ImpressionLog;
import io.recscope.engine.offpolicy.OffPolicyEvaluation;
import io.recscope.engine.offpolicy.OffPolicyResult;
import io.recscope.engine.offpolicy.PropensitySource;
import io.recscope.engine.offpolicy.Slate;
import io.recscope.engine.offpolicy.TargetPolicy;
import io.recscope.engine.work.Work;
import io.recscope.sample.SampleData;
import io.recscope.sample.simulation.Truth.Interest;
import io.recscope.sample.simulation.Truth.ItemTruth;
import io.recscope.sample.simulation.Truth.UserTruth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Intervals estimated from simulated logs hold the planted value as often as they say.
///
/// 150 logs of 200 users each, 10 days, over 200 items. The true value of a policy is the mean over all logged
/// contexts of its expected reward, taken from the planted interests; its own error is 8 % of one log's. At the
/// nominal rate of 95 % the number of intervals that hold it is binomial with mean 142.5 and deviation 2.7; 134 to
/// 149 is what is accepted, which a right method leaves about twice in a thousand times.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OffPolicyCoverageTest {
    private static final int LOGS = 150;
    private static final int USERS = 200;
    private static final int LEAST = 134;
    private static final int MOST = 149;

    private final Simulation settings = new Simulation(LOGS * USERS, 10, 11, Strengths.usual());
    private final List<Video> catalogue =
            Video.kuaiRec(new SampleData()).stream().limit(200).toList();
    private final List<ImpressionLog> logs = new ArrayList<>();
    private final List<UserTruth> users = new ArrayList<>();
    private final Map<String, double[]> preferences = new HashMap<>();
    private final TargetPolicy uniform = alive("uniform", item -> 1);
    private final TargetPolicy steeper =
            alive("steeper", item -> Math.pow(items().get(item).rank(), -1.1));
    private List<ItemTruth> planted = List.of();

    @BeforeAll
    void simulate() {
        SplittableRandom random = new SplittableRandom(settings.seed());
        Supply supply = new Supply(catalogue, settings, new Draws(random.split()));
        planted = supply.truth();
        List<Slate> slates = new ArrayList<>();
        for (int user = 0; user < settings.users(); user++) {
            SimulatedUser simulated = new SimulatedUser("u" + user, settings, supply, new Draws(random.split()));
            users.add(simulated.truth());
            slates.addAll(slates(user, simulated.live()));
            if (user % USERS == USERS - 1) {
                logs.add(new ImpressionLog(slates, catalogue.size(), PropensitySource.LOGGED));
                slates = new ArrayList<>();
            }
        }
    }

    @Test
    void intervalsCoverTheValueOfTheUniformPolicy() throws InterruptedException {
        covers(uniform);
    }

    @Test
    void intervalsCoverTheValueOfAPolicyThatPrefersThePopularMoreThanTheLogDoes() throws InterruptedException {
        covers(steeper);
    }

    @Test
    void wrongPropensitiesDoNotCover() throws InterruptedException {
        List<ImpressionLog> estimated = logs.stream()
                .map(log -> DailyPopularity.usual().estimate(log, true))
                .toList();
        List<OffPolicyResult> results = results(estimated, uniform);

        assertThat(covered(results, OffPolicyResult::snips, truth(uniform))).isLessThan(LOGS / 2);
        assertThat(results).allSatisfy(result -> assertThat(result.notes())
                .anyMatch(note -> note.startsWith("Propensities are estimated")));
    }

    private void covers(TargetPolicy target) throws InterruptedException {
        double truth = truth(target);
        List<OffPolicyResult> results = results(logs, target);

        assertThat(covered(results, OffPolicyResult::ips, truth)).as("ips").isBetween(LEAST, MOST);
        assertThat(covered(results, OffPolicyResult::snips, truth)).as("snips").isBetween(LEAST, MOST);
        assertThat(covered(results, OffPolicyResult::doublyRobust, truth))
                .as("doubly robust")
                .isBetween(LEAST, MOST);
        assertThat(covered(results, result -> result.weights().mean(), 1))
                .as("mean weight")
                .isBetween(LEAST, MOST);
        double mean =
                results.stream().mapToDouble(r -> r.ips().value()).average().orElseThrow();
        double error =
                results.stream().mapToDouble(r -> r.ips().error()).average().orElseThrow();
        assertThat(mean).isCloseTo(truth, within(4 * error / Math.sqrt(LOGS)));
    }

    private static int covered(List<OffPolicyResult> results, Function<OffPolicyResult, Estimate> which, double truth) {
        return (int) results.stream().filter(r -> which.apply(r).covers(truth)).count();
    }

    private static List<OffPolicyResult> results(List<ImpressionLog> logs, TargetPolicy target)
            throws InterruptedException {
        List<OffPolicyResult> results = new ArrayList<>();
        for (ImpressionLog log : logs) {
            results.add(OffPolicyEvaluation.usual().evaluate(log, target, Work.SILENT));
        }
        return results;
    }

    private List<ItemTruth> items() {
        return planted;
    }

    private List<Slate> slates(int user, List<Event> events) {
        List<Slate> slates = new ArrayList<>();
        for (int from = 0; from < events.size(); from += SimulatedUser.LIST_LENGTH) {
            List<Impression> shown = events.subList(from, from + SimulatedUser.LIST_LENGTH).stream()
                    .map(event -> new Impression(
                            event.shown().item(),
                            event.action() == Event.Action.SKIP ? 0 : 1,
                            event.shown().propensity()))
                    .toList();
            slates.add(new Slate(user, UserHistory.ofItems(), events.get(from).time(), shown));
        }
        return slates;
    }

    /// A policy over the items that are born.
    private TargetPolicy alive(String name, IntToDoubleFunction preference) {
        return new TargetPolicy() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void probabilities(Slate slate, double[] probabilities) {
                double[] wanted = preferences.computeIfAbsent(name, n -> IntStream.range(0, planted.size())
                        .mapToDouble(preference)
                        .toArray());
                double sum = 0;
                for (int i = 0; i < probabilities.length; i++) {
                    probabilities[i] = planted.get(i).born() <= slate.moment() ? wanted[i] : 0;
                    sum += probabilities[i];
                }
                for (int i = 0; i < probabilities.length; i++) {
                    probabilities[i] /= sum;
                }
            }
        };
    }

    /// The mean probability of a view over all logged contexts, under a policy.
    private double truth(TargetPolicy target) {
        double sum = 0;
        long decisions = 0;
        double[] probabilities = new double[catalogue.size()];
        for (ImpressionLog log : logs) {
            for (Slate slate : log.slates()) {
                target.probabilities(slate, probabilities);
                double[] liking = liking(users.get(slate.user()).at(slate.moment()));
                double left = 1;
                double value = IntStream.range(0, liking.length)
                        .mapToDouble(i -> probabilities[i] * liking[i])
                        .sum();
                for (int place = 0; place < slate.shown().size(); place++) {
                    int item = slate.shown().get(place).item();
                    sum += SimulatedUser.examination(settings, place + 1) * value / left;
                    decisions++;
                    value -= probabilities[item] * liking[item];
                    left -= probabilities[item];
                }
            }
        }
        return sum / decisions;
    }

    /// The planted probability that an item is viewed once it is looked at.
    private double[] liking(Interest interest) {
        double most = interest.shares().values().stream()
                .mapToDouble(share -> share)
                .max()
                .orElseThrow();
        double noise = settings.strengths().noise();
        return catalogue.stream()
                .mapToDouble(
                        video -> (1 - noise) * interest.shares().getOrDefault(video.category(), 0.0) / most + noise / 2)
                .toArray();
    }
}
