package io.recscope.views.trial;

import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.Interaction;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/// What the small shops sell, and who buys it.
final class Stocks {
    private static final long DAY = 86_400_000L;
    private static final long FROM = 1_704_110_400_000L;
    private static final List<String> COLOURS = List.of("red", "green", "blue");
    private static final List<String> THINGS = List.of(
            "lamp", "cup", "chair", "plate", "clock", "vase", "basket", "candle", "mirror", "frame", "bowl", "jar");
    private static final List<String> KINDS = List.of("red lamp", "blue mug", "green tent", "white bowl");

    private final DatasetBuilder builder;
    private int line = 1;

    private Stocks(DatasetBuilder builder) {
        this.builder = builder;
    }

    /// Puts users and items into a dataset.
    interface Filling {
        void fill(DatasetBuilder builder) throws IOException;
    }

    private int item(String id, String title, List<String> categories) {
        int item = builder.item(id);
        builder.describe(item, title, "", categories);
        return item;
    }

    private void buy(int user, int item, long day) throws IOException {
        builder.add(new Interaction(builder.user("u" + user), item, FROM + day * DAY, 1, 0, -1, ++line, List.of()));
    }

    static void popular(DatasetBuilder builder) throws IOException {
        Stocks stock = new Stocks(builder);
        Random random = new Random(11);
        int items = 40;
        for (int user = 0; user < 60; user++) {
            int events = 8 + random.nextInt(10);
            for (int event = 0; event < events; event++) {
                int toy = (int) Math.min(items - 1, Math.abs(random.nextGaussian()) * items / 3 + user % 4);
                stock.buy(user, stock.item("i" + toy, "toy " + toy + " of wood", List.of()), event * 3L + user);
            }
        }
    }

    static void coloured(DatasetBuilder builder) throws IOException {
        Stocks stock = new Stocks(builder);
        Random random = new Random(5);
        for (int item = 0; item < COLOURS.size() * THINGS.size(); item++) {
            String colour = COLOURS.get(item / THINGS.size());
            stock.item("i" + item, colour + " " + THINGS.get(item % THINGS.size()), List.of(colour));
        }
        for (int user = 0; user < 40; user++) {
            int events = user == 0 ? 1 : 16;
            for (int event = 0; event < events; event++) {
                int colour = random.nextInt(5) == 0 ? random.nextInt(3) : user % 3;
                stock.buy(user, colour * THINGS.size() + random.nextInt(THINGS.size()), user + 20L * event);
            }
        }
    }

    static void turning(DatasetBuilder builder) throws IOException {
        Stocks stock = new Stocks(builder);
        Random random = new Random(5);
        int each = 7;
        for (int user = 0; user < 40; user++) {
            int events = user == 0 ? 12 : 5 + random.nextInt(8);
            for (int event = 0; event < events; event++) {
                int kind = (user + (event > events / 2 ? 1 : 0)) % KINDS.size();
                int thing = kind * each + random.nextInt(each);
                stock.buy(user, stock.item("i" + thing, KINDS.get(kind) + " " + thing, List.of()), event * 3L + user);
            }
        }
    }
}
