package io.recscope.engine.sequence;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.language.Block;
import io.recscope.engine.recommend.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a network has learned from, so that another can go on from there.
///
/// @param blocks which encoders read the items' texts, in order of the dimensions
/// @param categories keys of the categories it foretells
/// @param users keys of the users
/// @param learned for each of them how many choices were learned, the oldest ones
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
record Past(List<Block> blocks, int[] categories, int[] users, int[] learned) {
    private static final String BLOCKS = "blocks";
    private static final String CATEGORIES = "categories.key";
    private static final String USERS = "users.key";
    private static final String LEARNED = "users.learned";

    void write(Map<String, int[]> ints) {
        String lines = blocks.stream()
                .map(block -> block.digest() + " " + block.length() + " " + block.encoder())
                .collect(Collectors.joining("\n"));
        ints.put(BLOCKS, lines.chars().toArray());
        ints.put(CATEGORIES, categories);
        ints.put(USERS, users);
        ints.put(LEARNED, learned);
    }

    /// @throws BadData when something is missing
    static Past read(Weights weights) {
        int[] learned = weights.ints(LEARNED);
        return new Past(blocks(weights), weights.ints(CATEGORIES), weights.ints(USERS, 2 * learned.length), learned);
    }

    private static List<Block> blocks(Weights weights) {
        String lines = Arrays.stream(weights.ints(BLOCKS))
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (String line : lines.lines().toList()) {
            String[] parts = line.split(" ", 3);
            if (parts.length < 3 || !parts[1].matches("[0-9]{1,6}")) {
                throw new BadData("The model does not say what read its texts", "", "Fit the model again.");
            }
            blocks.add(new Block(parts[2], parts[0], from, Integer.parseInt(parts[1])));
            from += Integer.parseInt(parts[1]);
        }
        return blocks;
    }
}
