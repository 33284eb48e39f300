package io.recscope.views.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What contenders were set to, and under which rules they were judged.
///
/// @param name path in the run, as in `model/neighbours`
/// @param values one a contender; empty where it has no such setting
public record SettingRow(String name, List<String> values) {
    public SettingRow {
        values = List.copyOf(values);
    }

    /// Whether all contenders have the same.
    public boolean isSame() {
        return values.stream().distinct().count() <= 1;
    }

    /// All settings of some contenders.
    static List<SettingRow> of(List<Contender> all) {
        List<Map<String, String>> each = all.stream().map(SettingRow::settings).toList();
        Set<String> names = new LinkedHashSet<>();
        each.forEach(one -> names.addAll(one.keySet()));
        return names.stream()
                .map(name -> new SettingRow(
                        name,
                        each.stream().map(one -> one.getOrDefault(name, "")).toList()))
                .toList();
    }

    private static Map<String, String> settings(Contender one) {
        Map<String, String> settings = new LinkedHashMap<>();
        collect("model", one.result().spec(), settings);
        for (String part : List.of("dataset", "split", "protocol", "resampling")) {
            collect(part, one.run().experiment().path(part), settings);
        }
        settings.put(
                "fit seconds",
                String.format(java.util.Locale.ROOT, "%.2f", one.result().fitSeconds()));
        settings.put("started", one.run().provenance().started());
        settings.put("program", one.run().provenance().machine().program());
        settings.put("device", one.run().provenance().machine().device());
        return settings;
    }

    private static void collect(String path, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> collect(path + "/" + name, node.path(name), into));
        } else if (node.isArray()) {
            List<String> parts = new ArrayList<>();
            node.forEach(part -> parts.add(part.has("kind") ? part.path("kind").asText() : part.toString()));
            into.put(path, String.join(", ", parts));
        } else if (!node.isMissingNode() && !node.isNull()) {
            into.put(path, node.asText());
        }
    }
}
