package io.recscope.engine.recommend.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.Fault;
import io.recscope.engine.fault.NearNames;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// All that can be set on a [Policy], by path: `longTail.discount`. Reads and writes policies as JSON.
public final class Knobs {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Knobs() {}

    /// One thing that can be set.
    ///
    /// @param path group and name
    /// @param low the least number; 0 for a choice
    /// @param high the greatest number; for a choice the number of the last one
    /// @param whole whether only whole numbers make sense
    /// @param choices what there is to choose from, `false` and `true` for a switch; empty for a number
    /// @param does what it does; empty where the name says it
    public record Setting(String path, double low, double high, boolean whole, List<String> choices, String does) {
        public Setting {
            choices = List.copyOf(choices);
        }
    }

    /// Everything that can be set, in the order of the stages.
    public static List<Setting> all() {
        List<Setting> all = new ArrayList<>();
        for (RecordComponent group : Policy.class.getRecordComponents()) {
            if (group.getType().isRecord()) {
                for (RecordComponent component : group.getType().getRecordComponents()) {
                    all.add(setting(group.getName() + "." + component.getName(), component));
                }
            }
        }
        return all;
    }

    private static Setting setting(String path, RecordComponent component) {
        Class<?> type = component.getType();
        Knob knob = component.getAnnotation(Knob.class);
        if (knob != null) {
            return new Setting(path, knob.low(), knob.high(), type == int.class, List.of(), knob.does());
        }
        List<String> choices = type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                        .toList()
                : List.of("false", "true");
        return new Setting(path, 0, choices.size() - 1.0, true, choices, "");
    }

    /// A policy with some knobs turned.
    ///
    /// @param values by path, as typed
    /// @throws BadUsage when there is no such knob, or a value is none of it or out of its range
    public static Policy turned(Policy policy, Map<String, String> values) {
        ObjectNode tree = JSON.valueToTree(policy);
        values.forEach((path, value) -> {
            List<String> known = all().stream().map(Setting::path).toList();
            if (!known.contains(path)) {
                throw new BadUsage("There is no knob '" + path + "'", "", NearNames.remedy(path, known));
            }
            int dot = path.indexOf('.');
            ((ObjectNode) tree.get(path.substring(0, dot))).put(path.substring(dot + 1), value.strip());
        });
        return convert(tree, "");
    }

    /// What a knob of a policy is set to, as it would be typed.
    public static String value(Policy policy, String path) {
        int dot = path.indexOf('.');
        return JSON.valueToTree(policy)
                .path(path.substring(0, dot))
                .path(path.substring(dot + 1))
                .asText()
                .toLowerCase(Locale.ROOT);
    }

    /// The policy as JSON of several lines.
    public static String write(Policy policy) {
        try {
            return JSON.writeValueAsString(policy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of numbers and choices is written as JSON", e);
        }
    }

    /// Takes back what [#write] wrote, or part of it: a group or a knob that is not named is as in [Policy#OFF].
    ///
    /// @param where what is read, for errors
    /// @throws BadUsage when it is no policy, is of another version, or a knob is unknown or out of range
    public static Policy read(String text, String where) {
        try {
            return convert(completed(JSON.readTree(text)), where);
        } catch (JsonProcessingException e) {
            throw new BadUsage("This is not JSON: " + e.getOriginalMessage(), where, "Check quotes and brackets.", e);
        }
    }

    /// The tree with the knobs of [Policy#OFF] where it names none. The version is never assumed.
    private static JsonNode completed(JsonNode tree) {
        ObjectNode whole = JSON.valueToTree(Policy.OFF);
        whole.put("name", "").remove("version");
        tree.properties().forEach(entry -> {
            if (whole.get(entry.getKey()) instanceof ObjectNode group && entry.getValue() instanceof ObjectNode named) {
                group.setAll(named);
            } else {
                whole.set(entry.getKey(), entry.getValue());
            }
        });
        return whole;
    }

    private static Policy convert(JsonNode tree, String where) {
        checkVersion(tree.path("version").asInt(0)); // before knobs of another version are called unknown
        try {
            return JSON.treeToValue(tree, Policy.class);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof Fault fault) {
                throw fault;
            }
            throw new BadUsage(
                    "The policy cannot be read: " + e.getOriginalMessage(),
                    where,
                    "'recscope policy --knobs' lists the knobs and their ranges.",
                    e);
        }
    }

    /// Refuses a policy of another version.
    static void checkVersion(int version) {
        require(
                version == Policy.VERSION,
                "The policy is written in form " + version + ", and this program reads form " + Policy.VERSION,
                "Write it anew with 'recscope policy --preset NAME --out FILE' and carry your knobs over.");
    }

    /// Refuses a group of knobs one of which is out of its range.
    ///
    /// @param values in the order of the record's components
    static void check(Class<? extends Record> group, Object... values) {
        RecordComponent[] components = group.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            Knob knob = components[i].getAnnotation(Knob.class);
            if (knob != null) {
                double value = ((Number) values[i]).doubleValue();
                require(
                        value >= knob.low() && value <= knob.high(),
                        components[i].getName() + " is " + values[i] + ", out of its range from " + knob.low() + " to "
                                + knob.high(),
                        "It is: " + knob.does() + ".");
            }
        }
    }

    static void require(boolean holds, String problem, String remedy) {
        if (!holds) {
            throw new BadUsage(problem, "", remedy);
        }
    }
}
