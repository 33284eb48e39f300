package io.recscope.engine.sequence;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.language.Language;
import io.recscope.engine.recommend.Checkpoints;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.TestWorkshop;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.work.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Networks and data small enough for tests.
final class TinyNetwork {
    static final int ITEMS = 24;
    static final Shape SHAPE = new Shape(8, 1, 2, 6, true, true, 0);
    static final Objective OBJECTIVE = new Objective(0.1, 0.1, 0, 0.2, 0.2, 0.01, 0, 0);
    static final List<String> TITLES = IntStream.range(0, ITEMS)
            .mapToObj(i -> i == 7 ? "" : "word" + i % 5 + " thing" + i % 3)
            .toList();

    private TinyNetwork() {}

    static InterestNetwork epochs(int epochs) {
        return of(SHAPE, Inputs.all(), OBJECTIVE, training(epochs, 1e-2));
    }

    static InterestNetwork of(Shape shape, Inputs inputs, Objective objective, Training training) {
        return new InterestNetwork(shape, inputs, objective, training, 1, Start.afresh());
    }

    static Training training(int epochs, double rate) {
        return new Training(epochs, 0, rate, 2, 64, 1, 0.5, 10, 0);
    }

    /// Users walk along items in small strides; item 23 is never met.
    static Dataset walks(int users) {
        return walks(users, TITLES);
    }

    static Dataset walks(int users, List<String> titles) {
        Random random = new Random(5);
        List<String> names = new ArrayList<>();
        String[] histories = new String[users];
        for (int user = 0; user < users; user++) {
            StringBuilder history = new StringBuilder();
            int item = random.nextInt(ITEMS - 1);
            long time = 0;
            for (int n = random.nextInt(2, 9); n > 0; n--) {
                history.append(item).append('@').append(time).append(' ');
                item = (item + random.nextInt(1, 3)) % (ITEMS - 1);
                time += random.nextInt(1, 100_000_000);
            }
            histories[user] = history.toString();
            names.add("u" + user);
        }
        return Sketch.of(Clock.TIME, titles, names, histories);
    }

    /// A workshop that keeps unfinished training in a folder.
    record Keeping(Torch torch, Language language, Optional<Checkpoints> checkpoints, boolean finishing)
            implements Workshop {

        static Keeping in(Path folder) {
            Workshop plain = new TestWorkshop();
            return new Keeping(plain.torch(), plain.language(), Optional.of(new Checkpoints(folder)), false);
        }

        Keeping asFinishing() {
            return new Keeping(torch, language, checkpoints, true);
        }
    }

    /// Work that is cancelled as soon as so many epochs were reported.
    static Work cancelledAfter(int epochs) {
        AtomicInteger seen = new AtomicInteger();
        return new Work() {
            @Override
            public void report(double fraction, String step) {
                if (step.contains("NDCG")) {
                    seen.incrementAndGet();
                }
            }

            @Override
            public void checkCancelled() throws InterruptedException {
                if (seen.get() >= epochs) {
                    throw new InterruptedException("cancelled");
                }
            }
        };
    }
}
