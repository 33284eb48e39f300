package io.recscope.engine.sequence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// One pass through all histories: each is cut, from its end, into windows no longer than the network reads,
/// the first cut at random; windows of like length stand together, so that little is filled up.
///
/// Every event that is to be foretold is foretold once. (Long histories lose nothing: on MovieLens-1M a third
/// of all events lies further back than 200.)
final class Pass {
    private static final int JITTER = 8;
    private static final int SEQUENCES = 256;

    private Pass() {}

    /// @param batch number of events in a batch, about
    static List<List<Window>> of(Histories histories, int longest, int batch, Random random) {
        List<Window> windows = new ArrayList<>();
        for (int user = 0; user < histories.users(); user++) {
            if (histories.first(user) > histories.start(user)) {
                cutNew(histories, user, longest, windows);
            } else {
                cut(histories.start(user), histories.end(user), longest, random, windows);
            }
        }
        Collections.shuffle(windows, random);
        List<int[]> keys = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            keys.add(new int[] {windows.get(i).length() + random.nextInt(JITTER + 1), i});
        }
        keys.sort(Comparator.comparingInt(key -> key[0]));
        List<List<Window>> batches = new ArrayList<>();
        List<Window> open = new ArrayList<>();
        int widest = 0;
        for (int[] key : keys) {
            Window window = windows.get(key[1]);
            int wide = Math.max(widest, window.length());
            if (!open.isEmpty() && (wide * (open.size() + 1) > batch || open.size() == SEQUENCES)) {
                batches.add(open);
                open = new ArrayList<>();
                wide = window.length();
            }
            open.add(window);
            widest = wide;
        }
        if (!open.isEmpty()) {
            batches.add(open);
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    /// Only the later events of a history, each with as much before it as the window holds.
    private static void cutNew(Histories histories, int user, int longest, List<Window> windows) {
        int begin = histories.start(user);
        int to = histories.end(user);
        while (to > histories.first(user)) {
            int from = Math.max(begin, to - longest);
            int first = Math.max(from, histories.first(user));
            windows.add(new Window(begin, from, first, to));
            to = first;
        }
    }

    private static void cut(int begin, int end, int longest, Random random, List<Window> windows) {
        int to = end;
        if (end - begin > longest) {
            int last = random.nextBoolean() ? longest : 1 + random.nextInt(longest);
            windows.add(new Window(begin, end - last, end));
            to = end - last;
        }
        while (to > begin) {
            int from = Math.max(begin, to - longest);
            windows.add(new Window(begin, from, to));
            to = from;
        }
    }
}
