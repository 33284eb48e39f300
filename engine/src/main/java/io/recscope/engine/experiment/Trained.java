package io.recscope.engine.experiment;

/// A training under the name by which to speak of it.
///
/// @param name the model of the run; for a member of a blend `blend › member`
public record Trained(String name, Training training) {

    /// Names a training by the model that it belongs to.
    ///
    /// @param model name of the model that learned, or of the blend
    public static Trained of(String model, Training training) {
        return new Trained(training.ofItself() ? model : model + " › " + training.member(), training);
    }
}
