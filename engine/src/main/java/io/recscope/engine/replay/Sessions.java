package io.recscope.engine.replay;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.policy.Tier;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Finds sessions that are worth a look, among a sample of users.
///
/// The sample is drawn by a seed from all users who have as many events as the kind needs; the anonymous user is not
/// among them. Of longer sessions only the latest [#LATEST] moments are replayed, each from its whole history.
///
/// @param users the most users that are looked at
public record Sessions(Player player, Interactions data, int users, long seed) {
    /// The most moments of a session that are replayed.
    public static final int LATEST = 50;

    private static final int ENOUGH = 5;

    /// What makes a session worth a look.
    public enum Kind {
        /// Where the model is often wrong by far.
        SURPRISING(ENOUGH, "bits of surprise: mean base-2 logarithm of the rank of what was chosen next"),
        /// Where the interest ends elsewhere than it began.
        DRIFTING(
                6,
                "distance of the mean short-term interest in the first third of the session from that in the last:"
                        + " one minus their cosine"),
        /// Where hardly anything is known.
        COLD(1, "number of events, the fewest first"),
        /// Where the list does not help for long.
        FAILED(ENOUGH, "longest run of choices of which none was in the list"),
        /// Where what few others choose is chosen.
        TAIL_LOVERS(ENOUGH, "share of choices that are items of the tail");

        private final int fewest;
        private final String definition;

        Kind(int fewest, String definition) {
            this.fewest = fewest;
            this.definition = definition;
        }

        /// The fewest events of a session that can be of this kind.
        public int fewest() {
            return fewest;
        }

        /// What sessions are sorted by, in words.
        public String definition() {
            return definition;
        }
    }

    /// A session that was found.
    ///
    /// @param user dense id
    /// @param events in the whole session
    /// @param value what it is sorted by, see [Kind#definition()]
    public record Found(int user, int events, double value) {}

    /// The sessions of a kind, the most marked first; of equal ones the longer, then the lower user id. Sessions of
    /// which the number is undefined are left out.
    ///
    /// @param most the most that are returned
    /// @throws InterruptedException when `work` was cancelled
    public List<Found> find(Kind kind, int most, Work work) throws InterruptedException {
        int[] sample = sample(kind);
        List<Found> found = new ArrayList<>();
        for (int n = 0; n < sample.length; n++) {
            work.checkCancelled();
            work.report((double) n / sample.length, "replaying session " + (n + 1) + " of " + sample.length);
            UserHistory history = data.history(sample[n]);
            double value = value(kind, history);
            if (!Double.isNaN(value)) {
                found.add(new Found(sample[n], history.size(), value));
            }
        }
        Comparator<Found> byValue = Comparator.comparingDouble(Found::value);
        found.sort((kind == Kind.COLD ? byValue : byValue.reversed())
                .thenComparing(Comparator.comparingInt(Found::events).reversed())
                .thenComparingInt(Found::user));
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    private int[] sample(Kind kind) {
        int anonymous = data.findUser("");
        int[] all = IntStream.range(0, data.users())
                .filter(user -> user != anonymous && data.history(user).size() >= kind.fewest())
                .toArray();
        Random random = new Random(seed);
        int drawn = Math.min(users, all.length);
        for (int i = 0; i < drawn; i++) {
            int j = i + random.nextInt(all.length - i);
            int swapped = all[i];
            all[i] = all[j];
            all[j] = swapped;
        }
        return IntStream.of(all).limit(drawn).sorted().toArray();
    }

    private double value(Kind kind, UserHistory history) {
        return switch (kind) {
            case SURPRISING -> surprise(play(history));
            case DRIFTING -> drift(play(history));
            case COLD -> history.size();
            case FAILED -> longestFailure(play(history));
            case TAIL_LOVERS -> tail(history);
        };
    }

    private Timeline play(UserHistory history) {
        return player.play(Course.of(history, data.clock()));
    }

    private static List<Taken> latest(Timeline timeline) {
        return timeline.moments(Math.max(0, timeline.size() - 1 - LATEST), timeline.size() - 1).stream()
                .map(Moment::taken)
                .filter(Taken::counts)
                .toList();
    }

    private static double surprise(Timeline timeline) {
        return latest(timeline).stream()
                .mapToDouble(taken -> Math.log(taken.rank()) / Math.log(2))
                .average()
                .orElse(Double.NaN);
    }

    private static double longestFailure(Timeline timeline) {
        int longest = 0;
        int run = 0;
        List<Taken> latest = latest(timeline);
        for (Taken taken : latest) {
            run = taken.hit() ? 0 : run + 1;
            longest = Math.max(longest, run);
        }
        return latest.isEmpty() ? Double.NaN : longest;
    }

    private static double drift(Timeline timeline) {
        int third = (timeline.size() - 1) / 3;
        return Leaning.distance(mean(timeline, 1, third), mean(timeline, timeline.size() - third, timeline.size() - 1));
    }

    private static float[] mean(Timeline timeline, int from, int to) {
        float[] sum = new float[timeline.leaning(from).interest().shortTerm().length];
        for (int number = from; number <= to; number++) {
            float[] one = timeline.leaning(number).interest().shortTerm();
            double squares = 0;
            for (float part : one) {
                squares += (double) part * part;
            }
            for (int i = 0; i < sum.length && squares > 0; i++) {
                sum[i] += (float) (one[i] / Math.sqrt(squares));
            }
        }
        return sum;
    }

    private double tail(UserHistory history) {
        int chosen = 0;
        int tail = 0;
        for (int event = 0; event < history.size(); event++) {
            if (history.weight(event) > 0) {
                chosen++;
                tail += player.facts().tier(history.item(event)) == Tier.TAIL ? 1 : 0;
            }
        }
        return chosen < ENOUGH ? Double.NaN : (double) tail / chosen;
    }
}
