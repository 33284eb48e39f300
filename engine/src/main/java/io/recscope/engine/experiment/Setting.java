package io.recscope.engine.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.work.Work;
import java.util.function.Function;

/// Where and how an [Experiment] is carried out; nothing of it changes a value.
///
/// @param program version of the program, for provenance
/// @param threads number of threads that ask models and draw resamples, at least 1
/// @param fitter how a model is had
/// @param describe a model's specification as JSON, for provenance
public record Setting(String program, int threads, Fitter fitter, Function<ModelSpec, JsonNode> describe) {

    /// How a fitted model is had: by fitting it, or from a store that knows it by specification and data.
    public interface Fitter {
        Model model(ModelSpec spec, Interactions train, Work work) throws InterruptedException;
    }

    public Setting {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
    }

    /// Fits every model, uses all processors, and describes specifications by their components.
    ///
    /// @param program version of the program, for provenance
    public static Setting here(String program) {
        return new Setting(program, Runtime.getRuntime().availableProcessors(), ModelSpec::fit, RunJson::describe);
    }

    public Setting withThreads(int number) {
        return new Setting(program, number, fitter, describe);
    }

    public Setting withFitter(Fitter other) {
        return new Setting(program, threads, other, describe);
    }

    public Setting withDescription(Function<ModelSpec, JsonNode> codec) {
        return new Setting(program, threads, fitter, codec);
    }
}
