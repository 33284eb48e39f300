package io.recscope.engine.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Workshop;
import java.util.function.Function;

/// Where and how an [Experiment] is carried out; nothing of it changes a value.
///
/// @param program version of the program, for provenance
/// @param threads number of threads that ask models and draw resamples, at least 1
/// @param workshop what models are made with; who made it closes it, and the models with it
/// @param describe a model's specification as JSON, for provenance
public record Setting(String program, int threads, Workshop workshop, Function<ModelSpec, JsonNode> describe) {

    public Setting {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
    }

    /// Uses all processors, and describes specifications by their components.
    ///
    /// @param program version of the program, for provenance
    public static Setting here(String program, Workshop workshop) {
        return new Setting(program, Runtime.getRuntime().availableProcessors(), workshop, RunJson::describe);
    }

    public Setting withThreads(int number) {
        return new Setting(program, number, workshop, describe);
    }

    public Setting withWorkshop(Workshop other) {
        return new Setting(program, threads, other, describe);
    }

    public Setting withDescription(Function<ModelSpec, JsonNode> codec) {
        return new Setting(program, threads, workshop, codec);
    }
}
