package io.recscope.engine.recommend;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.language.ItemText;
import io.recscope.engine.language.Language;
import io.recscope.engine.work.Work;
import java.util.List;

/// A model that reads the items' texts, and can say what an item would score if its text were another one.
public interface Textual extends Model {

    /// What the item would score with each of these texts in place of its own, all else being equal: the history's
    /// own items keep their texts, and what the model learned stays learned.
    ///
    /// @param history may hold the item itself; there too it keeps its own text
    /// @param item dense id below [#items()]
    /// @param texts the item's own text gives what [#score] gives, within 10⁻⁴; [ItemText#NONE] is none at all
    /// @param language encodes the texts, when the model compares meanings; with the encoders that it was
    ///     fitted with
    /// @return a score for each text, in order; −∞ where nothing can be said
    /// @throws IndexOutOfBoundsException when the model knows no such item
    /// @throws InterruptedException when `work` was cancelled
    double[] scores(UserHistory history, int item, List<ItemText> texts, Language language, Work work)
            throws InterruptedException;
}
