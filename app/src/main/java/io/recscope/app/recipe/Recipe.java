package io.recscope.app.recipe;

import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelKinds.Setting;
import io.recscope.engine.recommend.ModelSpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How models are set for a dataset: what one would type after `--set` in other commands.
///
/// @param dataset name of the dataset
/// @param name tells recipes of one dataset apart
/// @param settings by kind of model, then by name, both sorted; what is not
///     named has its usual value
/// @param origin how the settings were chosen, sentences
public record Recipe(String dataset, String name, Map<String, Map<String, String>> settings, String origin) {
    private static final String SEED = "seed";

    public Recipe {
        SortedMap<String, Map<String, String>> sorted = new TreeMap<>();
        settings.forEach((kind, own) -> sorted.put(kind, Collections.unmodifiableSortedMap(new TreeMap<>(own))));
        settings = Collections.unmodifiableSortedMap(sorted);
    }

    /// The same with some settings of one kind changed.
    public Recipe with(String kind, Map<String, String> changes) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>(settings);
        all.put(kind, changed(kind, changes));
        return new Recipe(dataset, name, all, origin);
    }

    /// A model as it is set here.
    ///
    /// @param seed of the model, if it has one
    /// @throws io.recscope.engine.fault.BadUsage when a setting makes no sense
    public ModelSpec spec(ModelKinds kinds, String kind, long seed) {
        return spec(kinds, kind, Map.of(), seed);
    }

    /// The same with some settings changed.
    ModelSpec spec(ModelKinds kinds, String kind, Map<String, String> changes, long seed) {
        Map<String, String> all = changed(kind, changes);
        List<Setting> known = kinds.settings(kind);
        if (known.stream().anyMatch(setting -> setting.name().equals(SEED))) {
            all.putIfAbsent(SEED, Long.toString(seed));
        }
        return kinds.parse(kind, all);
    }

    /// A setting as it is here, its usual value when nothing is said.
    String value(ModelKinds kinds, String kind, String setting) {
        return settings.getOrDefault(kind, Map.of())
                .getOrDefault(
                        setting,
                        kinds.settings(kind).stream()
                                .filter(known -> known.name().equals(setting))
                                .map(Setting::preset)
                                .findFirst()
                                .orElseThrow(() -> new IllegalArgumentException(kind + " has no " + setting)));
    }

    private Map<String, String> changed(String kind, Map<String, String> changes) {
        Map<String, String> all = new LinkedHashMap<>(settings.getOrDefault(kind, Map.of()));
        all.putAll(changes);
        return all;
    }
}
