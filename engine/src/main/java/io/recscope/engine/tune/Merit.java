package io.recscope.engine.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Puts what was tried in order, best first.
///
/// Allowed settings come before all others, those by how little they are below (Deb, CMAME 2000). Allowed ones are
/// peeled front by front (Goldberg's ranks); within a front the one comes first that adds most to the volume covered
/// by those before it, as Ozaki et al. (GECCO 2020) choose among equals. With one goal this is the order of values.
/// Equal ones keep their order.
final class Merit {
    private static final double MARGIN = 0.1;

    private Merit() {}

    /// @param enough how many of the order are needed; beyond, allowed ones stand as they were tried
    static List<Tried> bestFirst(List<Tried> tried, int enough) {
        List<Tried> left = new ArrayList<>(tried.stream().filter(Tried::allowed).toList());
        List<Tried> order = new ArrayList<>();
        while (!left.isEmpty() && order.size() < enough) {
            List<double[]> gains = left.stream().map(Tried::gains).toList();
            List<Tried> front =
                    Arrays.stream(Front.of(gains).members()).mapToObj(left::get).toList();
            left.removeAll(front);
            order.addAll(spread(front, gains, enough - order.size()));
        }
        order.addAll(left);
        tried.stream()
                .filter(t -> !t.allowed())
                .sorted(Comparator.comparingDouble(Merit::below))
                .forEach(order::add);
        return order;
    }

    private static double below(Tried tried) {
        return Double.isNaN(tried.shortfall()) || tried.shortfall() == 0 ? Double.POSITIVE_INFINITY : tried.shortfall();
    }

    /// A front's members, the first ones so that each adds the most volume to those before it.
    private static List<Tried> spread(List<Tried> front, List<double[]> all, int enough) {
        int goals = all.getFirst().length;
        if (goals == 1 || front.size() <= 1) {
            return front;
        }
        List<double[]> scaled = scaled(front, all, goals);
        double[] reference = new double[goals];
        Arrays.fill(reference, -MARGIN);
        List<Tried> order = new ArrayList<>();
        List<double[]> chosen = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < front.size(); i++) {
            left.add(i);
        }
        while (!left.isEmpty() && order.size() < enough) {
            int best = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < left.size(); i++) {
                chosen.add(scaled.get(left.get(i)));
                double volume = Front.volume(chosen, reference);
                chosen.removeLast();
                if (volume > most) {
                    most = volume;
                    best = i;
                }
            }
            int next = left.remove(best);
            chosen.add(scaled.get(next));
            order.add(front.get(next));
        }
        left.forEach(i -> order.add(front.get(i)));
        return order;
    }

    /// Gains between 0 and 1 over all that was allowed, so that no goal counts more for its unit.
    private static List<double[]> scaled(List<Tried> front, List<double[]> all, int goals) {
        double[] low = new double[goals];
        double[] high = new double[goals];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        for (double[] gains : all) {
            for (int g = 0; g < goals; g++) {
                low[g] = Math.min(low[g], gains[g]);
                high[g] = Math.max(high[g], gains[g]);
            }
        }
        List<double[]> scaled = new ArrayList<>();
        for (Tried tried : front) {
            double[] point = new double[goals];
            for (int g = 0; g < goals; g++) {
                point[g] = high[g] > low[g] ? (tried.gains()[g] - low[g]) / (high[g] - low[g]) : 0;
            }
            scaled.add(point);
        }
        return scaled;
    }
}
