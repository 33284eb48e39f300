package io.recscope.engine.ingest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The keys of the objects in a sample of JSON Lines.
final class JsonKeys {
    private static final JsonMapper JSON = new JsonMapper();

    private JsonKeys() {}

    /// All keys met, in order of first appearance; lines that are no object are passed over.
    static List<String> of(Sample sample, Encoding encoding) {
        Set<String> keys = new LinkedHashSet<>();
        sample.lines(encoding).forEach(line -> collect(line, keys));
        return List.copyOf(keys);
    }

    /// Adds the keys of one line.
    ///
    /// @return whether it is an object
    static boolean collect(String line, Set<String> keys) {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                keys.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
            return true;
        } catch (JacksonException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("reading from a string failed", e);
        }
    }
}
