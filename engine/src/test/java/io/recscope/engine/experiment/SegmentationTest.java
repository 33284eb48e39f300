package io.recscope.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.metric.Popularity;
import io.recscope.engine.metric.TinyData;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SegmentationTest {
    /// Inputs of 2, 3, …, 9 events; a is popular, z is asked of user 0 and never trained on, t is rare.
    private static Map<String, Integer> sizes() {
        TinyData tiny = TinyData.ordered();
        for (int u = 0; u < 8; u++) {
            for (int e = 0; e < u + 2; e++) {
                tiny.at("u" + u, e, e % 2 == 0 ? "a" : "b");
            }
            tiny.at("u" + u, 99, u == 0 ? "z" : u == 1 ? "t" : "a");
        }
        tiny.at("short", 1, "t").at("short", 2, "t");
        Dataset data = tiny.build();
        Fold fold = new LastOut().folds(data, Protocol.DEFAULT).getFirst();
        Popularity popularity = new Popularity(fold.train().itemCounts());
        return new Segmentation(List.of(fold), Protocol.DEFAULT, List.of(popularity))
                .segments().stream().collect(Collectors.toMap(Segment::name, Segment::users));
    }

    @Test
    void usersAreSortedByWhatIsKnownOfThemAndByWhatTheyWant() {
        assertThat(sizes())
                .containsEntry("cold-users", 3)
                .containsEntry("activity-1", 2)
                .containsEntry("activity-2", 2)
                .containsEntry("activity-3", 2)
                .containsEntry("activity-4", 2)
                .containsEntry("head-targets", 6)
                .containsEntry("tail-targets", 2)
                .containsEntry("untrained-targets", 1)
                .containsEntry("targets-1-4", 1)
                .containsEntry("targets-5-19", 0)
                .containsEntry("targets-20+", 6);
    }
}
