package io.recscope.engine.explain.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ImportanceTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-12);
    private static final Resampling DRAWS = new Resampling(200, 7);

    private static Importance of(Surveyed surveyed) throws InterruptedException {
        return Importance.of(surveyed, DRAWS, Work.SILENT);
    }

    @Test
    void meansAreOverAllUsersAndWhoLacksTheFeatureCountsAsNothing() throws InterruptedException {
        Importance importance = of(People.surveyed("A+2 B-1 > X", "A-1 > X", "B+3 > Y"));
        assertThat(importance.users()).isEqualTo(3);
        assertThat(importance.items()).isEqualTo(3);
        Importance.Row first = importance.rows().get(0);
        Importance.Row second = importance.rows().get(1);
        assertThat(first.feature().name()).isEqualTo("B");
        assertThat(first.meanAbsolute()).isCloseTo(4 / 3.0, CLOSE);
        assertThat(first.meanSigned()).isCloseTo(2 / 3.0, CLOSE);
        assertThat(first.with()).isEqualTo(2);
        assertThat(second.meanAbsolute()).isCloseTo(1, CLOSE);
        assertThat(second.meanSigned()).isCloseTo(1 / 3.0, CLOSE);
        assertThat(second.place()).isEqualTo(2);
        assertThat(second.users()).isEqualTo(3);
    }

    @Test
    void equalMeansHaveEqualPlacesAndStandByName() throws InterruptedException {
        Importance importance = of(People.surveyed("C+1 B-1 A+3 > X", "D+1 > X"));
        assertThat(importance.rows()).extracting(row -> row.feature().name()).containsExactly("A", "B", "C", "D");
        assertThat(importance.rows()).extracting(Importance.Row::place).containsExactly(1, 2, 2, 2);
    }

    @Test
    void severalItemsOfAUserCountOnce() throws InterruptedException {
        ExplainedUser one = People.user(0, "A+2 > X", 5);
        ExplainedItem other = People.user(0, "A-4 B+2 > X", 5).first();
        ExplainedUser both = new ExplainedUser(0, "u0", Activity.LIGHT, one.outline(), List.of(one.first(), other));
        Importance importance = of(People.surveyed(List.of(both)));
        assertThat(importance.users()).isEqualTo(1);
        assertThat(importance.items()).isEqualTo(2);
        assertThat(importance.rows().getFirst().meanAbsolute()).isCloseTo(3, CLOSE);
        assertThat(importance.rows().getFirst().meanSigned()).isCloseTo(-1, CLOSE);
        assertThat(importance.rows().getLast().meanAbsolute()).isCloseTo(1, CLOSE);
    }

    @Test
    void intervalsHoldTheMeansAndOneUserHasNone() throws InterruptedException {
        for (Importance.Row row : of(People.random(3, 60, 6)).rows()) {
            assertThat(row.meanAbsolute()).isBetween(row.low(), row.high());
            assertThat(Math.abs(row.meanSigned())).isLessThanOrEqualTo(row.meanAbsolute());
        }
        assertThat(of(People.surveyed("A+2 > X")).rows().getFirst().low()).isNaN();
        assertThat(of(People.surveyed()).rows()).isEmpty();
    }

    @Test
    void orderOfUsersChangesNothing() throws InterruptedException {
        Surveyed surveyed = People.random(3, 40, 6);
        List<ExplainedUser> turned = new ArrayList<>(surveyed.users());
        Collections.shuffle(turned, new Random(1));
        assertThat(of(People.surveyed(turned))).isEqualTo(of(surveyed));
    }

    @Test
    void segmentsShareOutTheUsers() throws InterruptedException {
        Surveyed surveyed = People.random(3, 31, 6);
        List<Importance> segments = Importance.bySegment(surveyed, DRAWS, Work.SILENT);
        assertThat(segments)
                .extracting(Importance::segment)
                .containsExactly("light users", "medium users", "heavy users", "head items", "tail items");
        assertThat(segments.stream().limit(3).mapToInt(Importance::users).sum()).isEqualTo(31);
        assertThat(segments.stream().skip(3).mapToInt(Importance::items).sum()).isEqualTo(31);
    }

    @Test
    void dotsStandInTheOrderOfImportance() throws InterruptedException {
        Surveyed surveyed = People.surveyed("A+2 B-1 > X", "A-1 > X", "B+3 > Y");
        List<Beeswarm> swarms = Beeswarm.of(surveyed, of(surveyed), 1);
        assertThat(swarms).hasSize(1);
        assertThat(swarms.getFirst().dots())
                .containsExactly(new Beeswarm.Dot(-1, 0.5, "u0", "i0"), new Beeswarm.Dot(3, 1, "u2", "i2"));
        assertThat(surveyed.observations()).hasSize(4);
        assertThat(surveyed.observations().getFirst())
                .isEqualTo(new Observation(
                        0, 0, "A", 2, 0.5, 0.5, Activity.LIGHT, io.recscope.engine.recommend.policy.Tier.HEAD));
    }
}
