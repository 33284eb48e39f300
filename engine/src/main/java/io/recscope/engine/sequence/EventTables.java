package io.recscope.engine.sequence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.fault.BadData;
import java.util.ArrayList;
import java.util.List;

/// What a network tells apart in events besides items, by name, so that it can be stored and means the same on
/// another dataset.
///
/// @param gaps whether the time since the event before is told
/// @param hours whether the hour of the day is told
/// @param days whether the day of the week is told
/// @param actions what can be done with an item; empty when actions are not told
/// @param contexts the context columns that are told
record EventTables(boolean gaps, boolean hours, boolean days, List<String> actions, List<Column> contexts) {
    /// How often a value must have been seen to be told apart from other rare ones.
    static final int LEAST = 5;
    /// The most values of a context column that are told apart.
    static final int MOST = 200;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    EventTables {
        actions = List.copyOf(actions);
        contexts = List.copyOf(contexts);
    }

    /// A context column.
    ///
    /// @param values those that are told apart
    record Column(String name, List<String> values) {
        Column {
            values = List.copyOf(values);
        }
    }

    /// What can be told of the events that a network learns from, as far as it is to know.
    ///
    /// Actions are told when there are two or more, hours and days when not all are the same; of a context
    /// column, values that at least 5 events have, the 200 most frequent ones of them; of equally frequent ones
    /// the first by name.
    static EventTables of(Interactions data, Inputs inputs) {
        boolean time = data.clock() == Clock.TIME;
        List<Column> contexts = new ArrayList<>();
        boolean hours = false;
        boolean days = false;
        if (inputs.context()) {
            EventCounts counts = EventCounts.of(data);
            hours = time && counts.hours() > 1;
            days = time && counts.days() > 1;
            for (int column = 0; column < data.contexts().size(); column++) {
                List<String> values = counts.frequent(data.contextValues(column), column, LEAST, MOST);
                if (!values.isEmpty()) {
                    contexts.add(new Column(data.contexts().get(column), values));
                }
            }
        }
        boolean action = inputs.action() && data.actions().size() > 1;
        return new EventTables(inputs.time() && time, hours, days, action ? data.actions() : List.of(), contexts);
    }

    /// What each row of the table of event features stands for, in the order of [EventFeatures].
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        numbered(rows, "gap", gaps ? EventFeatures.GAPS : 0);
        numbered(rows, "hour", hours ? 1 + EventFeatures.HOURS : 0);
        numbered(rows, "day", days ? 1 + EventFeatures.DAYS : 0);
        if (!actions.isEmpty()) {
            rows.add("action");
            actions.forEach(action -> rows.add("action " + action));
        }
        for (Column column : contexts) {
            numbered(rows, "context " + column.name(), 2);
            column.values().forEach(value -> rows.add("context " + column.name() + " is " + value));
        }
        return rows;
    }

    private static void numbered(List<String> rows, String what, int count) {
        for (int number = 0; number < count; number++) {
            rows.add(what + " " + number);
        }
    }

    /// As one line of text.
    String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names and switches can be written", e);
        }
    }

    /// Takes back what [#write] wrote.
    ///
    /// @throws BadData when it is something else
    static EventTables read(String text) {
        try {
            return JSON.readValue(text, EventTables.class);
        } catch (JsonProcessingException e) {
            throw new BadData(
                    "The stored weights do not say what the model knows of events",
                    "",
                    "They belong to another model or are damaged; fit the model again.",
                    e);
        }
    }
}
