package io.recscope.engine.recommend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a single setting stands in a specification: a component of its record, or of a record within it.
///
/// @param groups the components that lead to it, outermost first; empty for a component of the specification
/// @param former its value where it was not written yet, when it is [Formerly] told
record Leaf(String name, Class<?> type, List<String> groups, Optional<String> former) {

    /// All settings of a record, in order, those of a group where the group stands.
    ///
    /// @throws IllegalArgumentException when two have the same name
    static Map<String, Leaf> of(Class<?> spec) {
        Map<String, Leaf> leaves = new LinkedHashMap<>();
        collect(spec, List.of(), leaves);
        return leaves;
    }

    private static void collect(Class<?> group, List<String> groups, Map<String, Leaf> leaves) {
        for (RecordComponent component : group.getRecordComponents()) {
            String name = component.getName();
            Class<?> type = component.getType();
            if (type.isRecord() && !ModelSpec.class.isAssignableFrom(type) && !Notated.class.isAssignableFrom(type)) {
                List<String> within = new ArrayList<>(groups);
                within.add(name);
                collect(type, List.copyOf(within), leaves);
            } else if (leaves.put(name, new Leaf(name, type, groups, former(component))) != null) {
                throw new IllegalArgumentException("twice the setting " + name + " in " + group.getName());
            }
        }
    }

    private static Optional<String> former(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(Formerly.class)).map(Formerly::value);
    }

    /// Puts the former value where the JSON of a specification lacks this setting.
    void addFormer(ObjectNode spec) {
        if (former.isPresent()) {
            JsonNode holder = spec;
            for (String group : groups) {
                holder = holder.path(group);
            }
            if (holder instanceof ObjectNode object && !object.has(name)) {
                object.put(name, former.get());
            }
        }
    }

    /// The object that holds this setting in the JSON of a whole specification.
    ObjectNode holder(ObjectNode spec) {
        ObjectNode holder = spec;
        for (String group : groups) {
            holder = (ObjectNode) holder.get(group);
        }
        return holder;
    }
}
