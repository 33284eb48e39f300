package io.recscope.engine.shapley;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// Games with known values.
final class Games {
    private Games() {}

    /// A game and its Shapley values.
    record Known(String name, Game game, double[] values) {
        double rootMeanSquareError(Estimate estimate) {
            double sum = 0;
            for (int player = 0; player < values.length; player++) {
                sum += Math.pow(estimate.value(player) - values[player], 2);
            }
            return Math.sqrt(sum / values.length);
        }
    }

    static Game of(int players, ToDoubleFunction<Coalition> worth) {
        return new Game() {
            @Override
            public int players() {
                return players;
            }

            @Override
            public double[] worths(List<Coalition> coalitions, Work work) {
                return coalitions.stream().mapToDouble(worth).toArray();
            }
        };
    }

    /// Any worths.
    static double[] randomWorths(int players, long seed) {
        return new Random(seed).doubles(1L << players, -3, 3).toArray();
    }

    static Game tabled(int players, double[] worths) {
        return of(players, coalition -> worths[bits(coalition)]);
    }

    static int bits(Coalition coalition) {
        int bits = 0;
        for (int player = 0; player < coalition.players(); player++) {
            bits |= coalition.has(player) ? 1 << player : 0;
        }
        return bits;
    }

    static List<Known> small() throws IOException {
        List<Known> games = new ArrayList<>();
        for (JsonNode game : read("games.json").get("games")) {
            Game tabled = tabled(game.get("players").asInt(), numbers(game.get("values")));
            games.add(new Known(game.get("name").asText(), tabled, numbers(game.get("shapley"))));
        }
        return games;
    }

    /// A network of 20 players: `tanh(z·W1 + b)·W2`.
    static Known network() throws IOException {
        JsonNode network = read("mlp20.json");
        double[] bias = numbers(network.get("b"));
        double[] out = numbers(network.get("W2"));
        double[][] in = new double[20][];
        for (int player = 0; player < in.length; player++) {
            in[player] = numbers(network.get("W1").get(player));
        }
        Game game = of(20, coalition -> {
            double sum = 0;
            for (int unit = 0; unit < bias.length; unit++) {
                double input = bias[unit];
                for (int player = 0; player < in.length; player++) {
                    input += coalition.has(player) ? in[player][unit] : 0;
                }
                sum += Math.tanh(input) * out[unit];
            }
            return sum;
        });
        return new Known("network", game, numbers(network.get("exact")));
    }

    /// `Σ wᵢ rᵏ` over members i, where k counts the members after i.
    static Known recency(int players, double rate, long seed) {
        double[] weights = new Random(seed).doubles(players, -1, 1).toArray();
        Game game = of(players, coalition -> {
            double worth = 0;
            double decay = 1;
            for (int i = players - 1; i >= 0; i--) {
                if (coalition.has(i)) {
                    worth += weights[i] * decay;
                    decay *= rate;
                }
            }
            return worth;
        });
        // when each player is a member with probability t, the mean of rᵏ is (1 − t + t r)^(players after); the values
        // are means over t, here by the midpoint rule
        double[] values = new double[players];
        int steps = 4000;
        for (int i = 0; i < players; i++) {
            int after = players - 1 - i;
            for (int step = 0; step < steps; step++) {
                double t = (step + 0.5) / steps;
                double mean = 1 - t + t * rate;
                values[i] += weights[i] * Math.pow(mean, after) / steps;
                for (int later = i + 1; later < players; later++) {
                    values[later] += weights[i] * t * (rate - 1) * Math.pow(mean, after - 1.0) / steps;
                }
            }
        }
        return new Known("recency", game, values);
    }

    /// Weights of players and of pairs: a pair's weight is shared by halves.
    static Known orderTwo(int players, long seed) {
        Random random = new Random(seed);
        double[] weights = random.doubles(players, -1, 1).toArray();
        double[][] pairs = new double[players][players];
        double[] values = weights.clone();
        for (int k = 0; k < 3 * players; k++) {
            int i = random.nextInt(players);
            int j = (i + 1 + random.nextInt(players - 1)) % players;
            pairs[i][j] += random.nextGaussian();
        }
        for (int i = 0; i < players; i++) {
            for (int j = 0; j < players; j++) {
                values[i] += pairs[i][j] / 2;
                values[j] += pairs[i][j] / 2;
            }
        }
        Game game = of(players, coalition -> {
            double worth = 0;
            for (int i = 0; i < players; i++) {
                for (int j = 0; coalition.has(i) && j < players; j++) {
                    worth += coalition.has(j) ? pairs[i][j] + (i == j ? weights[i] : 0) : 0;
                }
            }
            return worth;
        });
        return new Known("order two", game, values);
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream in = Games.class.getResourceAsStream(name)) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).asDouble();
        }
        return numbers;
    }
}
