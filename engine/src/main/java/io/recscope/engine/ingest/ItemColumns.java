package io.recscope.engine.ingest;

import io.recscope.engine.ingest.Mapping.Use;
import java.util.ArrayList;
import java.util.List;

/// Where the description of an item stands in a row: title, texts, categories.
final class ItemColumns {
    private final int title;
    private final int[] texts;
    private final List<Category> categories;

    /// @param index where the column is
    private record Category(Use use, int index) {}

    ItemColumns(Mapping mapping, List<String> columns) {
        title = mapping.column(Role.TITLE).map(columns::indexOf).orElse(-1);
        texts = mapping.columns(Role.TEXT).stream().mapToInt(columns::indexOf).toArray();
        categories = mapping.uses().stream()
                .filter(use -> use.role() == Role.CATEGORY)
                .map(use -> new Category(use, columns.indexOf(use.column())))
                .toList();
    }

    /// Whether anything at all is said of items.
    boolean describe() {
        return title >= 0 || texts.length > 0 || !categories.isEmpty();
    }

    /// Position of the title, −1 when there is none.
    int titleField() {
        return title;
    }

    String title(Row row) {
        return title < 0 ? "" : row.text(title).replace(Row.PART, ' ');
    }

    /// The texts that are not blank, each on a line of its own.
    String text(Row row) {
        if (texts.length == 0) {
            return "";
        }
        StringBuilder joined = new StringBuilder();
        for (int field : texts) {
            if (!row.blank(field)) {
                joined.append(joined.isEmpty() ? "" : "\n")
                        .append(row.text(field).replace(Row.PART, ' '));
            }
        }
        return joined.toString();
    }

    /// Names without blanks around, in the order of the columns.
    List<String> categories(Row row) {
        if (categories.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (Category category : categories) {
            String text = row.text(category.index());
            if (category.use().flag()) {
                if (text.strip().equals("1")) {
                    names.add(category.use().column());
                }
            } else {
                split(text, category.use().split(), names);
            }
        }
        return names;
    }

    private static void split(String text, String separator, List<String> names) {
        boolean parts = separator.isEmpty() || text.indexOf(Row.PART) >= 0;
        String parted = parts ? text : text.replace(separator, String.valueOf(Row.PART));
        int from = 0;
        while (from <= parted.length()) {
            int next = parted.indexOf(Row.PART, from);
            int to = next < 0 ? parted.length() : next;
            String name = parted.substring(from, to).strip();
            if (!name.isEmpty()) {
                names.add(name);
            }
            from = to + 1;
        }
    }
}
