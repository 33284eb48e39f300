package io.recscope.engine.ab;

import java.util.List;

/// One arm against control.
///
/// @param arm its name
/// @param looks one a day
/// @param p always valid p value on the last day
/// @param adjusted the same after Holm's correction over all arms
/// @param advice the verdict in a sentence
public record ArmResult(String arm, List<Look> looks, double p, double adjusted, Verdict verdict, String advice) {
    public ArmResult {
        looks = List.copyOf(looks);
    }
}
