package io.recscope.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recscope.engine.shapley.Coalition;
import io.recscope.engine.shapley.Estimate;
import io.recscope.engine.shapley.Game;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Games whose Shapley values were reckoned elsewhere, by enumeration in double precision.
final class KnownGames {
    private KnownGames() {}

    /// A game and its values.
    ///
    /// @param values one for each player
    record Known(String name, Game game, List<Double> values) {
        double largestError(Estimate estimate) {
            return IntStream.range(0, values.size())
                    .mapToDouble(player -> Math.abs(estimate.value(player) - values.get(player)))
                    .max()
                    .orElse(0);
        }

        double rootMeanSquareError(Estimate estimate) {
            double squares = IntStream.range(0, values.size())
                    .mapToDouble(player -> Math.pow(estimate.value(player) - values.get(player), 2))
                    .sum();
            return Math.sqrt(squares / values.size());
        }
    }

    private record Tabled(int players, ToDoubleFunction<Coalition> worth) implements Game {
        @Override
        public double[] worths(List<Coalition> coalitions, Work work) {
            return coalitions.stream().mapToDouble(worth).toArray();
        }
    }

    /// Games of one to eight players, given by a table of all worths.
    static List<Known> small() throws IOException {
        List<Known> games = new ArrayList<>();
        for (JsonNode game : read("games.json").get("games")) {
            List<Double> worths = numbers(game.get("values"));
            games.add(new Known(
                    game.get("name").asText(),
                    new Tabled(game.get("players").asInt(), coalition -> worths.get(bits(coalition))),
                    numbers(game.get("shapley"))));
        }
        return games;
    }

    /// A network of 20 players and 16 units: `tanh(z·W1 + b)·W2`.
    static Known network() throws IOException {
        JsonNode network = read("mlp20.json");
        double[] bias = array(network.get("b"));
        double[] out = array(network.get("W2"));
        double[][] in = new double[network.get("W1").size()][];
        for (int player = 0; player < in.length; player++) {
            in[player] = array(network.get("W1").get(player));
        }
        return new Known(
                "mlp20",
                new Tabled(in.length, coalition -> output(coalition, in, bias, out)),
                numbers(network.get("exact")));
    }

    private static double output(Coalition coalition, double[][] in, double[] bias, double[] out) {
        double[] input = bias.clone();
        for (int player = 0; player < in.length; player++) {
            for (int unit = 0; coalition.has(player) && unit < input.length; unit++) {
                input[unit] += in[player][unit];
            }
        }
        double sum = 0;
        for (int unit = 0; unit < input.length; unit++) {
            sum += Math.tanh(input[unit]) * out[unit];
        }
        return sum;
    }

    private static int bits(Coalition coalition) {
        return IntStream.range(0, coalition.players())
                .filter(coalition::has)
                .map(player -> 1 << player)
                .sum();
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream in = KnownGames.class.getResourceAsStream(name)) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static double[] array(JsonNode numbers) {
        return numbers(numbers).stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asDouble()));
        return numbers;
    }
}
