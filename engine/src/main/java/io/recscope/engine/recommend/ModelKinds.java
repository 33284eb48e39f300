package io.recscope.engine.recommend;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;

/// The kinds of models that there are, each with its usual settings; reads and writes specifications.
///
/// In JSON a specification is an object whose `kind` names the model and whose other fields are its settings, as in
/// `{"kind":"ease","lambda":100.0}`; members of a fusion are such objects again. Settings may stand in groups: a
/// component of the record that is a record itself, and in JSON an object of its own. Whoever sets one names it
/// without its group, so a kind has no two settings of the same name. Immutable and thread-safe.
public final class ModelKinds {
    private static final String KIND = "kind";

    private final Map<String, ModelSpec> presets = new LinkedHashMap<>();
    private final Map<String, Map<String, Leaf>> leaves = new HashMap<>();
    private final JsonMapper json;

    /// @param presets one specification of each kind, a record with its usual settings
    /// @throws IllegalArgumentException when two have the same kind, one is not a record, or one has two settings
    ///     of the same name
    public ModelKinds(List<ModelSpec> presets) {
        JsonMapper.Builder builder = JsonMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addMixIn(ModelSpec.class, Typed.class);
        for (ModelSpec preset : presets) {
            if (!preset.getClass().isRecord() || this.presets.put(preset.kind(), preset) != null) {
                throw new IllegalArgumentException("not a record, or twice the kind " + preset.kind());
            }
            leaves.put(preset.kind(), Leaf.of(preset.getClass()));
            builder.registerSubtypes(new NamedType(preset.getClass(), preset.kind()));
        }
        json = builder.build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
    private interface Typed {}

    /// One setting of a kind.
    ///
    /// @param type what it takes, in words
    /// @param preset its usual value, as it would be typed
    public record Setting(String name, String type, String preset) {}

    /// The kinds, in the order in which they were given.
    public List<String> names() {
        return List.copyOf(presets.keySet());
    }

    /// The usual specification of a kind.
    ///
    /// @throws BadUsage when there is no such kind
    public ModelSpec preset(String kind) {
        ModelSpec preset = presets.get(kind);
        if (preset == null) {
            throw new BadUsage("There is no model '" + kind + "'", "", "Choose one of " + listed(names()) + ".");
        }
        return preset;
    }

    /// What can be set on a kind, in the order of its record; settings in groups are listed like any other.
    public List<Setting> settings(String kind) {
        ObjectNode values = json.valueToTree(preset(kind));
        List<Setting> settings = new ArrayList<>();
        for (Leaf leaf : leaves(kind).values()) {
            String usual = typed(leaf.holder(values).get(leaf.name()));
            settings.add(new Setting(leaf.name(), type(leaf.type()), usual));
        }
        return settings;
    }

    /// The usual specification of a kind with some settings changed.
    ///
    /// Members of a fusion are given as kinds parted by commas, or as a JSON array whose objects may leave
    /// settings out; a single member as a kind or such an object; what is [Notated] as its own notation says.
    /// The case of named choices does not matter.
    ///
    /// @param settings by name, as typed
    /// @throws BadUsage when the kind, a name or a value does not make sense; says what would
    public ModelSpec parse(String kind, Map<String, String> settings) {
        ObjectNode spec = json.valueToTree(preset(kind));
        for (Entry<String, String> setting : settings.entrySet()) {
            Leaf leaf = leaf(kind, setting.getKey());
            ObjectNode holder = leaf.holder(spec);
            holder.set(leaf.name(), node(leaf, holder, setting.getValue().strip()));
        }
        return convert(spec, "the settings of " + kind);
    }

    /// A setting as it is typed.
    private JsonNode node(Leaf leaf, ObjectNode holder, String value) {
        JsonNode usual = holder.get(leaf.name());
        if (usual.isArray()) {
            return members(value);
        }
        if (ModelSpec.class.isAssignableFrom(leaf.type())) {
            return value.startsWith("{") ? completed(tree(value, leaf.name())) : json.valueToTree(preset(value));
        }
        if (Notated.class.isAssignableFrom(leaf.type())) {
            return json.valueToTree(((Notated) json.convertValue(usual, leaf.type())).typed(value));
        }
        return json.getNodeFactory().textNode(value);
    }

    private Leaf leaf(String kind, String name) {
        Leaf leaf = leaves(kind).get(name);
        if (leaf == null) {
            throw new BadUsage(
                    "The model '" + kind + "' has no setting '" + name + "'",
                    "",
                    "Choose one of " + choices(kind) + ".");
        }
        return leaf;
    }

    private Map<String, Leaf> leaves(String kind) {
        return leaves.getOrDefault(kind, Map.of());
    }

    private ArrayNode members(String value) {
        if (value.startsWith("[")) {
            ArrayNode members = json.createArrayNode();
            for (JsonNode given : tree(value, "the members")) {
                members.add(completed(given));
            }
            return members;
        }
        ArrayNode members = json.createArrayNode();
        for (String kind : value.split(",", -1)) {
            members.add(json.<JsonNode>valueToTree(preset(kind.strip())));
        }
        return members;
    }

    private ObjectNode completed(JsonNode given) {
        String kind = given.path(KIND).asText();
        ObjectNode spec = json.valueToTree(preset(kind));
        complete(kind, spec, spec, given);
        return spec;
    }

    /// Puts given settings in place of the usual ones, group by group or each by its name.
    private void complete(String kind, ObjectNode spec, ObjectNode group, JsonNode given) {
        for (Entry<String, JsonNode> field : given.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            boolean whole = leaves(kind).containsKey(name);
            if (!whole && group.get(name) instanceof ObjectNode inner && value.isObject()) {
                complete(kind, spec, inner, value);
            } else if (!name.equals(KIND)) {
                Leaf leaf = leaf(kind, name);
                ObjectNode holder = leaf.holder(spec);
                boolean typed =
                        value.isContainerNode() || holder.get(leaf.name()).isContainerNode();
                String text = value.isTextual() ? value.asText() : value.toString();
                holder.set(leaf.name(), typed ? node(leaf, holder, text) : value);
            }
        }
    }

    /// The specification as one line of JSON; equal specifications give equal lines.
    public String write(ModelSpec spec) {
        try {
            return json.writerFor(ModelSpec.class).writeValueAsString(spec);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a specification of unknown kind " + spec.kind(), e);
        }
    }

    /// Takes back what [#write] wrote, now or before some settings were there: every setting must be in it, but those
    /// of which it is told what they were [Formerly].
    ///
    /// @throws BadUsage when it is not the JSON of a specification
    public ModelSpec read(String text) {
        JsonNode spec = tree(text, "a specification");
        addFormer(spec);
        return convert(spec, "a specification in JSON");
    }

    /// To a specification and to the members in it.
    private void addFormer(JsonNode spec) {
        if (spec instanceof ObjectNode object) {
            leaves(object.path(KIND).asText()).values().forEach(leaf -> leaf.addFormer(object));
            object.forEach(value -> {
                if (value.isArray()) {
                    value.forEach(this::addFormer);
                } else if (value.has(KIND)) {
                    addFormer(value);
                }
            });
        }
    }

    private JsonNode tree(String text, String where) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new BadUsage("This is not JSON: " + e.getOriginalMessage(), where, "Check quotes and brackets.", e);
        }
    }

    private ModelSpec convert(JsonNode spec, String where) {
        if (!spec.isObject()) {
            throw new BadUsage("This is no JSON object", where, "Write it as {\"kind\": \"...\", ...}.");
        }
        try {
            return json.treeToValue(spec, ModelSpec.class);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof Fault fault) {
                throw fault;
            }
            if (e instanceof InvalidFormatException format) {
                String name = format.getPath().getLast().getFieldName();
                throw new BadUsage(
                        "'" + format.getValue() + "' is no value for " + name,
                        where,
                        "Give " + type(format.getTargetType()) + ".",
                        e);
            }
            throw new BadUsage(unfit(e), where, "The kinds are " + listed(names()) + ".", e);
        }
    }

    private static String unfit(JsonProcessingException e) {
        return switch (e) {
            case InvalidTypeIdException unknown
            when unknown.getTypeId() != null -> "There is no model '" + unknown.getTypeId() + "'";
            case UnrecognizedPropertyException unknown -> "There is no setting '" + unknown.getPropertyName() + "'";
            // what is said after the first clause is about the reader's own settings
            default -> e.getOriginalMessage().replaceFirst(";.*", "");
        };
    }

    private String choices(String kind) {
        return listed(settings(kind).stream()
                .map(s -> s.name() + " (" + s.type() + ", usually " + s.preset() + ")")
                .toList());
    }

    private static String type(Class<?> type) {
        if (type == int.class || type == long.class) {
            return "a whole number";
        }
        if (type == float.class || type == double.class) {
            return "a number";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type.isEnum()) {
            List<String> names = new ArrayList<>();
            for (Object constant : type.getEnumConstants()) {
                names.add(constant.toString().toLowerCase(Locale.ROOT));
            }
            return "one of " + listed(names);
        }
        if (ModelSpec.class.isAssignableFrom(type)) {
            return "a kind of model";
        }
        if (Notated.class.isAssignableFrom(type)) {
            return "a name, or an object in JSON";
        }
        return List.class.isAssignableFrom(type) ? "kinds of models" : "text";
    }

    private static String typed(JsonNode value) {
        if (value.isObject()) {
            return value.path(value.has(KIND) ? KIND : "name").asText();
        }
        if (!value.isArray()) {
            return value.asText();
        }
        List<String> kinds = new ArrayList<>();
        value.forEach(member -> kinds.add(member.path(KIND).asText()));
        return String.join(",", kinds);
    }

    private static String listed(List<String> names) {
        return String.join(", ", names);
    }
}
