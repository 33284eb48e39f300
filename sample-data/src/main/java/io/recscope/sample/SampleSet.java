package io.recscope.sample;

import java.util.List;
import java.util.Map;

/// One dataset that comes with the program, and all that must be said when it is used or passed on.
///
/// @param name how commands call it, also the name of its folder among the resources
/// @param contents what a line is
/// @param file its file
/// @param label what people read about it
/// @param mapping columns of the file by role (user, item, time, weight, session, title, text, category, context)
public record SampleSet(String name, Contents contents, DataFile file, Label label, Map<String, List<String>> mapping) {
    public SampleSet {
        mapping = Map.copyOf(mapping);
    }

    /// What a line of a set describes.
    public enum Contents {
        INTERACTIONS,
        ITEMS
    }

    /// Comma separated values with a header, compressed by gzip.
    ///
    /// @param name the file's name
    /// @param rows number of lines after the header
    /// @param sha256 of the compressed file, 64 lower-case hexadecimal digits
    public record DataFile(String name, long rows, String sha256) {}

    /// What people read about a set.
    ///
    /// @param title by language, `en` and `zh`
    /// @param description by language, `en` and `zh`
    /// @param licence its short name, for example `CC BY 4.0`
    /// @param licenceAddress where the licence can be read
    /// @param attribution who is to be named wherever the data is shown, where it is from and what was changed
    public record Label(
            Map<String, String> title,
            Map<String, String> description,
            String licence,
            String licenceAddress,
            String attribution) {
        public Label {
            title = Map.copyOf(title);
            description = Map.copyOf(description);
        }
    }
}
