package io.recscope.engine.ingest;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.ingest.Mapping.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The written form of a mapping: `user=Customer ID,category[|]=genres`.
final class MappingText {
    private static final Pattern USE =
            Pattern.compile("\\s*(\\w+)\\s*(?:\\[(.+?)])?\\s*=\\s*(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))\\s*(?:,|$)");

    private MappingText() {}

    static Mapping parse(String text) {
        List<Use> uses = new ArrayList<>();
        Matcher matcher = USE.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new BadUsage(
                        "'" + text.substring(at) + "' is no part of a mapping",
                        "mapping",
                        "Write role=column,role=column, for example user=customer,item=product,time=date.");
            }
            uses.add(use(matcher));
            at = matcher.end();
        }
        return new Mapping(uses);
    }

    private static Use use(Matcher matcher) {
        String split = matcher.group(2) == null ? "" : matcher.group(2);
        String quoted = matcher.group(3);
        String column = quoted == null ? matcher.group(4).strip() : quoted.replace("\"\"", "\"");
        if (column.isEmpty()) {
            throw new BadUsage("The role " + matcher.group(1) + " has no column", "mapping", "Name one after the =.");
        }
        return new Use(role(matcher.group(1)), column, split);
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(r -> r.label().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new BadUsage(
                        "There is no role '" + name + "'",
                        "mapping",
                        "The roles are "
                                + Arrays.stream(Role.values()).map(Role::label).collect(Collectors.joining(", "))
                                + "."));
    }

    static String write(Use use) {
        boolean quote = use.column().contains(",") || use.column().contains("\"");
        String column = quote ? '"' + use.column().replace("\"", "\"\"") + '"' : use.column();
        return use.role().label() + (use.split().isEmpty() ? "" : "[" + use.split() + "]") + "=" + column;
    }
}
