package io.recscope.engine.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.recommend.ModelSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/// Runs and experiments as JSON.
///
/// NaN is written as `null` and read back; what is infinite, such as a loss that ran away, becomes NaN. Values
/// of single users are base64 of little-endian numbers, and left out where a run has none.
public final class RunJson {
    /// Writes and reads everything that belongs to a run; immutable.
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule("runs")
                    .addSerializer(Double.class, new NumberOrNull())
                    .addSerializer(double.class, new NumberOrNull())
                    .addDeserializer(double.class, new NullIsNan())
                    .addSerializer(PerUser.class, new PerUserJson.Writer())
                    .addDeserializer(PerUser.class, new PerUserJson.Reader()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RunJson() {}

    /// A run as one JSON object.
    public static ObjectNode write(Run run) {
        return MAPPER.valueToTree(run);
    }

    /// Reads what [#write] wrote.
    ///
    /// @param where the file it came from, for the fault
    /// @throws BadData when it is no run
    public static Run read(JsonNode json, String where) {
        return as(Run.class, json, where);
    }

    /// An experiment as JSON.
    ///
    /// @param describe a model's settings as JSON
    public static JsonNode experiment(Experiment experiment, Function<ModelSpec, JsonNode> describe) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("dataset", experiment.dataset());
        json.set("split", MAPPER.valueToTree(experiment.split()));
        ArrayNode models = json.putArray("models");
        experiment.models().forEach(model -> models.add(describe.apply(model)));
        json.set("ks", MAPPER.valueToTree(experiment.ks()));
        json.set("protocol", MAPPER.valueToTree(experiment.protocol()));
        json.set("resampling", MAPPER.valueToTree(experiment.resampling()));
        return plain(json);
    }

    /// Reads what [#experiment(Experiment, Function)] wrote.
    ///
    /// @throws BadData when it is no experiment
    public static Experiment experiment(JsonNode json, SpecCodec codec) {
        List<ModelSpec> models = new ArrayList<>();
        json.path("models").forEach(model -> models.add(codec.read(model)));
        List<Integer> ks = new ArrayList<>();
        json.path("ks").forEach(k -> ks.add(k.asInt()));
        return new Experiment(
                json.path("dataset").asText(),
                as(Split.class, json.path("split"), "split"),
                models,
                ks,
                as(Protocol.class, json.path("protocol"), "protocol"),
                as(Resampling.class, json.path("resampling"), "resampling"));
    }

    /// A specification by its kind and its record components.
    public static JsonNode describe(ModelSpec spec) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("kind", spec.kind());
        json.setAll((ObjectNode) MAPPER.valueToTree(spec));
        return plain(json);
    }

    /// The same JSON as it would be read from a file, so that numbers of different Java types are equal.
    static JsonNode plain(JsonNode json) {
        try {
            return MAPPER.readTree(json.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON that was just written cannot be read", e);
        }
    }

    /// SHA-256 of the JSON without blanks, 64 lower-case hexadecimal digits.
    public static String digest(JsonNode json) {
        try {
            byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static <T> T as(Class<T> type, JsonNode json, String where) {
        try {
            T value = MAPPER.treeToValue(json, type);
            if (value == null || !json.isObject()) {
                throw new BadData("This is no " + type.getSimpleName(), where, "Choose a file that RecScope wrote.");
            }
            return value;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new BadData(
                    "This is no " + type.getSimpleName() + " that can be read: " + e.getMessage(),
                    where,
                    "Choose a file that this version of RecScope wrote.",
                    e);
        }
    }

    private static final class NumberOrNull extends StdSerializer<Double> {
        NumberOrNull() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (!Double.isFinite(value)) {
                out.writeNull();
            } else {
                out.writeNumber(value);
            }
        }
    }

    private static final class NullIsNan extends StdDeserializer<Double> {
        NullIsNan() {
            super(double.class);
        }

        @Override
        public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parser.getDoubleValue();
        }

        @Override
        public Double getNullValue(DeserializationContext context) {
            return Double.NaN;
        }
    }
}
