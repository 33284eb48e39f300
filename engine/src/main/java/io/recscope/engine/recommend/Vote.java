package io.recscope.engine.recommend;

import java.util.List;

/// One summand of a [RecencySum] as a game: the voter's vote, which counts when the voter is there and none of
/// its heirs, times the fading over the steps of the successors that are there.
///
/// @param voter number of the player whose vote it is
/// @param heirs players that take the voter's place
/// @param successors what came later
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
record Vote(int voter, double vote, int[] heirs, List<Successor> successors, Fading fading) {
    private static final int NODES = 128;

    /// Players of whom any makes some steps.
    ///
    /// @param players numbers of them, at least one
    /// @param steps made when one or more of them are there
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    record Successor(int[] players, int steps) {
        boolean isPlain() {
            return players.length == 1 && steps == 1;
        }
    }

    /// Adds every player's share of this game.
    void addTo(double[] shares) {
        if (successors.stream().allMatch(Successor::isPlain)) {
            addPlain(shares);
        } else {
            addMixed(shares);
        }
    }

    /// All successors are alike: the number of them before a player in a random order has a known law.
    private void addPlain(double[] shares) {
        int n = successors.size();
        int c = heirs.length;
        double alone = 1.0 / (n + c + 1);
        double own = 0;
        double chance = alone; // of m successors and no heir before the voter
        int most = Math.min(n, fading.reach());
        for (int m = 0; m <= most; m++) {
            own += chance * fading.factor(m);
            chance *= (double) (n - m) / Math.max(1, n - m + c);
        }
        shares[voter] += vote * own;
        if (n > 0) {
            double loss = vote * loss(n - 1, c, alone / (n + c), most);
            successors.forEach(successor -> shares[successor.players()[0]] += loss);
        }
        if (c > 0) {
            double lost = vote * taken(n, c - 1, alone / (n + c), most);
            for (int heir : heirs) {
                shares[heir] -= lost;
            }
        }
    }

    /// What one successor adds, the voter standing before it and no heir.
    ///
    /// @param others number of other successors
    private double loss(int others, int c, double first, int most) {
        double chance = first; // of the voter, m others and no heir before it
        double sum = 0;
        for (int m = 0; m <= Math.min(others, most); m++) {
            sum += chance * (fading.factor(m + 1) - fading.factor(m));
            chance *= (double) (others - m) * (m + 2) / ((m + 1.0) * Math.max(1, others - m + c));
        }
        return sum;
    }

    /// What one heir takes away, the voter standing before it and no other heir.
    ///
    /// @param others number of other heirs
    private double taken(int n, int others, double first, int most) {
        double chance = first; // of the voter, m successors and no other heir before it
        double sum = 0;
        for (int m = 0; m <= most; m++) {
            sum += chance * fading.factor(m);
            chance *= (double) (n - m) * (m + 2) / ((m + 1.0) * Math.max(1, n - m + others));
        }
        return sum;
    }

    /// Successors differ: each player is there with chance q, and what it adds then is integrated over q (Owen,
    /// Multilinear extensions of games, 1972); the integrand is a polynomial.
    private void addMixed(double[] shares) {
        int players = heirs.length
                + successors.stream().mapToInt(s -> s.players().length).sum();
        Quadrature nodes = Quadrature.legendre(Math.min(NODES, players / 2 + 2));
        int most = Math.min(
                fading.reach(), successors.stream().mapToInt(Successor::steps).sum());
        for (int i = 0; i < nodes.size(); i++) {
            addAt(nodes.point(i), nodes.weight(i), most, shares);
        }
    }

    private void addAt(double q, double weight, int most, double[] shares) {
        double[][] made = made(q, most);
        double[] left = new double[most + 1]; // expected fading when so many steps were made before
        for (int s = 0; s <= most; s++) {
            left[s] = fading.factor(s);
        }
        double scale = weight * vote * q * Math.pow(1 - q, heirs.length);
        for (int k = successors.size() - 1; k >= 0; k--) {
            Successor successor = successors.get(k);
            double alone = Math.pow(1 - q, successor.players().length - 1.0);
            double there = 1 - alone * (1 - q);
            double change = 0;
            for (int s = 0; s <= most; s++) {
                double then = s + successor.steps() > most ? 0 : left[s + successor.steps()];
                change += made[k][s] * (then - left[s]);
                left[s] += there * (then - left[s]);
            }
            for (int player : successor.players()) {
                shares[player] += scale * alone * change;
            }
        }
        shares[voter] += weight * vote * Math.pow(1 - q, heirs.length) * left[0];
        for (int heir : heirs) {
            shares[heir] -= weight * vote * q * Math.pow(1 - q, heirs.length - 1.0) * left[0];
        }
    }

    /// The chance of so many steps by the successors before each.
    private double[][] made(double q, int most) {
        double[][] made = new double[successors.size()][];
        double[] now = new double[most + 1];
        now[0] = 1;
        for (int k = 0; k < made.length; k++) {
            made[k] = now;
            Successor successor = successors.get(k);
            double there = 1 - Math.pow(1 - q, successor.players().length);
            double[] next = new double[most + 1];
            for (int s = 0; s <= most; s++) {
                next[s] = now[s] * (1 - there) + (s < successor.steps() ? 0 : now[s - successor.steps()] * there);
            }
            now = next;
        }
        return made;
    }
}
