package io.recscope.engine.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Collects items as they are met in rows and item files. Not thread-safe.
final class CatalogBuilder {
    private final Dictionary ids = new Dictionary();
    private final Dictionary categories = new Dictionary();
    private final List<String> titles = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<int[]> categoriesOf = new ArrayList<>();

    int item(String id) {
        return known(ids.number(id));
    }

    int item(char[] chars, int from, int to) {
        return known(ids.number(chars, from, to));
    }

    /// Makes room for what is said of an item.
    private int known(int item) {
        if (item == titles.size()) {
            titles.add("");
            texts.add("");
            categoriesOf.add(new int[0]);
        }
        return item;
    }

    boolean describe(int item, String title, String text, List<String> names) {
        String known = titles.get(item);
        if (known.isBlank()) {
            titles.set(item, title);
        }
        if (texts.get(item).isBlank()) {
            texts.set(item, text);
        }
        if (categoriesOf.get(item).length == 0 && !names.isEmpty()) {
            categoriesOf.set(
                    item, names.stream().distinct().mapToInt(categories::number).toArray());
        }
        return title.isBlank() || known.isBlank() || known.equals(title);
    }

    void write(SnapshotWriter writer) throws IOException {
        writer.strings("item.id", ids.strings(), true);
        writer.strings("item.title", titles, false);
        writer.strings("item.text", texts, false);
        writer.strings("category.name", categories.strings(), false);
        writer.begin("item.category.start");
        int start = 0;
        writer.putInt(0);
        for (int[] of : categoriesOf) {
            writer.putInt(start += of.length);
        }
        writer.begin("item.category");
        for (int[] of : categoriesOf) {
            for (int category : of) {
                writer.putInt(category);
            }
        }
    }
}
