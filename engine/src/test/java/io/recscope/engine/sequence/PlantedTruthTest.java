package io.recscope.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.TestWorkshop;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What decides the next item is planted, and each input is shown to find what it alone can know.
class PlantedTruthTest {
    private static final Workshop WORKSHOP = new TestWorkshop();
    private static final int ITEMS = 12;
    private static final int USERS = 60;
    private static final long MINUTE = 60_000L;
    private static final List<String> NAMELESS = Collections.nCopies(ITEMS, "");

    @SuppressWarnings("unused")
    private static final List<Function<Inputs, Network>> KINDS =
            List.of(PlantedTruthTest::interest, PlantedTruthTest::gru, PlantedTruthTest::lstm);

    /// Kinds of cells differ in nothing that has to do with what is told of events.
    @SuppressWarnings("unused")
    private static final List<Function<Inputs, Network>> TOLD = KINDS.subList(0, 2);

    private static final Shape SHAPE = new Shape(16, 1, 2, 20, false, false, 0);
    private static final Objective PLAIN = new Objective(0, 0, 0, 0, 0.2, 0, 0, 0);
    private static final Training SHORT = new Training(20, 0, 1e-2, 5, 120, 1, 0.9, 0, 0);

    private static Network interest(Inputs inputs) {
        return new InterestNetwork(SHAPE, inputs, PLAIN, SHORT, 1, Start.afresh());
    }

    private static Network gru(Inputs inputs) {
        return new GruNetwork(SHAPE, inputs, PLAIN, SHORT, 1, Start.afresh());
    }

    private static Network lstm(Inputs inputs) {
        return new LstmNetwork(SHAPE, inputs, PLAIN, SHORT, 1, Start.afresh());
    }

    @AfterEach
    void everyTensorIsGivenBack() {
        assertThat(WORKSHOP.torch().liveTensors()).isZero();
    }

    /// What decides how far a user goes.
    private enum Cause {
        GAP,
        ACTION,
        CONTEXT
    }

    /// Users go one item on, or five after a sign: a long gap, a purchase, or an event at sea.
    private static Dataset walks(Cause cause) throws Exception {
        Random random = new Random(4);
        try (Drawn drawn = new Drawn(Clock.TIME, "place", NAMELESS)) {
            for (int user = 0; user < USERS; user++) {
                int item = random.nextInt(ITEMS);
                long time = 0;
                for (int event = 0; event < 15; event++) {
                    boolean sign = random.nextBoolean();
                    time += cause == Cause.GAP && sign ? 4000 * MINUTE : MINUTE;
                    drawn.add(
                            "u" + user,
                            item,
                            time,
                            cause == Cause.ACTION && sign ? "buy" : "view",
                            cause == Cause.CONTEXT && sign ? "sea" : "land");
                    item = (item + (sign ? 5 : 1)) % ITEMS;
                }
            }
            return drawn.dataset();
        }
    }

    /// Share of all last events that are foretold from those before.
    private static double hits(Network network, Dataset data) throws Exception {
        int hits = 0;
        try (Model model = network.fit(data, WORKSHOP, Work.SILENT)) {
            for (int user = 0; user < data.users(); user++) {
                UserHistory history = data.history(user);
                float[] scores = new float[model.items()];
                model.score(history.first(history.size() - 1), scores);
                hits += best(scores) == history.item(history.size() - 1) ? 1 : 0;
            }
        }
        return (double) hits / data.users();
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int item = 1; item < scores.length; item++) {
            best = scores[item] > scores[best] ? item : best;
        }
        return best;
    }

    private static void assertFinds(Inputs with, Inputs without, Cause cause, Function<Inputs, Network> kind)
            throws Exception {
        Dataset data = walks(cause);
        double knowing = hits(kind.apply(with), data);
        double blind = hits(kind.apply(without), data);
        assertThat(knowing).as("%s %s, without it %s", cause, knowing, blind).isGreaterThan(0.9);
        assertThat(blind).as("without %s", cause).isLessThan(0.75);
    }

    @ParameterizedTest
    @FieldSource("TOLD")
    void theTimeBetweenEventsIsFound(Function<Inputs, Network> kind) throws Exception {
        assertFinds(
                new Inputs(true, true, true, true, false), new Inputs(true, true, false, true, false), Cause.GAP, kind);
    }

    @ParameterizedTest
    @FieldSource("TOLD")
    void whatWasDoneIsFound(Function<Inputs, Network> kind) throws Exception {
        assertFinds(Inputs.all(), new Inputs(true, true, true, false, true), Cause.ACTION, kind);
    }

    @ParameterizedTest
    @FieldSource("TOLD")
    void theContextIsFound(Function<Inputs, Network> kind) throws Exception {
        assertFinds(Inputs.all(), new Inputs(true, true, true, true, false), Cause.CONTEXT, kind);
    }

    /// Users stay with one of four words; the last item of each word was never chosen.
    private static Dataset tastes() throws Exception {
        List<String> titles = new ArrayList<>();
        for (int item = 0; item < 24; item++) {
            titles.add(List.of("lamp", "chair", "kettle", "violin").get(item % 4));
        }
        Random random = new Random(9);
        try (Drawn drawn = new Drawn(Clock.ORDER, "place", titles)) {
            for (int user = 0; user < USERS; user++) {
                for (int event = 0; event < 8; event++) {
                    drawn.add("u" + user, user % 4 + 4 * random.nextInt(5), event, "view", "");
                }
            }
            return drawn.dataset();
        }
    }

    /// How many of the four items never chosen are the best of the four for those who stay with their word.
    private static int found(Network network, Dataset data) throws Exception {
        int found = 0;
        try (Model model = network.fit(data, WORKSHOP, Work.SILENT)) {
            for (int user = 0; user < 4; user++) {
                float[] scores = new float[model.items()];
                model.score(data.history(user), scores);
                float[] fresh = {scores[20], scores[21], scores[22], scores[23]};
                found += best(fresh) == user && spread(fresh) ? 1 : 0;
            }
        }
        return found;
    }

    private static boolean spread(float... scores) {
        for (float score : scores) {
            if (score != scores[0]) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void anItemNeverChosenIsFoundByItsText(Function<Inputs, Network> kind) throws Exception {
        Dataset data = tastes();
        assertThat(found(kind.apply(Inputs.all()), data)).isEqualTo(4);
        assertThat(found(kind.apply(new Inputs(false, true, true, true, true)), data))
                .isZero();
    }

    @Test
    void textAloneIsEnough() throws Exception {
        assertThat(found(gru(new Inputs(true, false, false, false, false)), tastes()))
                .isEqualTo(4);
    }
}
