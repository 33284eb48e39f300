package io.recscope.engine.explain.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadUsage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final Thresholds ALL = new Thresholds(0, 1, 0, 3, 0, 1);

    private static Rule rule(Rules rules, String text) {
        return rules.rules().stream()
                .filter(rule -> rule.toString().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsAreThoseOfTheTable() {
        Surveyed surveyed = People.surveyed("A+1 > X", "A+1 B-1 > X", "A+1 B+1 > Y", "B+1 > Y", "B+2 > Y", "C+1 > X");
        Rules rules = Rules.of(surveyed, ALL);
        assertThat(rules.cases()).isEqualTo(6);
        Rule rule = rule(rules, "A → X");
        assertThat(rule.both()).isEqualTo(2);
        assertThat(rule.matching()).isEqualTo(3);
        assertThat(rule.recommended()).isEqualTo(3);
        assertThat(rule.support()).isEqualTo(2 / 6.0);
        assertThat(rule.confidence()).isEqualTo(2 / 3.0);
        assertThat(rule.lift()).isCloseTo(4 / 3.0, Offset.offset(1e-12));
        // A+B is of Y once, no more surely than B alone; a negative attribution is no condition
        assertThat(rules.rules()).extracting(Rule::toString).containsExactly("B → Y", "C → X", "A → X");
    }

    @Test
    void fidelityIsThatOfUsersHeldOut() {
        List<String> lines = new ArrayList<>(Collections.nCopies(20, "A+1 > X"));
        lines.addAll(Collections.nCopies(20, "B+1 A-1 > Y"));
        Surveyed surveyed = People.surveyed(lines.toArray(String[]::new));
        Rules rules = Rules.of(surveyed, new Thresholds(0.1, 2, 0.5, 1, 0.5, 3));
        assertThat(rules.users()).isEqualTo(20);
        assertThat(rules.heldOut()).isEqualTo(20);
        Rule rule = rule(rules, "A → X");
        assertThat(rule.repeated().value()).isEqualTo(1);
        // everybody's history holds A, though not always in favour of X
        assertThat(rule.fidelity().of()).isEqualTo(20);
        assertThat(rule.fidelity().count()).isEqualTo(rule.repeated().of());
        assertThat(rule.recommended() + rule.fidelity().count()).isEqualTo(20);
    }

    @Test
    void rulesAreTheSameAsByTryingAllConditions() {
        for (int seed = 0; seed < 5; seed++) {
            Surveyed surveyed = People.random(seed, 150, 7);
            Thresholds thresholds = new Thresholds(0.04, 3, 0.3, 3, 0, 1);
            Rules rules = Rules.of(surveyed, thresholds);
            Set<String> found =
                    rules.rules().stream().map(Rule::toString).collect(Collectors.toCollection(TreeSet::new));
            assertThat(rules.found()).isEqualTo(found.size());
            assertThat(found).isEqualTo(tried(surveyed, thresholds, 7)).isNotEmpty();
        }
    }

    /// All conditions one after another, as the definition has it.
    private static Set<String> tried(Surveyed surveyed, Thresholds thresholds, int features) {
        Set<String> rules = new TreeSet<>();
        int all = surveyed.users().size();
        for (int condition = 1; condition < 1 << features; condition++) {
            for (int target = 0; target < features && Integer.bitCount(condition) <= 3; target++) {
                int[] counts = counts(surveyed, condition, target);
                boolean passes = counts[1] >= Math.max(thresholds.cases(), Math.ceil(thresholds.support() * all))
                        && counts[1] >= thresholds.confidence() * counts[0];
                boolean news = true;
                for (int part = (condition - 1) & condition; passes; part = (part - 1) & condition) {
                    int[] shorter = counts(surveyed, part, target);
                    news &= (double) shorter[1] / shorter[0] < (double) counts[1] / counts[0];
                    passes = part > 0;
                }
                if (counts[1] >= Math.max(thresholds.cases(), Math.ceil(thresholds.support() * all))
                        && counts[1] >= thresholds.confidence() * counts[0]
                        && news) {
                    int bits = condition;
                    rules.add(IntStream.range(0, features)
                                    .filter(f -> (bits >> f & 1) > 0)
                                    .mapToObj(f -> "f" + f)
                                    .collect(Collectors.joining(" + "))
                            + " → f" + target);
                }
            }
        }
        return rules;
    }

    private static int[] counts(Surveyed surveyed, int condition, int target) {
        int[] counts = new int[2];
        for (ExplainedUser user : surveyed.users()) {
            int positive = RuleCase.of(user.first()).positive().stream()
                    .mapToInt(feature -> 1 << feature.number())
                    .sum();
            if ((positive & condition) == condition) {
                counts[0]++;
                counts[1] += user.first().feature().number() == target ? 1 : 0;
            }
        }
        return counts;
    }

    @Test
    void orderOfUsersChangesNothing() {
        Surveyed surveyed = People.random(4, 80, 6);
        List<ExplainedUser> turned = new ArrayList<>(surveyed.users());
        Collections.shuffle(turned, new Random(1));
        Thresholds thresholds = new Thresholds(0.02, 2, 0.2, 3, 0.3, 9);
        assertThat(Rules.of(People.surveyed(turned), thresholds)).isEqualTo(Rules.of(surveyed, thresholds));
    }

    @Test
    void sharesAreInBoundsAndListIsInOrder() {
        List<Rule> rules = Rules.of(People.random(5, 300, 9), new Thresholds(0, 1, 0, 3, 0.3, 9))
                .rules();
        assertThat(rules).hasSizeLessThanOrEqualTo(Rules.LISTED).isNotEmpty();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            assertThat(rule.support()).isBetween(0.0, rule.confidence());
            assertThat(rule.lift()).isGreaterThan(1);
            assertThat(rule.fidelity().of())
                    .isGreaterThanOrEqualTo(rule.repeated().of());
            assertThat(i == 0 || rules.get(i - 1).confidence() >= rule.confidence())
                    .isTrue();
        }
    }

    @Test
    void aModelThatAlwaysRecommendsTheSameHasNoRules() {
        assertThat(Rules.of(People.surveyed("A+1 > X", "B+1 > X", "A+1 B+2 > X"), ALL)
                        .rules())
                .isEmpty();
    }

    @Test
    void nobodyAndOneUserGiveNoRules() {
        assertThat(Rules.of(People.surveyed(), ALL).rules()).isEmpty();
        assertThat(Rules.of(People.surveyed("A+1 > X"), ALL).rules()).isEmpty();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Thresholds(1.5, 1, 0.5, 3, 0.3, 1)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Thresholds(0.5, 1, 0.5, 4, 0.3, 1)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Thresholds(0.5, 1, 0.5, 3, 1, 1)).isInstanceOf(BadUsage.class);
    }
}
