package io.recscope.views.chart;

/// The long tail: count by rank on logarithmic axes, and below it the share of all occurrences that the ranks up to
/// here hold, cut into head, middle and tail.
///
/// @param things what is ranked, plural
/// @param headShare the head is the fewest things that hold this share of all occurrences
/// @param middleShare head and middle together hold this share; what follows is the tail
public record LongTail(Heading heading, String things, Frequencies counts, double headShare, double middleShare)
        implements Chart {
    public LongTail {
        if (!(0 < headShare && headShare < middleShare && middleShare < 1)) {
            throw new IllegalArgumentException("shares must rise within (0, 1): " + headShare + ", " + middleShare);
        }
        if (counts.total() == 0) {
            throw new IllegalArgumentException("nothing occurs");
        }
    }

    public long headEnd() {
        return counts.holding(headShare);
    }

    public long middleEnd() {
        return counts.holding(middleShare);
    }
}
