package io.recscope.engine.data;

import io.recscope.engine.fault.NotFound;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// All items of a dataset, by dense id `0 … size()-1`. Immutable and thread-safe.
public final class Catalog {
    private final StringTable ids;
    private final StringTable titles;
    private final StringTable texts;
    private final StringTable categoryNames;
    private final MemorySegment categoryStart;
    private final MemorySegment categoryOf;
    private final IntUnaryOperator textOf;

    Catalog(Snapshot snapshot) {
        ids = snapshot.strings("item.id");
        titles = snapshot.strings("item.title");
        texts = snapshot.strings("item.text");
        categoryNames = snapshot.strings("category.name");
        categoryStart = snapshot.section("item.category.start");
        categoryOf = snapshot.section("item.category");
        textOf = IntUnaryOperator.identity();
    }

    private Catalog(Catalog other, IntUnaryOperator textOf) {
        ids = other.ids;
        titles = other.titles;
        texts = other.texts;
        categoryNames = other.categoryNames;
        categoryStart = other.categoryStart;
        categoryOf = other.categoryOf;
        this.textOf = textOf;
    }

    /// The same items with titles and texts of one another; ids and categories stay. A view, nothing is copied.
    ///
    /// @param source for each item the one whose title and text it gets
    public Catalog withTextsOf(int[] source) {
        int[] other = source.clone();
        return new Catalog(this, item -> textOf.applyAsInt(other[item]));
    }

    public int size() {
        return ids.size();
    }

    public String id(int item) {
        return ids.get(item);
    }

    public String title(int item) {
        return titles.get(textOf.applyAsInt(item));
    }

    public String text(int item) {
        return texts.get(textOf.applyAsInt(item));
    }

    /// Numbers of the item's categories, in the order of the source.
    public int[] categories(int item) {
        int from = categoryStart.getAtIndex(Snapshot.INT, item);
        int to = categoryStart.getAtIndex(Snapshot.INT, item + 1L);
        return Snapshot.ints(categoryOf, from, to);
    }

    /// Number of distinct categories; they are numbered from 0 in order of first appearance.
    public int categoryCount() {
        return categoryNames.size();
    }

    public String categoryName(int category) {
        return categoryNames.get(category);
    }

    public Item item(int item) {
        List<String> names = new ArrayList<>();
        for (int category : categories(item)) {
            names.add(categoryName(category));
        }
        return new Item(id(item), title(item), text(item), names);
    }

    /// The title, or the id where there is none.
    public String label(int item) {
        String title = title(item);
        return title.isBlank() ? id(item) : title.strip();
    }

    /// Dense id of a source id, or −1 when there is no such item.
    public int find(String id) {
        return ids.find(id);
    }

    /// Dense id of a source id.
    ///
    /// @throws NotFound when there is no such item
    public int index(String id) {
        int item = find(id);
        if (item < 0) {
            throw new NotFound(
                    "There is no item '" + id + "' among " + size(), "", "Check the id, or list items with SQL.");
        }
        return item;
    }
}
