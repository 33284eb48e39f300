package io.recscope.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadData;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventFeaturesTest {
    private static final long HOUR = 3_600_000L;
    /// 2024-01-01T00:00Z, a Monday.
    private static final long MONDAY = 1_704_067_200_000L;

    /// Six events at home, five in the shop, one at sea, one nowhere; the first of the last user is bought.
    private static Dataset data(Clock clock, String column, boolean backwards) throws Exception {
        try (Drawn drawn = new Drawn(clock, column, Collections.nCopies(3, ""))) {
            if (backwards) {
                drawn.add("other", 0, MONDAY, "buy", "sea");
                drawn.add("other", 0, MONDAY, "throw", "shop");
            }
            for (int i = 0; i < 6; i++) {
                drawn.add("a", 1, MONDAY + i * HOUR, "view", "home");
            }
            for (int i = 0; i < 5; i++) {
                drawn.add("b", 2, MONDAY + i * 25 * HOUR, "view", "shop");
            }
            drawn.add("c", 0, MONDAY + 10 * HOUR, "buy", "home");
            drawn.add("c", 0, MONDAY + 10 * HOUR + 5000, "view", "sea");
            drawn.add("c", 0, MONDAY + 35 * HOUR, "view", "");
            return drawn.dataset();
        }
    }

    private static int[] rows(EventFeatures features, Interactions data, int event) {
        int[] rows = new int[features.kinds()];
        features.write(data.history(data.user("c")), event, event - 1, rows, 0);
        return rows;
    }

    @Test
    void everyKindHasRowsOfItsOwn() throws Exception {
        Dataset data = data(Clock.TIME, "place", false);
        EventTables tables = EventTables.of(data, Inputs.all());
        assertThat(tables)
                .isEqualTo(new EventTables(
                        true,
                        true,
                        true,
                        List.of("view", "buy"),
                        List.of(new EventTables.Column("place", List.of("home", "shop")))));
        EventFeatures features = new EventFeatures(tables, data);
        int hour = 34;
        int day = hour + 25;
        int action = day + 8;
        int place = action + 3;
        assertThat(features.rows()).isEqualTo(place + 4);
        assertThat(features.kinds()).isEqualTo(5);
        assertThat(rows(features, data, 0)).containsExactly(0, hour + 1 + 10, day + 1, action + 2, place + 2);
        assertThat(rows(features, data, 1)).containsExactly(1 + 3, hour + 1 + 10, day + 1, action + 1, place + 1);
        assertThat(rows(features, data, 2)).containsExactly(1 + 17, hour + 1 + 11, day + 2, action + 1, place);
    }

    @Test
    void anInventedEventTellsNothing() throws Exception {
        Dataset data = data(Clock.TIME, "place", false);
        EventFeatures features = new EventFeatures(EventTables.of(data, Inputs.all()), data);
        int[] rows = new int[5];
        features.write(UserHistory.ofItems(0, 1), 1, 0, rows, 0);
        for (int kind = 0; kind < 5; kind++) {
            assertThat(rows[kind]).isEqualTo(features.unknown(kind));
        }
    }

    @Test
    void namesNotNumbersMakeTheRows() throws Exception {
        Dataset fitted = data(Clock.TIME, "place", false);
        EventTables tables =
                EventTables.read(EventTables.of(fitted, Inputs.all()).write());
        Dataset other = data(Clock.TIME, "place", true);
        assertThat(other.actions()).isNotEqualTo(fitted.actions());
        EventFeatures there = new EventFeatures(tables, fitted);
        EventFeatures here = new EventFeatures(tables, other);
        for (int event = 0; event < 3; event++) {
            assertThat(rows(here, other, event)).isEqualTo(rows(there, fitted, event));
        }
        int[] thrown = new int[5];
        here.write(other.history(other.user("other")), 1, 0, thrown, 0);
        assertThat(thrown[3]).as("an action that was not met").isEqualTo(here.unknown(3));
    }

    @Test
    void aColumnThatIsNotThereIsUnknown() throws Exception {
        EventTables tables = EventTables.of(data(Clock.TIME, "place", false), Inputs.all());
        Dataset other = data(Clock.TIME, "weather", false);
        EventFeatures features = new EventFeatures(tables, other);
        assertThat(rows(features, other, 0)[4]).isEqualTo(features.unknown(4));
    }

    @Test
    void switchesTakeKindsAway() throws Exception {
        Dataset data = data(Clock.TIME, "place", false);
        assertThat(features(data, false, true, true)).isEqualTo(25 + 8 + 3 + 4);
        assertThat(features(data, true, false, true)).isEqualTo(34 + 25 + 8 + 4);
        assertThat(features(data, true, true, false)).isEqualTo(34 + 3);
        assertThat(features(data, false, false, false)).isZero();
    }

    private static int features(Interactions data, boolean time, boolean action, boolean context) {
        EventTables tables = EventTables.of(data, new Inputs(true, true, time, action, context));
        return new EventFeatures(tables, data).rows();
    }

    @Test
    void anOrderHasNoTimes() throws Exception {
        Dataset data = data(Clock.ORDER, "place", false);
        EventFeatures features = new EventFeatures(EventTables.of(data, Inputs.all()), data);
        assertThat(features.timed()).isFalse();
        assertThat(features.rows()).isEqualTo(3 + 4);
    }

    @Test
    void onlyTheMostFrequentValuesAreToldApart() throws Exception {
        try (Drawn drawn = new Drawn(Clock.ORDER, "place", List.of(""))) {
            for (int value = 0; value < 250; value++) {
                for (int i = 0; i < (value == 249 ? 6 : 5); i++) {
                    drawn.add("a", 0, i, "view", String.format("%03d", value));
                }
            }
            Dataset data = drawn.dataset();
            List<String> values =
                    EventTables.of(data, Inputs.all()).contexts().getFirst().values();
            assertThat(values).hasSize(200).startsWith("249", "000").endsWith("198");
        }
    }

    @Test
    void whatIsNotOneIsRefused() {
        assertThatThrownBy(() -> EventTables.read("{\"gaps\":true}")).isInstanceOf(BadData.class);
    }

    @Test
    void daysBeginOnMonday() {
        assertThat(Moments.day(MONDAY)).isZero();
        assertThat(Moments.day(MONDAY - 1)).isEqualTo(6);
        assertThat(Moments.hour(-1)).isEqualTo(23);
    }
}
