package io.recscope.engine.ingest;

import io.recscope.engine.ingest.Mapping.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Suggests roles for columns: by their names first, by their contents where names say nothing.
final class MappingDetector {
    private static final int FEW = 12;
    private static final List<Role> BY_NAME =
            List.of(Role.USER, Role.ITEM, Role.TIME, Role.ORDER, Role.SESSION, Role.ACTION, Role.WEIGHT, Role.TITLE);
    private static final List<Role> ITEM_BY_NAME = List.of(Role.ITEM, Role.TITLE);

    private final Purpose purpose;
    private final List<Column> free;
    private final List<Use> uses = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private double confidence = 1;

    /// @param mapping the suggestion; may lack a user or item when the table has too few columns
    record Suggestion(Mapping mapping, double confidence, List<String> reasons, List<String> questions) {}

    MappingDetector(List<Column> columns, Purpose purpose) {
        this.purpose = purpose;
        free = new ArrayList<>(columns);
    }

    Suggestion suggest() {
        for (Role role : purpose == Purpose.INTERACTIONS ? BY_NAME : ITEM_BY_NAME) {
            byName(role)
                    .filter(c -> fits(role, c))
                    .ifPresent(c -> take(role, c, "", "is a usual name for the " + role.label()));
        }
        if (purpose == Purpose.INTERACTIONS) {
            byContents();
        } else if (!has(Role.ITEM)) {
            guessed(Role.ITEM, free.stream().filter(MappingDetector::identifies).findFirst());
        }
        describe();
        return new Suggestion(new Mapping(uses), confidence, List.copyOf(reasons), List.copyOf(questions));
    }

    private Optional<Column> byName(Role role) {
        return free.stream()
                .filter(c -> RoleNames.rank(role, c.name()) >= 0)
                .min(Comparator.comparingInt(c -> RoleNames.rank(role, c.name())));
    }

    private boolean fits(Role role, Column column) {
        return switch (role) {
            case TIME ->
                TimeDetector.guess(column, TimeDetector.HALF).isPresent()
                        || column.values().isEmpty();
            case ORDER -> !has(Role.TIME) && column.numbers(false) >= TimeDetector.HALF;
            case WEIGHT -> Math.max(column.numbers(false), column.numbers(true)) >= TimeDetector.HALF;
            case USER, ITEM, ACTION, SESSION, TITLE, TEXT, CATEGORY, CONTEXT, IGNORE -> true;
        };
    }

    private boolean has(Role role) {
        return uses.stream().anyMatch(u -> u.role() == role);
    }

    private void take(Role role, Column column, String split, String why) {
        uses.add(new Use(role, column.name(), split));
        free.remove(column);
        reasons.add("'" + column.name() + "' " + why);
    }

    private void byContents() {
        if (!has(Role.TIME) && !has(Role.ORDER)) {
            free.stream()
                    .filter(c -> c.distinct() > 1
                            && TimeDetector.guess(c, TimeDetector.NEARLY_ALL).isPresent())
                    .findFirst()
                    .ifPresent(c -> take(Role.TIME, c, "", "holds times"));
        }
        if (!has(Role.USER) && !has(Role.SESSION)) {
            guessed(Role.USER, free.stream().filter(MappingDetector::identifies).findFirst());
        }
        if (!has(Role.ITEM)) {
            guessed(Role.ITEM, free.stream().filter(MappingDetector::identifies).findFirst());
        }
        if (!has(Role.WEIGHT)) {
            free.stream()
                    .filter(c -> RoleNames.role(c.name()).isEmpty()
                            && c.numeric()
                            && c.distinct() > 1
                            && c.distinct() <= FEW)
                    .findFirst()
                    .ifPresent(c -> take(Role.WEIGHT, c, "", "holds a few different numbers, as ratings do"));
        }
    }

    private void guessed(Role role, Optional<Column> column) {
        confidence = Math.min(confidence, 0.4);
        if (column.isPresent()) {
            questions.add("Is '" + column.get().name() + "' the " + role.label() + "? Its name does not say so.");
            take(role, column.get(), "", "is the first column left that looks like an id");
        } else {
            questions.add("Which column is the " + role.label() + "?");
        }
    }

    private static boolean identifies(Column column) {
        return RoleNames.role(column.name())
                        .map(r -> r == Role.USER || r == Role.ITEM)
                        .orElse(true)
                && !(column.distinct() <= 2 && column.values().size() > 2 * FEW)
                && column.share(v -> v.length() <= 64) > 0.98;
    }

    private void describe() {
        for (Column column : List.copyOf(free)) {
            if (RoleNames.rank(Role.CATEGORY, column.name()) >= 0) {
                take(Role.CATEGORY, column, separator(column), "is a usual name for a category");
            } else if (RoleNames.rank(Role.TEXT, column.name()) >= 0) {
                take(Role.TEXT, column, "", "is a usual name for a text");
            } else if (purpose == Purpose.INTERACTIONS && RoleNames.rank(Role.CONTEXT, column.name()) >= 0) {
                take(Role.CONTEXT, column, "", "is a usual name for a circumstance");
            }
        }
    }

    /// The characters that divide a field into categories, empty when it is one.
    private static String separator(Column column) {
        for (String candidate : List.of("|", ";", ",")) {
            if (column.share(v -> v.contains(candidate)) > 0.1) {
                return candidate;
            }
        }
        boolean tags = RoleNames.normal(column.name()).startsWith("tag")
                || column.name().contains("标签");
        return tags && column.share(v -> v.strip().contains(" ")) > 0.1 ? " " : "";
    }
}
