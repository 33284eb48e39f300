package io.recscope.views.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Where the dots of a [Beeswarm] lie. Lengths are in dots, so that the same dots are drawn at every size.
///
/// @param rows the dots of each feature
/// @param across how many dots fit side by side from the least attribution to the most
/// @param half how far a dot may lie above or below the middle of its row
/// @param least the lowest attribution drawn, zero or less
/// @param most the highest, zero or more
record Swarm(List<List<Dot>> rows, int across, int half, double least, double most) {
    private static final int ACROSS = 110;
    /// How much smaller dots become where the largest find no room.
    private static final double[] FINER = {1, 1.4, 1.8, 2.2};
    /// The finest move of a dot up or down.
    private static final double STEP = 0.25;

    /// A dot.
    ///
    /// @param user its position in the feature
    /// @param up how far above the middle
    record Dot(int user, double attribution, double up) {}

    static Swarm of(List<Beeswarm.Feature> features) {
        List<Beeswarm.Feature> shown = features.subList(0, Math.min(features.size(), Beeswarm.MOST_FEATURES));
        double[] all = shown.stream()
                .flatMap(feature -> feature.attributions().stream())
                .mapToDouble(Double::doubleValue)
                .filter(a -> !Double.isNaN(a))
                .toArray();
        double least = Math.min(0, Arrays.stream(all).min().orElse(0));
        double most = Math.max(0, Arrays.stream(all).max().orElse(0));
        double share = Math.min(1, (double) Beeswarm.MOST_DOTS / Math.max(1, all.length));
        int[][] users =
                shown.stream().map(feature -> order(thinned(feature, share))).toArray(int[][]::new);
        long wanted = Arrays.stream(users).mapToLong(row -> row.length).sum();
        Swarm swarm = new Swarm(List.of(), ACROSS, 1, least, most);
        for (double finer : FINER) {
            swarm = placed(
                    shown,
                    users,
                    new Swarm(List.of(), (int) (ACROSS * finer), (int) (tall(shown.size()) * finer), least, most));
            if (swarm.dots() == wanted) {
                break;
            }
        }
        return swarm;
    }

    /// How many of the largest dots fit above the middle of a row.
    static int tall(int rows) {
        return rows <= 6 ? 6 : rows <= 12 ? 4 : 3;
    }

    private static Swarm placed(List<Beeswarm.Feature> features, int[][] users, Swarm empty) {
        double length = empty.most > empty.least ? (empty.most - empty.least) / empty.across : 1;
        List<List<Dot>> rows = new ArrayList<>();
        for (int i = 0; i < users.length; i++) {
            rows.add(row(features.get(i), users[i], length, empty.half));
        }
        return new Swarm(List.copyOf(rows), empty.across, empty.half, empty.least, empty.most);
    }

    long dots() {
        return rows.stream().mapToLong(List::size).sum();
    }

    private static List<Dot> row(Beeswarm.Feature feature, int[] users, double length, int half) {
        List<Dot> placed = new ArrayList<>();
        for (int user : users) {
            double attribution = feature.attributions().get(user);
            for (int move = 0; move <= 2 * half / STEP; move++) {
                double up = STEP * Math.ceil(move / 2.0) * (move % 2 == 0 ? 1 : -1);
                if (free(placed, attribution / length, up, length)) {
                    placed.add(new Dot(user, attribution, up));
                    break;
                }
            }
        }
        return List.copyOf(placed);
    }

    /// Users at even ranks of their attributions, from the first to the last.
    private static int[] thinned(Beeswarm.Feature feature, double share) {
        int[] users = IntStream.range(0, feature.attributions().size())
                .filter(i -> !feature.attributions().get(i).isNaN())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer i) -> feature.attributions().get(i)))
                .mapToInt(Integer::intValue)
                .toArray();
        int kept = Math.min(users.length, (int) (users.length * share));
        if (kept == users.length || users.length < 3) {
            return users;
        }
        double step = (users.length - 1) / (double) Math.max(1, kept - 1);
        int[] even = new int[Math.max(2, kept)];
        for (int i = 0; i < even.length; i++) {
            even[i] = users[(int) Math.min(users.length - 1, Math.round(i * Math.min(step, users.length - 1)))];
        }
        return even;
    }

    /// The least and the most first, so that they always find room.
    private static int[] order(int[] users) {
        if (users.length < 3) {
            return users;
        }
        int[] order = new int[users.length];
        order[0] = users[0];
        order[1] = users[users.length - 1];
        System.arraycopy(users, 1, order, 2, users.length - 2);
        return order;
    }

    private static boolean free(List<Dot> placed, double x, double up, double length) {
        for (int i = placed.size() - 1; i >= 0; i--) {
            Dot other = placed.get(i);
            double across = x - other.attribution() / length;
            if (Math.abs(across) >= 1) {
                if (i > 1) {
                    i = 2; // all between are farther off, because they ascend
                }
                continue;
            }
            if (Math.hypot(across, up - other.up()) < 1 - 1e-9) {
                return false;
            }
        }
        return true;
    }
}
