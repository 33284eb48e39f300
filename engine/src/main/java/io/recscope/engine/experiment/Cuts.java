package io.recscope.engine.experiment;

import io.recscope.engine.data.Dataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// A cut in the making: which events of each user train, which are input and which are asked, and who is left
/// out.
///
/// At first everybody trains with all events but the anonymous user, who trains only where the protocol says
/// so. Not thread-safe.
final class Cuts {
    private final Dataset data;
    private final Protocol protocol;
    private final int least;
    private final int anonymous;
    private final int[] trainTo;
    private final int[] inputTo;
    private final int[] targetFrom;
    private final int[] targetTo;
    private final BitSet tested = new BitSet();
    private final Map<String, Integer> excluded = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private BitSet hidden = new BitSet();

    /// @param least fewest events that the cut itself needs of a test user
    Cuts(Dataset data, Protocol protocol, int least) {
        this.data = data;
        this.protocol = protocol;
        this.least = Math.max(least, protocol.minEvents());
        anonymous = data.anonymousUser();
        trainTo = new int[data.users()];
        Arrays.setAll(trainTo, this::length);
        inputTo = new int[data.users()];
        targetFrom = new int[data.users()];
        targetTo = new int[data.users()];
        if (anonymous >= 0 && !protocol.trainOnAnonymous()) {
            trainTo[anonymous] = 0;
        }
    }

    /// Number of a user's events in the dataset.
    int length(int user) {
        return data.firstRow(user + 1) - data.firstRow(user);
    }

    /// Users that train, ascending.
    int[] everybody() {
        return IntStream.range(0, data.users())
                .filter(user -> trainTo[user] > 0)
                .toArray();
    }

    /// Users that may be test users, ascending; the others are counted as excluded. To be called once.
    int[] candidates() {
        return IntStream.range(0, data.users())
                .filter(user -> {
                    boolean enough = length(user) >= least;
                    if (user == anonymous) {
                        exclude("anonymous");
                    } else if (!enough) {
                        exclude("fewer than " + least + " events");
                    }
                    return enough && user != anonymous;
                })
                .toArray();
    }

    void exclude(String reason) {
        excluded.merge(reason, 1, Integer::sum);
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    /// Lets a user train with his first events only.
    void train(int user, int events) {
        trainTo[user] = events;
    }

    /// Makes a user a test user: the first `train` events train, the first `given` are input, from there to
    /// `end` asked.
    void test(int user, int train, int given, int end) {
        trainTo[user] = train;
        inputTo[user] = given;
        targetFrom[user] = given;
        targetTo[user] = end;
        tested.set(user);
    }

    /// Takes items out of training and input.
    void hide(BitSet items) {
        hidden = items;
    }

    /// Makes a user a test user who is asked for all his events on hidden items.
    void testHidden(int user) {
        inputTo[user] = length(user);
        targetTo[user] = length(user);
        tested.set(user);
    }

    Fold fold(String name) {
        int[] zero = new int[data.users()];
        BitSet notAsked = new BitSet();
        if (!hidden.isEmpty()) {
            notAsked.or(hidden);
            notAsked.flip(0, data.catalog().size());
        }
        return Fold.of(
                name,
                new Fold.Views(
                        new Part(data, zero, trainTo, hidden),
                        new Part(data, zero, inputTo, hidden),
                        new Part(data, targetFrom, targetTo, notAsked)),
                tested.stream().toArray(),
                new Fold.Exclusions(excluded, anonymous < 0 ? 0 : length(anonymous), notes),
                protocol);
    }
}
