package io.recscope.engine.ab;

import java.util.List;

/// What a running test says so far.
///
/// @param control name of the arm the others are held against
/// @param alpha level of the whole test; with several arms each interval has level `1 − alpha / arms`
/// @param mixture deviation of the mixture over true differences, in standard deviations of the metric when
///     `standardised`
/// @param method in a sentence
/// @param arms all but control
/// @param notes what the reader must know, sentences
public record SequentialResult(
        String control,
        double alpha,
        double mixture,
        boolean standardised,
        String method,
        SampleRatio sampleRatio,
        List<ArmResult> arms,
        List<String> notes) {
    public SequentialResult {
        arms = List.copyOf(arms);
        notes = List.copyOf(notes);
    }
}
