package io.recscope.views.chart;

import java.util.List;

/// How a whole shares out over a few streams from place to place: shares stacked on each other, always in one order.
///
/// @param at places on the x axis, ascending; between them the picture is straight
/// @param streams the lowest first, at most eight, so that each has a colour of its own
/// @param rest whether the last stream holds what is in no other
/// @param marks places that are worth seeing
public record River(Heading heading, Axis x, List<Double> at, List<Stream> streams, boolean rest, List<Mark> marks)
        implements Chart {
    /// The most streams.
    public static final int MOST = 8;

    /// A stream.
    ///
    /// @param shares of 1, not negative, one for each place
    public record Stream(String name, List<Double> shares) {
        public Stream {
            shares = List.copyOf(shares);
            if (shares.stream().anyMatch(share -> !(share >= 0))) {
                throw new IllegalArgumentException("shares are not negative: " + shares);
            }
        }
    }

    public River {
        at = List.copyOf(at);
        streams = List.copyOf(streams);
        marks = List.copyOf(marks);
        Distinct.check("streams", streams.stream().map(Stream::name).toList());
        int places = at.size();
        if (streams.size() > MOST || streams.stream().anyMatch(s -> s.shares().size() != places)) {
            throw new IllegalArgumentException(
                    "at most " + MOST + " streams, each with a share for each of " + places + " places");
        }
    }
}
