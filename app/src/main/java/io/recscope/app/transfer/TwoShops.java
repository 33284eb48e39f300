package io.recscope.app.transfer;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.data.Item;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// One dataset cut into two shops that have no customer, no item and no title in common, so that nothing but the
/// language of their texts links the two.
///
/// Half of the items and some of the users are drawn for the second shop; items of one title stay together. Each
/// shop has what its customers did with its items, so about half of what everybody did is in neither. Both shops
/// are of one kind and speak alike, which is the easiest case of a transfer.
///
/// @param share of the users who are customers of the second shop, above 0 and below 1
/// @param seed of the draw
record TwoShops(Dataset data, double share, long seed) {
    private static final double HALF = 0.5;

    /// The first or the second shop.
    ///
    /// @param folder receives the dataset's file
    /// @throws IOException when the disk is full
    Dataset shop(boolean second, Path folder, Work work) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory(folder, "shop");
        try (DatasetBuilder builder = new DatasetBuilder(scratch, data.clock(), data.contexts())) {
            data.actions().forEach(builder::action);
            int[] users = users(builder, second);
            int[] items = items(builder, second);
            for (int row = 0; row < data.rows(); row++) {
                int user = users[data.userOf(row)];
                int item = items[data.item(row)];
                if (user >= 0 && item >= 0) {
                    builder.add(copy(builder, row).withUser(user).withItem(item));
                }
            }
            return builder.build(scratch.resolve("snapshot"), work);
        }
    }

    /// Numbers in the shop by numbers in the whole dataset, −1 for who is no customer of it.
    private int[] users(DatasetBuilder builder, boolean second) {
        int[] users = new int[data.users()];
        Arrays.setAll(users, user -> {
            String id = data.userId(user);
            return ofSecond(id, share) == second ? builder.user(id) : -1;
        });
        return users;
    }

    private int[] items(DatasetBuilder builder, boolean second) {
        int[] items = new int[data.catalog().size()];
        Arrays.setAll(items, number -> {
            Item item = data.catalog().item(number);
            String name = item.title().isEmpty() ? item.id() : item.title();
            return ofSecond(name, HALF) == second ? described(builder, item) : -1;
        });
        return items;
    }

    private static int described(DatasetBuilder builder, Item item) {
        int number = builder.item(item.id());
        builder.describe(number, item.title(), item.text(), item.categories());
        return number;
    }

    private boolean ofSecond(String name, double part) {
        return new SplittableRandom(seed * 1_000_003 + name.hashCode()).nextDouble() < part;
    }

    private Interaction copy(DatasetBuilder builder, int row) {
        Interaction whole = data.interaction(row);
        List<Integer> contexts = new ArrayList<>();
        for (int column = 0; column < data.contexts().size(); column++) {
            int value = whole.contexts().get(column);
            contexts.add(
                    value < 0
                            ? -1
                            : builder.context(column, data.contextValues(column).get(value)));
        }
        int session =
                whole.session() < 0 ? -1 : builder.session(data.sessionIds().get(whole.session()));
        return new Interaction(0, 0, whole.time(), whole.weight(), whole.action(), session, whole.line(), contexts);
    }
}
