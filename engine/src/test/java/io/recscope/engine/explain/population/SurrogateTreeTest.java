package io.recscope.engine.explain.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurrogateTreeTest {
    private static final Thresholds NONE_OUT = new Thresholds(0, 1, 0, 3, 0, 1);
    private static final Thresholds SOME_OUT = new Thresholds(0, 1, 0, 3, 0.3, 1);

    /// Short histories of A get X, long ones of A get Y, those of B get Z.
    private static Surveyed shop() {
        List<ExplainedUser> users = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            users.add(People.user(3 * i, "A+1 > X", 2 + i % 3));
            users.add(People.user(3 * i + 1, "A+1 > Y", 10 + i % 3));
            users.add(People.user(3 * i + 2, "B+1 > Z", 2 + i % 11));
        }
        return People.surveyed(users);
    }

    @Test
    void findsTheQuestionsBehindTheLists() {
        SurrogateTree tree = SurrogateTree.of(shop(), Foretold.FEATURE, NONE_OUT, 1);
        assertThat(tree.lines())
                .containsExactly(
                        "if share of 'A' > 0.500",
                        "    if events > 7.000",
                        "        Y (30 of 30)",
                        "    else",
                        "        X (30 of 30)",
                        "else",
                        "    Z (30 of 30)");
        assertThat(tree.fidelity().of()).isZero();
    }

    @Test
    void fidelityIsOfUsersHeldOutAndStandsNextToTheMajority() {
        SurrogateTree tree = SurrogateTree.of(shop(), Foretold.FEATURE, SOME_OUT, 2);
        assertThat(tree.users()).isEqualTo(63);
        assertThat(tree.fidelity().of()).isEqualTo(27);
        assertThat(tree.fidelity().count()).isEqualTo(27);
        assertThat(tree.majority().of()).isEqualTo(27);
        assertThat(tree.majority().count()).isBetween(1, 15);
    }

    @Test
    void tailIsForetoldBySomethingThatTellsIt() {
        List<ExplainedUser> users = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            users.add(People.user(i, "A+1 > X", i % 2 == 0 ? 3 : 30));
        }
        SurrogateTree tree = SurrogateTree.of(People.surveyed(users), Foretold.TAIL, NONE_OUT, 1);
        assertThat(tree.lines())
                .containsExactly("if events > 16.500", "    tail (10 of 10)", "else", "    not tail (10 of 10)");
    }

    @Test
    void leavesAreLargeEnoughAndPathsShort() {
        for (int seed = 0; seed < 5; seed++) {
            SurrogateTree tree = SurrogateTree.of(People.random(seed, 200, 8), Foretold.FEATURE, SOME_OUT, 7);
            assertThat(depth(tree.root(), 7)).isBetween(1, SurrogateTree.DEPTH);
        }
    }

    private static int depth(Branch branch, int leaf) {
        return switch (branch) {
            case Branch.Answer answer -> {
                assertThat(answer.users()).isGreaterThanOrEqualTo(leaf);
                yield 0;
            }
            case Branch.Question asked -> {
                assertThat(asked.low().users() + asked.high().users()).isEqualTo(asked.users());
                yield 1 + Math.max(depth(asked.low(), leaf), depth(asked.high(), leaf));
            }
        };
    }

    @Test
    void orderOfUsersChangesNothing() {
        Surveyed surveyed = People.random(4, 80, 6);
        List<ExplainedUser> turned = new ArrayList<>(surveyed.users());
        Collections.shuffle(turned, new Random(1));
        assertThat(SurrogateTree.of(People.surveyed(turned), Foretold.FEATURE, SOME_OUT, 3))
                .isEqualTo(SurrogateTree.of(surveyed, Foretold.FEATURE, SOME_OUT, 3));
    }

    @Test
    void nobodyAndOneUserGiveAnAnswerWithoutQuestions() {
        SurrogateTree nothing = SurrogateTree.of(People.surveyed(), Foretold.FEATURE, SOME_OUT, 1);
        assertThat(nothing.lines()).containsExactly("nothing known (0 of 0)");
        assertThat(nothing.fidelity().value()).isNaN();
        SurrogateTree one = SurrogateTree.of(People.surveyed("A+1 > X"), Foretold.FEATURE, SOME_OUT, 1);
        assertThat(one.lines()).containsExactly("X (1 of 1)");
    }
}
