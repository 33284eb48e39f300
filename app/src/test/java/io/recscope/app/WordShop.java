package io.recscope.app;

import io.recscope.app.command.Toolbox;
import io.recscope.engine.language.Encoders;
import io.recscope.engine.language.HashedWords;
import io.recscope.engine.study.Workshops;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A file of a shop in which the next item follows from the title of the one before: after a thing of one colour
/// comes one of the next colour.
///
/// @param name begins the ids of users and items, so that shops of other names have none in common
record WordShop(String name) {
    private static final List<String> COLOURS = List.of("red", "green", "blue", "white");
    private static final int OF_COLOUR = 6;

    /// A network that learns such a shop in a second, as one types it.
    static String network(int epochs) {
        return " --model interest --set epochs=" + epochs + " --set patience=0 --set width=16 --set layers=1"
                + " --set events=20 --set batch=400 --set rate=0.01 --set warmUp=5 --set average=0.9"
                + " --set validation=30 --set dropout=0 --threads 1";
    }

    /// The toolbox with an encoder that knows words only.
    static Toolbox wordsOnly(Toolbox t) {
        return new Toolbox(
                t.version(),
                t.now(),
                t.inspector(),
                t.importer(),
                t.kinds(),
                new Workshops(t.workshops().torch(), Encoders.of(new HashedWords()), t.kinds()),
                t.torchOption(),
                t.samples(),
                t.demo(),
                t.benchmarks(),
                t.window());
    }

    /// Each user's events, of distinct items; the first ones of a longer file are those of a shorter one.
    ///
    /// @param step how many colours it goes on from one event to the next
    /// @param more events that the first half of the users has beyond the others' six
    String csv(int users, int step, int more) {
        StringBuilder csv = new StringBuilder("user,item,timestamp,title\n");
        for (int user = 0; user < users; user++) {
            Random random = new Random(user);
            List<Integer> items = new ArrayList<>();
            int colour = random.nextInt(COLOURS.size());
            for (int n = 0; n < 6 + (user < users / 2 ? more : 0); n++) {
                int item = colour * OF_COLOUR + random.nextInt(OF_COLOUR);
                while (items.contains(item)) {
                    item = colour * OF_COLOUR + (item + 1) % OF_COLOUR;
                }
                items.add(item);
                csv.append("%su%d,%si%d,%d,%s thing%n"
                        .formatted(name, user, name, item, 1_700_000_000 + n * 1000, COLOURS.get(colour)));
                colour = (colour + step) % COLOURS.size();
            }
        }
        return csv.toString();
    }
}
