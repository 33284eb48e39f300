package io.recscope.views.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Places texts on lines below a bar, each with an upright line to its place on the bar, so that nothing crosses.
///
/// Texts on one side of the middle begin at their line, those on the other end at theirs, and the outer ones lie
/// lower. Where that leaves some without room, other ways are tried.
final class Tiers {
    static final double STEP = 18;
    private static final double AIR = 5;
    private static final List<List<Double>> LEFT =
            List.of(List.of(0.03), List.of(0.97), List.of(0.5, 0.03), List.of(0.03, 0.5, 0.97));
    private static final List<List<Double>> RIGHT =
            List.of(List.of(0.97), List.of(0.97, 0.5, 0.03), List.of(0.5, 0.97));

    private final Rectangle2D within;
    private final double top;
    private final List<Rectangle2D> taken = new ArrayList<>();

    private Tiers(Rectangle2D within, double top) {
        this.within = within;
        this.top = top;
    }

    /// A text of a width that belongs to a place on the bar.
    record Text(String text, double width, double x) {}

    /// Boxes for texts: each in turn is kept when there is a way to place it together with those kept before.
    ///
    /// @param texts distinct, the first matter most
    /// @param top the lower edge of the bar
    /// @param middle the place on the bar where the two sides meet
    static Map<Text, Rectangle2D> most(List<Text> texts, Rectangle2D within, double top, double middle) {
        Map<Text, Rectangle2D> best = Map.of();
        for (Text text : texts) {
            List<Text> wanted =
                    Stream.concat(best.keySet().stream(), Stream.of(text)).toList();
            best = ways(within, middle).stream()
                    .map(way -> placed(wanted, new Tiers(within, top), way, middle))
                    .filter(placed -> placed.size() == wanted.size())
                    .findFirst()
                    .orElse(best);
        }
        return best;
    }

    /// How the texts of either side may lie to their places.
    ///
    /// @param leftEnd how far those on the left may reach to the right
    private record Way(List<Double> left, List<Double> right, double leftEnd) {}

    private static List<Way> ways(Rectangle2D within, double middle) {
        List<Way> ways = new ArrayList<>();
        for (double end : new double[] {within.getMaxX(), middle}) {
            for (List<Double> left : LEFT) {
                for (List<Double> right : RIGHT) {
                    ways.add(new Way(left, right, end));
                }
            }
        }
        return ways;
    }

    private static Map<Text, Rectangle2D> placed(List<Text> texts, Tiers tiers, Way way, double middle) {
        Map<Text, Rectangle2D> placed = new LinkedHashMap<>();
        outward(texts, middle).forEach(text -> {
            boolean left = text.x() < middle;
            double end = left ? way.leftEnd() : tiers.within.getMaxX();
            tiers.place(text, left ? way.left() : way.right(), end).ifPresent(box -> placed.put(text, box));
        });
        return placed;
    }

    /// Those on the left from the middle outwards, then those on the right.
    private static Stream<Text> outward(List<Text> texts, double middle) {
        return Stream.concat(
                texts.stream()
                        .filter(text -> text.x() < middle)
                        .sorted(Comparator.comparingDouble(Text::x).reversed()),
                texts.stream().filter(text -> text.x() >= middle).sorted(Comparator.comparingDouble(Text::x)));
    }

    /// The highest free box; none when there is no room.
    ///
    /// @param shares of the text that may lie to the left of its place, in the order in which they are tried
    /// @param end how far the box may reach to the right
    private Optional<Rectangle2D> place(Text text, List<Double> shares, double end) {
        double room = end - within.getMinX();
        Rectangle2D side = new Rectangle2D.Double(within.getMinX(), top, room, within.getHeight());
        for (double y = top + 8; y + STEP <= within.getMaxY() && text.width() <= room; y += STEP) {
            Rectangle2D line = new Rectangle2D.Double(text.x() - 1.5, top, 3, y - top);
            if (taken.stream().anyMatch(line::intersects)) {
                return Optional.empty();
            }
            for (double share : shares) {
                Rectangle2D box = box(side, text.width(), text.x(), y, share);
                Rectangle2D wide =
                        new Rectangle2D.Double(box.getX() - AIR, box.getY(), box.getWidth() + 2 * AIR, box.getHeight());
                if (taken.stream().noneMatch(wide::intersects)) {
                    taken.add(box);
                    taken.add(line);
                    return Optional.of(box);
                }
            }
        }
        return Optional.empty();
    }

    /// The box of a text, moved so that it stays within.
    ///
    /// @param share of the text that lies to the left of its place
    static Rectangle2D box(Rectangle2D within, double width, double x, double y, double share) {
        double left = Math.max(within.getMinX(), Math.min(x - width * share, within.getMaxX() - width));
        return new Rectangle2D.Double(left, y, width, Pen.SMALL * 1.3);
    }
}
