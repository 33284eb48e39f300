package io.recscope.app.recipe;

import io.recscope.engine.recommend.ModelKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The interest model without one of its parts, or with one that the recipe leaves out.
///
/// @param settings what differs from the recipe
record Ablation(String name, Map<String, String> settings) {
    private static final String OFF = "false";

    Ablation {
        settings = Map.copyOf(settings);
    }

    /// All that make sense for a recipe.
    ///
    /// @param timed whether the data have times
    static List<Ablation> of(ModelKinds kinds, Recipe recipe, boolean timed) {
        List<Ablation> all = new ArrayList<>();
        // with nothing but its own vector, an item cannot do without it
        all.add(new Ablation("no text", Map.of("text", OFF, "deltaDropout", "0")));
        all.add(new Ablation("no own vectors (delta)", Map.of("delta", OFF)));
        all.add(new Ablation("no delta dropping", Map.of("deltaDropout", "0")));
        if (timed) {
            all.add(new Ablation("no time", Map.of("time", OFF)));
        }
        all.add(
                Boolean.parseBoolean(value(kinds, recipe, "longTerm"))
                        ? new Ablation("no long-term interest", Map.of("longTerm", OFF))
                        : new Ablation("with long-term interest", Map.of("longTerm", "true")));
        boolean more = positive(kinds, recipe, "category") || positive(kinds, recipe, "popularity");
        all.add(
                more
                        ? new Ablation("no multi-task", Map.of("category", "0", "popularity", "0"))
                        : new Ablation("with multi-task", Map.of("category", "0.1", "popularity", "0.05")));
        all.add(
                positive(kinds, recipe, "temperature")
                        ? new Ablation("plain products", Map.of("temperature", "0"))
                        : new Ablation("cosine, temperature .05", Map.of("temperature", "0.05")));
        return all;
    }

    private static boolean positive(ModelKinds kinds, Recipe recipe, String setting) {
        return Double.parseDouble(value(kinds, recipe, setting)) > 0;
    }

    private static String value(ModelKinds kinds, Recipe recipe, String setting) {
        return recipe.value(kinds, Contenders.INTEREST, setting);
    }
}
