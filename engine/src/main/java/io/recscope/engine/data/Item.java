package io.recscope.engine.data;

import java.util.List;

/// What a catalog says of one item. Unknown texts are empty, never null.
///
/// @param id the id in the source
/// @param title a short name shown in lists
/// @param text a longer description, may be empty
/// @param categories names from the general to the particular, may be empty
public record Item(String id, String title, String text, List<String> categories) {
    public Item {
        categories = List.copyOf(categories);
    }

    /// The title, or the id where there is none.
    public String label() {
        return title.isBlank() ? id : title.strip();
    }
}
