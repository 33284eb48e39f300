package io.recscope.engine.explain.population;

import io.recscope.engine.explain.Grouping;

/// By what histories and recommended items are told apart in a survey.
public enum Basis {
    /// The first category of an item.
    CATEGORY(Grouping.CATEGORY, "category"),
    /// The group of items of like meaning, where fewer than half of the items have a category.
    GROUP(Grouping.ASPECT, "group"),
    /// The item itself, where neither categories nor texts are known.
    ITEM(Grouping.ITEM, "item");

    private final Grouping grouping;
    private final String word;

    Basis(Grouping grouping, String word) {
        this.grouping = grouping;
        this.word = word;
    }

    /// Which events count as one piece of evidence.
    public Grouping grouping() {
        return grouping;
    }

    /// What one of the features is called in a sentence.
    public String word() {
        return word;
    }
}
