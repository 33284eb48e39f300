package io.recscope.engine.ingest;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.NearNames;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which column of a table has which role. Columns that are not named are ignored.
///
/// @param uses in the order in which texts and contexts are taken
public record Mapping(List<Use> uses) {

    /// One column in one role.
    ///
    /// @param split characters between the categories in one field, [#FLAG] for a column that says by 1 or 0
    ///     whether the item has the category named like the column; empty otherwise
    public record Use(Role role, String column, String split) {
        public static final String FLAG = "flag";

        public Use {
            if (!split.isEmpty() && role != Role.CATEGORY) {
                throw new BadUsage(
                        "Only a category column is split into parts",
                        role.label() + "=" + column,
                        "Leave the brackets out.");
            }
        }

        boolean flag() {
            return split.equals(FLAG);
        }
    }

    public Mapping {
        uses = List.copyOf(uses);
        Set<Role> seen = EnumSet.noneOf(Role.class);
        for (Use use : uses) {
            if (!seen.add(use.role()) && !use.role().repeats()) {
                throw new BadUsage("Two columns have the role " + use.role().label(), use.column(), "Choose one.");
            }
        }
        if (seen.contains(Role.TIME) && seen.contains(Role.ORDER)) {
            throw new BadUsage("Both a time and an order are mapped", "mapping", "Choose one of them.");
        }
    }

    /// Parses `role=column,role=column`; a category may say how it is split: `category[|]=genres`,
    /// `category[flag]=Action`. A column whose name contains a comma stands in double quotes.
    ///
    /// @throws BadUsage when the text has another form
    public static Mapping parse(String text) {
        return MappingText.parse(text);
    }

    /// The column of a role that only one column may have.
    public Optional<String> column(Role role) {
        return columns(role).stream().findFirst();
    }

    public List<String> columns(Role role) {
        return uses.stream().filter(u -> u.role() == role).map(Use::column).toList();
    }

    public boolean has(Role role) {
        return uses.stream().anyMatch(u -> u.role() == role);
    }

    /// Checks that the table has every column named.
    ///
    /// @param name of the table, for the message
    /// @throws BadData when one is missing; says which there are and which is nearest
    void checkColumns(List<String> columns, String name) {
        for (Use use : uses) {
            if (!columns.contains(use.column())) {
                String meant = NearNames.nearest(use.column(), columns)
                        .map(near -> " Did you mean '" + near + "'?")
                        .orElse("");
                throw new BadData(
                        "There is no column '" + use.column() + "' for the role "
                                + use.role().label(),
                        name,
                        "The columns are " + String.join(", ", columns) + "." + meant);
            }
        }
    }

    /// The form that [#parse] takes.
    @Override
    public String toString() {
        return uses.stream().map(MappingText::write).collect(Collectors.joining(","));
    }
}
