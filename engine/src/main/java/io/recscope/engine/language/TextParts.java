package io.recscope.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// An item's text cut into parts that can be left out one by one. Immutable and thread-safe.
///
/// All parts together are the text as it was, to the character. A field of blanks alone has no part.
///
/// @param parts in reading order: title, categories, description
public record TextParts(List<Part> parts) {
    public TextParts {
        parts = List.copyOf(parts);
    }

    /// Where in an item's text something stands.
    public enum Field {
        TITLE,
        CATEGORY,
        DESCRIPTION
    }

    /// How finely a text is cut.
    public enum Grain {
        /// The title, each category and the description are a part each.
        FIELDS,
        /// Each word of the title and the description is a part, and each category. See [WordSpans] for words.
        WORDS
    }

    /// A part of a text.
    ///
    /// @param number of the category among the item's, else 0
    /// @param label what a reader is shown: the word without what stands around it
    /// @param text the part as it stands, with what follows up to the next one
    public record Part(Field field, int number, String label, String text) {}

    public static TextParts of(ItemText text, Grain grain) {
        List<Part> parts = new ArrayList<>();
        add(parts, Field.TITLE, text.title(), grain);
        for (int number = 0; number < text.categories().size(); number++) {
            String category = text.categories().get(number);
            parts.add(new Part(Field.CATEGORY, number, category.strip(), category));
        }
        add(parts, Field.DESCRIPTION, text.description(), grain);
        return new TextParts(parts);
    }

    private static void add(List<Part> parts, Field field, String text, Grain grain) {
        if (grain == Grain.WORDS) {
            for (WordSpans.Span span : WordSpans.of(text)) {
                parts.add(new Part(
                        field, 0, text.substring(span.from(), span.to()), text.substring(span.begin(), span.end())));
            }
        } else if (!text.isBlank()) {
            parts.add(new Part(field, 0, text.strip(), text));
        }
    }

    /// Number of parts.
    public int size() {
        return parts.size();
    }

    /// The text with some of its parts; a category that is left out leaves no gap.
    public ItemText with(IntPredicate kept) {
        StringBuilder title = new StringBuilder();
        StringBuilder description = new StringBuilder();
        List<String> categories = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (kept.test(i)) {
                Part part = parts.get(i);
                switch (part.field()) {
                    case TITLE -> title.append(part.text());
                    case CATEGORY -> categories.add(part.text());
                    case DESCRIPTION -> description.append(part.text());
                }
            }
        }
        return new ItemText(title.toString(), categories, description.toString());
    }
}
