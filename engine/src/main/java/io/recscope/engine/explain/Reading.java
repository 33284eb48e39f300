package io.recscope.engine.explain;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.language.ItemText;
import io.recscope.engine.language.Language;
import io.recscope.engine.language.TextParts;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Textual;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// How the parts of the explained item's text act: what the model would score the item if only some of them were
/// there. Thread-safe.
final class Reading {
    /// The most parts that are evidence; what stands behind them stays.
    private static final int MOST = 60;

    private final Textual model;
    private final Language language;
    private final int item;
    private final Kind kind;
    private final TextParts parts;

    private Reading(Textual model, Language language, int item, Kind kind, TextParts parts) {
        this.model = model;
        this.language = language;
        this.item = item;
        this.kind = kind;
        this.parts = parts;
    }

    /// @throws BadUsage when words and fields are asked for at once, or of a model that reads no texts
    static Reading of(Question question, Model model, Catalog catalog, Language language) {
        if (question.kinds().containsAll(Set.of(Kind.WORDS, Kind.FIELDS))) {
            throw new BadUsage(
                    "Words and fields are the same text in two ways", "evidence", "Choose either words or fields.");
        }
        if (!(model instanceof Textual textual)) {
            throw new BadUsage(
                    "A model of kind '" + model.spec().kind() + "' reads no texts, so they change nothing",
                    "evidence",
                    "Choose a model that reads them, such as content-neighbours or interest, or other evidence.");
        }
        Kind kind = question.kinds().contains(Kind.WORDS) ? Kind.WORDS : Kind.FIELDS;
        TextParts.Grain grain = kind == Kind.WORDS ? TextParts.Grain.WORDS : TextParts.Grain.FIELDS;
        ItemText text = ItemText.of(catalog, question.item());
        return new Reading(textual, language, question.item(), kind, TextParts.of(text, grain));
    }

    List<Evidence> evidence(List<String> notes) {
        if (parts.size() == 0) {
            notes.add("The item has no text.");
        }
        if (parts.size() > MOST) {
            notes.add(String.format(
                    Locale.ROOT,
                    "The text has %,d words; the first %d are evidence, the others stay.",
                    parts.size(),
                    MOST));
        }
        List<Evidence> evidence = new ArrayList<>();
        for (int number = 0; number < Math.min(MOST, parts.size()); number++) {
            TextParts.Part part = parts.parts().get(number);
            evidence.add(new Evidence.Text(kind, part.label(), part.field(), number));
        }
        return evidence;
    }

    /// The item's scores for one history with some parts of its text.
    ///
    /// @param gone for each score the parts that are not there
    double[] scores(UserHistory history, List<BitSet> gone, Work work) throws InterruptedException {
        List<ItemText> texts = IntStream.range(0, gone.size())
                .mapToObj(i -> parts.with(part -> !gone.get(i).get(part)))
                .toList();
        return model.scores(history, item, texts, language, work);
    }
}
