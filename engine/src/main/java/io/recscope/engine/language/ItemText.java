package io.recscope.engine.language;

import io.recscope.engine.data.Catalog;
import java.util.ArrayList;
import java.util.List;

/// What is written about an item, field by field, as it stands in a catalogue or thinned out.
///
/// @param title may be empty
/// @param categories their names; none of them empty
/// @param description may be empty
public record ItemText(String title, List<String> categories, String description) {
    /// No text at all.
    public static final ItemText NONE = new ItemText("", List.of(), "");

    public ItemText {
        categories = List.copyOf(categories);
    }

    /// An item's text as it stands in the catalogue.
    public static ItemText of(Catalog catalog, int item) {
        List<String> categories = new ArrayList<>();
        for (int category : catalog.categories(item)) {
            categories.add(catalog.categoryName(category));
        }
        return new ItemText(catalog.title(item), categories, catalog.text(item));
    }

    /// The one text that an encoder reads, as [ItemTexts#of(Catalog, int)] puts it together.
    public String joined() {
        return ItemTexts.of(this);
    }
}
