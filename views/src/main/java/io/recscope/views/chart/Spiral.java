package io.recscope.views.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the words of a cloud stand: each at the first free place on a spiral from the middle. No randomness.
///
/// @param placed the largest first
/// @param left those that found no room
record Spiral(List<Placed> placed, List<WordCloud.Word> left) {
    private static final double[] LARGEST = {84, 72, 62, 52, 44, 36, 30, 25, 21, 17, 14};
    private static final double LEAST = 11;
    private static final double AIR = 3;
    /// The share of the room that boxes on a spiral fill at best; more need not be tried.
    private static final double DENSEST = 0.72;
    private static final double WINDING = 1.1;
    private static final double STEP = 5;

    /// A word in its place.
    ///
    /// @param x where its writing begins
    /// @param y the line it is written on
    /// @param box what its letters cover, with a little air
    record Placed(WordCloud.Word word, Font font, double x, double y, Rectangle2D box) {}

    /// Tries smaller and smaller sizes until all words find room; the smallest try stands when none holds all.
    ///
    /// @param words the largest first
    static Spiral of(List<WordCloud.Word> words, Font font, Rectangle2D within) {
        for (double largest : LARGEST) {
            boolean last = largest == LARGEST[LARGEST.length - 1];
            Spiral next = tried(words, font, within, largest, last);
            if (last || next.left().isEmpty()) {
                return next;
            }
        }
        throw new IllegalStateException("there is always a smallest size");
    }

    private static Spiral tried(
            List<WordCloud.Word> words, Font font, Rectangle2D within, double largest, boolean last) {
        List<Cut> cuts = words.stream()
                .map(word -> Cut.of(word, font.deriveFont(size(word, words.getFirst(), largest))))
                .toList();
        double wanted = cuts.stream().mapToDouble(Cut::area).sum();
        if (!last && wanted > DENSEST * within.getWidth() * within.getHeight()) {
            return new Spiral(List.of(), words);
        }
        List<Placed> placed = new ArrayList<>();
        List<WordCloud.Word> left = new ArrayList<>();
        for (Cut cut : cuts) {
            Optional<Placed> free = free(placed, cut, within);
            free.ifPresentOrElse(placed::add, () -> left.add(cut.word()));
            if (free.isEmpty() && !last) {
                break;
            }
        }
        return new Spiral(List.copyOf(placed), List.copyOf(left));
    }

    private static float size(WordCloud.Word word, WordCloud.Word first, double largest) {
        double most = Math.abs(first.weight());
        double share = most > 0 ? Math.sqrt(Math.abs(word.weight()) / most) : 0;
        return Math.round(Math.max(LEAST, largest * share));
    }

    /// A word in its size.
    ///
    /// @param rise from the top of its letters to the line it is written on
    private record Cut(WordCloud.Word word, Font font, double width, double height, double rise) {
        static Cut of(WordCloud.Word word, Font font) {
            Rectangle2D letters = font.createGlyphVector(new FontRenderContext(null, true, true), word.text())
                    .getVisualBounds();
            double width = Math.max(letters.getMaxX(), Labels.width(font, word.text()));
            return new Cut(word, font, width + 2 * AIR, letters.getHeight() + 2 * AIR, -letters.getMinY());
        }

        double area() {
            return width * height;
        }
    }

    /// The first free place.
    private static Optional<Placed> free(List<Placed> placed, Cut cut, Rectangle2D within) {
        double flat = within.getHeight() / within.getWidth();
        double farthest = within.getWidth() / 2;
        double radius = 0;
        Rectangle2D last = new Rectangle2D.Double(); // what was in the way is mostly in the way of the next place too
        for (double angle = 0; radius <= farthest; angle += STEP / Math.max(radius, STEP)) {
            radius = WINDING * angle;
            double x = within.getCenterX() + radius * Math.cos(angle) - cut.width() / 2;
            double y = within.getCenterY() + radius * flat * Math.sin(angle) - cut.height() / 2;
            Rectangle2D box = new Rectangle2D.Double(x, y, cut.width(), cut.height());
            if (!within.contains(box) || box.intersects(last)) {
                continue;
            }
            Optional<Rectangle2D> hit = hit(placed, box);
            if (hit.isEmpty()) {
                return Optional.of(new Placed(cut.word(), cut.font(), x + AIR, y + AIR + cut.rise(), box));
            }
            last = hit.get();
        }
        return Optional.empty();
    }

    private static Optional<Rectangle2D> hit(List<Placed> placed, Rectangle2D box) {
        for (Placed other : placed) {
            if (other.box().intersects(box)) {
                return Optional.of(other.box());
            }
        }
        return Optional.empty();
    }
}
