package io.recscope.engine.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.recscope.engine.metric.MetricKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// [PerUser] as JSON: the names of the columns, and numbers in base64.
final class PerUserJson {
    private PerUserJson() {}

    private static byte[] bytes(int[] numbers) {
        byte[] bytes = new byte[numbers.length * Integer.BYTES];
        little(bytes).asIntBuffer().put(numbers);
        return bytes;
    }

    private static byte[] bytes(float[] numbers) {
        byte[] bytes = new byte[numbers.length * Float.BYTES];
        little(bytes).asFloatBuffer().put(numbers);
        return bytes;
    }

    private static int[] ints(byte[] bytes) {
        int[] numbers = new int[bytes.length / Integer.BYTES];
        little(bytes).asIntBuffer().get(numbers);
        return numbers;
    }

    private static float[] floats(byte[] bytes) {
        float[] numbers = new float[bytes.length / Float.BYTES];
        little(bytes).asFloatBuffer().get(numbers);
        return numbers;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static final class Writer extends StdSerializer<PerUser> {
        Writer() {
            super(PerUser.class);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, PerUser value) {
            return value.isEmpty();
        }

        @Override
        public void serialize(PerUser table, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeArrayFieldStart("columns");
            for (MetricKey key : table.columns()) {
                out.writeString(key.toString());
            }
            out.writeEndArray();
            out.writeBinaryField("users", bytes(table.users()));
            out.writeBinaryField("ranks", bytes(table.ranks()));
            out.writeBinaryField("values", bytes(table.values()));
            out.writeEndObject();
        }
    }

    static final class Reader extends StdDeserializer<PerUser> {
        Reader() {
            super(PerUser.class);
        }

        @Override
        public PerUser deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode json = context.readTree(parser);
            List<MetricKey> columns = new ArrayList<>();
            json.path("columns").forEach(column -> columns.add(MetricKey.of(column.asText())));
            return new PerUser(
                    columns,
                    ints(json.required("users").binaryValue()),
                    ints(json.required("ranks").binaryValue()),
                    floats(json.required("values").binaryValue()));
        }

        @Override
        public PerUser getNullValue(DeserializationContext context) {
            return PerUser.NONE;
        }
    }
}
