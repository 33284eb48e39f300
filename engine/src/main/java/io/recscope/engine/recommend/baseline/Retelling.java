package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.language.ItemText;
import io.recscope.engine.language.Language;
import java.util.List;

/// Texts that might be an item's own.
///
/// @param catalog in which the item has its real text
record Retelling(Catalog catalog, int item, List<ItemText> texts, Language language) {}
