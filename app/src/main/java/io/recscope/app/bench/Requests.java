package io.recscope.app.bench;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.sequence.InterestModel;
import io.recscope.engine.sequence.InterestState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// How fast a model answers: whole histories, one more event, and from two threads at once.
record Requests(InterestModel model, int items, int events) {
    private static final int NUMBER = 500;
    private static final int WARM_UP = 200;
    private static final long SPAN = 1_000_000_000L;

    /// @param runs how often each measurement is repeated
    List<Figure> figures(Optional<SequencePeer> peer, int runs) throws IOException, InterruptedException {
        whole(WARM_UP);
        grown(WARM_UP);
        double[][] ours = new double[2][runs];
        double[][] theirs = new double[2][runs];
        double[][] more = new double[2][runs];
        double[] rates = new double[runs];
        double[] gains = new double[runs];
        if (peer.isPresent()) {
            peer.get().threads(1);
            peer.get().requestMillis(WARM_UP);
        }
        for (int run = 0; run < runs; run++) {
            put(ours, run, percentiles(whole(NUMBER)));
            if (peer.isPresent()) {
                put(theirs, run, peer.get().requestMillis(NUMBER));
            }
            put(more, run, percentiles(grown(NUMBER)));
            rates[run] = rate(1);
            gains[run] = rate(2) / rates[run];
        }
        String what = "encode " + events + " events, score " + items + " items, 1 thread";
        List<Figure> figures = new ArrayList<>();
        figures.addAll(SequenceBenchmark.beside(what + ", p50", ours[0], theirs[0], peer.isPresent()));
        figures.addAll(SequenceBenchmark.beside(what + ", p99", ours[1], theirs[1], peer.isPresent()));
        figures.add(Figure.of("one more event, score " + items + " items, p50", "ms", more[0]));
        figures.add(Figure.of("one more event, score " + items + " items, p99", "ms", more[1]));
        figures.add(Figure.of("requests of whole histories, 1 thread", "/s", rates));
        figures.add(Figure.of("the same from 2 threads / from 1", "×", gains));
        return figures;
    }

    private static void put(double[][] into, int run, double[] values) {
        into[0][run] = values[0];
        into[1][run] = values[1];
    }

    private double[] whole(int number) {
        Random random = new Random(number);
        float[] scores = new float[items];
        double[] millis = new double[number];
        for (int i = 0; i < number; i++) {
            UserHistory history = history(random);
            long began = System.nanoTime();
            model.score(history, scores);
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        return millis;
    }

    /// A session that goes on; where its window slides, the time of that is in it.
    private double[] grown(int number) {
        Random random = new Random(number);
        float[] scores = new float[items];
        double[] millis = new double[number];
        InterestState state = model.state(history(random));
        for (int i = 0; i < number; i++) {
            int item = random.nextInt(items);
            long began = System.nanoTime();
            InterestState next = state.append(item, events + i, 1, 0);
            next.score(scores);
            state.close();
            state = next;
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        state.close();
        return millis;
    }

    private UserHistory history(Random random) {
        return UserHistory.ofItems(random.ints(events, 0, items).toArray());
    }

    private static double[] percentiles(double[] millis) {
        Arrays.sort(millis);
        return new double[] {millis[millis.length / 2], millis[(int) (millis.length * 0.99)]};
    }

    /// Answers a second from some threads together.
    private double rate(int threads) throws InterruptedException {
        long[] answers = new long[threads];
        List<Thread> asking = new ArrayList<>();
        long end = System.nanoTime() + SPAN;
        for (int t = 0; t < threads; t++) {
            int number = t;
            asking.add(Thread.ofPlatform().name("asking-" + t).start(() -> {
                float[] scores = new float[items];
                UserHistory history = history(new Random(number));
                while (System.nanoTime() < end) {
                    model.score(history, scores);
                    answers[number]++;
                }
            }));
        }
        for (Thread thread : asking) {
            thread.join();
        }
        return Arrays.stream(answers).sum() * 1e9 / SPAN;
    }
}
