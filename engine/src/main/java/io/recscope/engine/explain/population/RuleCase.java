package io.recscope.engine.explain.population;

import java.util.List;

/// An explanation as rules see it.
///
/// @param positive features with positive attributions
/// @param target feature of the recommended item
record RuleCase(List<Feature> positive, Feature target) {

    static RuleCase of(ExplainedItem item) {
        return new RuleCase(
                item.parts().stream()
                        .filter(part -> part.value() > 0 && part.feature().known())
                        .map(ExplainedItem.Part::feature)
                        .toList(),
                item.feature());
    }
}
