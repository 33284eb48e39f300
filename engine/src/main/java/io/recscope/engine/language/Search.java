package io.recscope.engine.language;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Search over a catalogue by meaning.
///
/// Items are ranked by their cosine with the text. Where two encoders read the catalogue, cosines of one say nothing
/// about those of the other: then items are ranked by how many standard deviations their cosine lies above the mean of
/// their encoder's items. An encoder is weak on the script of the other, so those whose encoder is not the text's own
/// have half of that.
public record Search(Language language) {
    private static final double FOREIGN = 0.5;

    /// An item that was found.
    ///
    /// @param item its number in the catalogue
    /// @param cosine of its vector with the text's, by the encoder that read the item, in `[-1, 1]`
    /// @param strength what it is ranked by: the cosine, or the standing described above
    public record Hit(int item, double cosine, double strength) {}

    /// The best items, the best first; of equal ones the lower number.
    ///
    /// @param k how many are wanted, at least 1; fewer come when fewer items have texts
    /// @throws BadUsage when the text says nothing or k is below 1
    /// @throws BadData when no item has a text
    /// @throws InterruptedException when `work` was cancelled
    public List<Hit> best(Catalog catalog, String text, int k, Work work) throws InterruptedException {
        if (k < 1) {
            throw new BadUsage("A list of " + k + " items was asked for", "k", "Ask for at least one.");
        }
        String query = ItemTexts.clean(text);
        if (query.isEmpty()) {
            throw new BadUsage("The text to search for says nothing", "", "Write a word or more.");
        }
        CatalogVectors vectors = language.vectors(catalog, work.part(0, 0.95));
        if (vectors.dimensions() == 0) {
            throw new BadData(
                    "No item of this dataset has a text, so nothing can be searched",
                    "",
                    "Import the items' titles, with --items or a column mapped to title.");
        }
        float[] wanted = language.embed(query, vectors, work.part(0.95, 1));
        List<Hit> hits = new ArrayList<>();
        for (int block = 0; block < vectors.blocks().size(); block++) {
            hits.addAll(hits(vectors, block, wanted, language.encoders().forText(query)));
        }
        hits.sort(Comparator.comparingDouble(Hit::strength).reversed().thenComparingInt(Hit::item));
        return List.copyOf(hits.subList(0, Math.min(k, hits.size())));
    }

    private static List<Hit> hits(CatalogVectors vectors, int block, float[] wanted, TextEncoder own) {
        List<Hit> hits = new ArrayList<>();
        double sum = 0;
        double squares = 0;
        for (int item = 0; item < vectors.items(); item++) {
            if (vectors.block(item) == block) {
                double cosine = vectors.product(item, wanted);
                hits.add(new Hit(item, cosine, cosine));
                sum += cosine;
                squares += cosine * cosine;
            }
        }
        if (vectors.blocks().size() == 1) {
            return hits;
        }
        double mean = sum / hits.size();
        double deviation = Math.sqrt(Math.max(0, squares / hits.size() - mean * mean));
        double factor = vectors.blocks().get(block).digest().equals(own.digest()) ? 1 : FOREIGN;
        hits.replaceAll(hit ->
                new Hit(hit.item(), hit.cosine(), deviation > 0 ? factor * (hit.cosine() - mean) / deviation : 0));
        return hits;
    }
}
