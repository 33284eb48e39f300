package io.recscope.engine.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The points that no other point beats: none of the others is as good in every goal and better in one.
///
/// More is better in every goal; a point with NaN is on no front. Equal points are all on the front. Immutable and
/// thread-safe.
public final class Front {
    private final List<double[]> points;
    private final int[] members;

    private Front(List<double[]> points, int[] members) {
        this.points = points;
        this.members = members;
    }

    /// The front of some points.
    ///
    /// @param points of equal length, at least 1; kept, not copied
    public static Front of(List<double[]> points) {
        int[] members = IntStream.range(0, points.size())
                .filter(i -> !hasNan(points.get(i)))
                .filter(i -> points.stream().noneMatch(other -> dominates(other, points.get(i))))
                .toArray();
        return new Front(points, members);
    }

    /// Whether a point is as good as another in every goal and better in one.
    public static boolean dominates(double[] a, double[] b) {
        boolean better = false;
        for (int goal = 0; goal < a.length; goal++) {
            if (!(a[goal] >= b[goal])) {
                return false;
            }
            better |= a[goal] > b[goal];
        }
        return better;
    }

    private static boolean hasNan(double[] point) {
        return Arrays.stream(point).anyMatch(Double::isNaN);
    }

    /// The numbers of the points on the front, ascending; a copy.
    public int[] members() {
        return members.clone();
    }

    /// The volume that the front covers above a reference point: the area between them for two goals. Exact, by
    /// slicing (While et al., IEEE TEC 2006); points that are not above the reference in every goal add nothing.
    public double hypervolume(double[] reference) {
        return volume(IntStream.of(members).mapToObj(points::get).toList(), reference);
    }

    /// The volume that points cover together above a reference point.
    static double volume(List<double[]> points, double[] reference) {
        List<double[]> above = points.stream()
                .filter(point -> IntStream.range(0, reference.length).allMatch(g -> point[g] > reference[g]))
                .toList();
        return slices(above, reference, reference.length);
    }

    private static double slices(List<double[]> points, double[] reference, int goals) {
        int last = goals - 1;
        if (points.isEmpty() || goals == 1) {
            return points.stream()
                    .mapToDouble(p -> p[last] - reference[last])
                    .max()
                    .orElse(0);
        }
        List<double[]> falling = points.stream()
                .sorted(Comparator.comparingDouble((double[] p) -> p[last]).reversed())
                .toList();
        List<double[]> reached = new ArrayList<>();
        double volume = 0;
        for (int i = 0; i < falling.size(); i++) {
            reached.add(falling.get(i));
            double below = i + 1 < falling.size() ? falling.get(i + 1)[last] : reference[last];
            double height = falling.get(i)[last] - below;
            volume += height > 0 ? height * slices(reached, reference, last) : 0;
        }
        return volume;
    }

    /// The number of the point that gives up least: with each goal scaled to 0 … 1 over the front, the one farthest
    /// above the plane through the goals' ends (Das, Structural Optimization 1999), which is the one of the largest
    /// sum; the first of equal ones.
    ///
    /// @throws IllegalStateException when the front is empty
    public int knee() {
        if (members.length == 0) {
            throw new IllegalStateException("an empty front has no knee");
        }
        int goals = points.get(members[0]).length;
        double[] low = new double[goals];
        double[] high = new double[goals];
        for (int g = 0; g < goals; g++) {
            int goal = g;
            low[g] = IntStream.of(members)
                    .mapToDouble(m -> points.get(m)[goal])
                    .min()
                    .orElse(0);
            high[g] = IntStream.of(members)
                    .mapToDouble(m -> points.get(m)[goal])
                    .max()
                    .orElse(0);
        }
        int knee = members[0];
        double most = Double.NEGATIVE_INFINITY;
        for (int member : members) {
            double sum = 0;
            for (int g = 0; g < goals; g++) {
                sum += high[g] > low[g] ? (points.get(member)[g] - low[g]) / (high[g] - low[g]) : 0;
            }
            if (sum > most) {
                most = sum;
                knee = member;
            }
        }
        return knee;
    }
}
