package io.recscope.engine.recommend.policy;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.language.CatalogVectors;
import io.recscope.engine.language.ItemTexts;
import io.recscope.engine.language.Language;
import io.recscope.engine.language.TextEncoder;
import io.recscope.engine.recommend.Wish;
import io.recscope.engine.work.Work;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Reads what a user types into a [Wish] for one catalogue. Thread-safe as its [Language] is.
///
/// Affinity is the cosine of an item with the text in standard deviations above the mean of the items that the same
/// encoder read. Items whose encoder is not the text's own have half of that, as in
/// [io.recscope.engine.language.Search].
public record Wishes(Language language) {
    private static final double FOREIGN = 0.5;
    private static final int LOOKED_AT = 2000;
    private static final int ONE_IN = 100;

    /// Reads a text as it was typed: with a `-` before it, it is not wanted.
    ///
    /// @param catalog the items that it may be about
    /// @param weight how much it counts, from −10 to 10; below 0 the items near to it are lowered
    /// @throws BadUsage when the text says nothing, or the weight is out of its range, or fewer than one item of
    ///     a hundred is written in the text's script
    /// @throws BadData when no item has a text
    /// @throws InterruptedException when `work` was cancelled
    public Wish read(Catalog catalog, String typed, double weight, Work work) throws InterruptedException {
        if (!(Math.abs(weight) <= 10)) {
            throw new BadUsage("A wish has the weight " + weight, "", "Choose one from -10 to 10.");
        }
        String stripped = typed.strip();
        boolean away = stripped.startsWith("-") || stripped.startsWith("−");
        String text = ItemTexts.clean(away ? stripped.substring(1) : stripped);
        if (text.isEmpty()) {
            throw new BadUsage("The wish '" + typed + "' says nothing", "", "Write a word or more.");
        }
        CatalogVectors vectors = language.vectors(catalog, work.part(0, 0.95));
        if (vectors.dimensions() == 0) {
            throw new BadData(
                    "No item of this dataset has a text, so no wish can be followed",
                    "",
                    "Import the items' titles, with --items or a column mapped to title.");
        }
        requireScript(catalog, vectors, text);
        float[] wanted = language.embed(text, vectors, work.part(0.95, 1));
        float[] affinity = new float[vectors.items()];
        for (int block = 0; block < vectors.blocks().size(); block++) {
            standardise(vectors, block, wanted, factor(vectors, block, text), affinity);
        }
        return new Wish(text, away ? -weight : weight, affinity);
    }

    /// Reads a text with the usual weight of 1.
    ///
    /// @throws InterruptedException when `work` was cancelled
    public Wish read(Catalog catalog, String typed, Work work) throws InterruptedException {
        return read(catalog, typed, 1, work);
    }

    private double factor(CatalogVectors vectors, int block, String text) {
        TextEncoder own = language.encoders().forText(text);
        return vectors.blocks().get(block).digest().equals(own.digest()) ? 1 : FOREIGN;
    }

    private static void standardise(
            CatalogVectors vectors, int block, float[] wanted, double factor, float[] affinity) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int item = 0; item < affinity.length; item++) {
            if (vectors.block(item) == block) {
                double cosine = vectors.product(item, wanted);
                affinity[item] = (float) cosine;
                sum += cosine;
                squares += cosine * cosine;
                count++;
            }
        }
        double mean = sum / count;
        double variance = squares / count - mean * mean;
        double scale = variance > 1e-10 ? factor / Math.sqrt(variance) : 0;
        for (int item = 0; item < affinity.length; item++) {
            if (vectors.block(item) == block) {
                affinity[item] = (float) (scale * (affinity[item] - mean));
            }
        }
    }

    /// An encoder turns any letters into a vector; of a script that the catalogue is not written in it means nothing.
    private static void requireScript(Catalog catalog, CatalogVectors vectors, String text) {
        Set<UnicodeScript> own = scripts(text);
        if (own.isEmpty()) {
            return;
        }
        Map<UnicodeScript, Integer> written = new EnumMap<>(UnicodeScript.class);
        int[] items = vectors.described().stream().toArray();
        int looked = Math.min(LOOKED_AT, items.length);
        for (int i = 0; i < looked; i++) {
            int item = items[(int) ((long) i * items.length / looked)];
            scripts(ItemTexts.of(catalog, item)).forEach(script -> written.merge(script, 1, Integer::sum));
        }
        if (own.stream().noneMatch(script -> written.getOrDefault(script, 0) * ONE_IN >= looked)) {
            throw new BadUsage(
                    "Hardly any item is written in the script of '" + text + "': " + own,
                    "",
                    "Write the wish in the language of the items' titles.");
        }
    }

    private static Set<UnicodeScript> scripts(String text) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .forEach(scripts::add);
        return scripts;
    }
}
