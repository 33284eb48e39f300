package io.recscope.engine.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.recscope.engine.experiment.SpecCodec;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelSpec;

/// Writes the specifications in a run as the kinds of models write them.
public record KindsCodec(ModelKinds kinds) implements SpecCodec {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public JsonNode write(ModelSpec spec) {
        try {
            return JSON.readTree(kinds.write(spec));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a specification is written as JSON", e);
        }
    }

    @Override
    public ModelSpec read(JsonNode json) {
        return kinds.read(json.toString());
    }
}
