package io.recscope.engine.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.recommend.ModelSpec;

/// How specifications of models are written as JSON and read back, by whoever knows all kinds.
public interface SpecCodec {
    /// An object with the field `kind` and the settings.
    JsonNode write(ModelSpec spec);

    /// The specification that was written.
    ///
    /// @throws io.recscope.engine.fault.Fault when the kind is unknown or a setting makes no sense
    ModelSpec read(JsonNode json);
}
