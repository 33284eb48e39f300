package io.recscope.views.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How several values, for example of candidates or users, come about from the same features: a line each, from its
/// base below to its output on top, through the features from the least important to the most.
///
/// @param heading the number of features shown is counted here; what it says of it is replaced
/// @param value the axis of bases and outputs; linear
/// @param features names, at least one
/// @param paths at least one; the first seven have colours of their own, the others are grey
/// @param most how many features have a row of their own, at least 1; the others share the lowest row
public record Decision(Heading heading, Axis value, List<String> features, List<Path> paths, int most)
        implements AttributionChart {
    /// The most paths with a colour of their own.
    public static final int COLOURED = 7;

    /// A way from base to output.
    ///
    /// @param parts what each feature adds, in the order of the features; finite
    public record Path(String name, double base, List<Double> parts) {
        public Path {
            parts = List.copyOf(parts);
            if (!Double.isFinite(base) || parts.stream().anyMatch(part -> !Double.isFinite(part))) {
                throw new IllegalArgumentException("base and parts of " + name + " must be finite");
            }
        }

        /// The base and all that the features add.
        public double output() {
            return base + parts.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    public Decision {
        features = List.copyOf(features);
        paths = List.copyOf(paths);
        value.linearFor("a decision picture");
        Distinct.check("paths", paths.stream().map(Path::name).toList());
        int width = features.size();
        if (width == 0
                || most < 1
                || paths.stream().anyMatch(path -> path.parts().size() != width)) {
            throw new IllegalArgumentException("each path must have a part for each of " + width + " features, and "
                    + most + " rows be more than 0");
        }
        heading = heading.showing(width <= most + 1 ? width : most, width);
    }

    /// Positions of the features by their mean absolute part over the paths, the largest first, ties in the
    /// order given.
    List<Integer> byImportance() {
        double[] sizes = new double[features.size()];
        for (Path path : paths) {
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] += Math.abs(path.parts().get(i));
            }
        }
        return IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> sizes[i]).reversed())
                .toList();
    }

    /// Number of rows.
    int rows() {
        return features.size() <= most + 1 ? features.size() : most + 1;
    }

    /// Number of features in the lowest row when they share it, else 0.
    int others() {
        return features.size() <= most + 1 ? 0 : features.size() - most;
    }
}
