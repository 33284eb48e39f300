package io.recscope.engine.sequence;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.language.Block;
import io.recscope.engine.recommend.ModelFile;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.torch.Half;
import io.recscope.engine.torch.Parameters.Values;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a network takes over from the model it starts from.
///
/// Whatever does not belong to items is taken over as it is. Items of the same id keep their own vector; all
/// others have none and are scored from their texts alone. Texts are read alike where the same encoder reads them.
final class Inheritance {
    private static final String PROJECTION = "projection";
    private static final String FEATURES = "feature";
    private static final String OWN = "own";
    private static final String CATEGORIES = "categoryHead";

    private final Network network;
    private final Optional<Filing.Filed> known;
    private final Set<String> notes = new LinkedHashSet<>();

    private Inheritance(Network network, Optional<Filing.Filed> known) {
        this.network = network;
        this.known = known;
    }

    /// @throws io.recscope.engine.fault.NotFound when the workshop has no such model
    /// @throws BadUsage when the model is of another kind or shape
    static Inheritance of(Network network, Workshop workshop) {
        if (!network.start().inherits()) {
            return new Inheritance(network, Optional.empty());
        }
        String digest = network.start().from();
        ModelFile.Stored stored = workshop.parent(digest);
        if (!(stored.spec() instanceof Network parent) || !parent.kind().equals(network.kind())) {
            throw new BadUsage(
                    "A model of kind '" + network.kind() + "' cannot start from one of kind '"
                            + stored.spec().kind() + "'",
                    "model " + digest,
                    "Start from a model of the same kind.");
        }
        Likeness.require(network, parent, digest);
        return new Inheritance(network, Optional.of(Filing.read(parent, stored.weights(), Half.NONE)));
    }

    /// How many of each user's choices the model has learned; 0 for users it does not know, and for all when it
    /// knows none of the items: a number may be a user's id in many datasets.
    int[] learned(Interactions data) {
        int[] learned = new int[data.users()];
        if (Arrays.stream(counts(data.catalog())).allMatch(count -> count == 0)) {
            return learned;
        }
        known.map(Filing.Filed::past).ifPresent(past -> {
            int[] there = Keys.matched(past.users(), Keys.users(data));
            Arrays.setAll(learned, user -> there[user] < 0 ? 0 : past.learned()[there[user]]);
        });
        return learned;
    }

    /// Says when the model has learned more of users than is here, so that it may know what it is asked.
    void warn(int[] learned, int[] here) {
        long users = IntStream.range(0, here.length)
                .filter(user -> learned[user] > here[user])
                .count();
        if (users > 0) {
            notes.add(String.format(
                    Locale.ROOT,
                    "The model it starts from has learned more choices of %,d users than these data hold: do not judge"
                            + " it by choices that were left out here.",
                    users));
        }
    }

    /// How often each item was chosen in what the model has learned; 0 for items it does not know.
    int[] counts(Catalog catalog) {
        int[] counts = new int[catalog.size()];
        known.ifPresent(filed -> {
            int[] there = Keys.matched(filed.keys(), Keys.items(catalog));
            Arrays.setAll(counts, item -> there[item] < 0 ? 0 : filed.counts()[there[item]]);
        });
        return counts;
    }

    /// What is added to the scores of items that were never chosen, where nothing tells better.
    float lift() {
        return known.map(Filing.Filed::lift).orElse(0f);
    }

    /// What a reader should know of what was taken over, sentences.
    List<String> notes() {
        return List.copyOf(notes);
    }

    /// Puts what is known in the place of initial values.
    ///
    /// @throws BadData when neither items nor encoders are the same
    void into(Blueprint blueprint, Catalog catalog, List<Block> blocks, EventTables events) {
        known.ifPresent(filed -> {
            int[] items = Keys.matched(filed.keys(), Keys.items(catalog));
            int[] categories = Keys.matched(filed.past().categories(), Keys.categories(catalog));
            require(filed.past().blocks(), blocks, Arrays.stream(items).anyMatch(item -> item >= 0));
            blueprint.values().forEach((name, values) -> {
                float[] there = filed.knowledge().parameters().getOrDefault(name, new float[0]);
                switch (name) {
                    case PROJECTION -> columns(there, filed.past().blocks(), values, blocks);
                    case OWN -> {
                        Arrays.fill(values.values(), 0);
                        rows(there, values, items);
                    }
                    case FEATURES -> {
                        Arrays.fill(values.values(), 0);
                        rows(there, values, places(filed.events(), events));
                    }
                    case CATEGORIES, CATEGORIES + ".bias" -> rows(there, values, categories);
                    default -> whole(name, there, values);
                }
            });
        });
    }

    /// Where what is told of events stands in the other model's table, −1 for what it is not told.
    private static int[] places(EventTables there, EventTables here) {
        List<String> known = there.rows();
        return here.rows().stream().mapToInt(known::indexOf).toArray();
    }

    private void whole(String name, float[] there, Values values) {
        if (there.length == values.values().length) {
            System.arraycopy(there, 0, values.values(), 0, there.length);
        } else {
            notes.add("The model it starts from knows nothing of '" + name
                    + "', because its data say other things of events; this part starts anew.");
        }
    }

    /// Copies the rows of things that are known there.
    private static void rows(float[] there, Values values, int[] numbers) {
        int width = numbers.length == 0 ? 0 : values.values().length / numbers.length;
        for (int row = 0; row < numbers.length && there.length > 0; row++) {
            if (numbers[row] >= 0) {
                System.arraycopy(there, numbers[row] * width, values.values(), row * width, width);
            }
        }
    }

    /// Copies the columns of each encoder that is known there; nothing is read of what another one says.
    private void columns(float[] there, List<Block> theirs, Values values, List<Block> ours) {
        Arrays.fill(values.values(), 0);
        int rows = network.shape().width();
        int width = values.values().length / rows;
        for (Block block : ours) {
            Optional<Block> same = theirs.stream()
                    .filter(other -> other.digest().equals(block.digest()) && other.length() == block.length())
                    .findFirst();
            if (same.isEmpty()) {
                notes.add("The model it starts from never read texts with " + block.encoder()
                        + "; items with such texts start from nothing.");
            }
            for (int row = 0; row < rows && same.isPresent(); row++) {
                System.arraycopy(
                        there,
                        row * (there.length / rows) + same.get().from(),
                        values.values(),
                        row * width + block.from(),
                        block.length());
            }
        }
    }

    private void require(List<Block> theirs, List<Block> ours, boolean sameItems) {
        Map<String, Block> known =
                theirs.stream().collect(Collectors.toMap(Block::digest, block -> block, (a, b) -> a));
        boolean read = ours.stream().anyMatch(block -> known.containsKey(block.digest()));
        if (!read && (!ours.isEmpty() || !sameItems)) {
            throw new BadData(
                    "There is nothing that could be taken over: the texts here are read by " + named(ours)
                            + ", those of the model it starts from by " + named(theirs),
                    "model " + network.start().from(),
                    "Start from a model whose items have texts in the same language, or from nothing.");
        }
    }

    private static String named(List<Block> blocks) {
        return blocks.isEmpty()
                ? "no encoder"
                : blocks.stream().map(Block::encoder).collect(Collectors.joining(" and "));
    }
}
