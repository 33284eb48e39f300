package io.recscope.engine.ingest;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.recscope.engine.fault.BadUsage;
import java.util.List;

/// How the characters of a table become rows and fields.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Shape.Delimited.class, name = "delimited"),
    @JsonSubTypes.Type(value = Shape.JsonLines.class, name = "json-lines")
})
public sealed interface Shape {

    /// Rows are lines, fields stand between separators.
    ///
    /// @param separator one or more characters without line break and quote
    /// @param quoted whether a field that starts with `"` runs to the closing one; doubled quotes stand for one
    /// @param header whether the first row names the columns
    /// @param names names of the columns where there is no header; columns are named `1`, `2`, … when empty
    record Delimited(String separator, boolean quoted, boolean header, List<String> names) implements Shape {
        public Delimited {
            if (separator.isEmpty()
                    || separator.contains("\n")
                    || separator.contains("\r")
                    || separator.contains("\"")) {
                throw new BadUsage(
                        "'" + separator + "' cannot separate fields",
                        "separator",
                        "Give a character such as , ; | or tab, or several such as ::");
            }
            names = List.copyOf(names);
        }

        public static Delimited csv() {
            return new Delimited(",", true, true, List.of());
        }
    }

    /// Every line is a JSON object; its keys are the columns, elements of an array are parts of the field.
    record JsonLines() implements Shape {}
}
