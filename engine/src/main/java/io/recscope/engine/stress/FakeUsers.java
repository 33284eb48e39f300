package io.recscope.engine.stress;

import io.recscope.engine.data.HistoryBuilder;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.InteractionsAround;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.metric.Popularity;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A popularity attack: fake users are added who choose popular items and items to be pushed in turn, so that what is
/// pushed looks like a companion of what everybody likes.
///
/// A fake user has the times, actions and number of events of a drawn real one who has at least two. Popular
/// items are drawn by how often they occur, pushed ones evenly from a few drawn tail items. Source: the
/// bandwagon attack of Burke et al., "Segment-Based Injection Attacks against Collaborative Filtering
/// Recommender Systems", ICDM 2005; after Lam and Riedl, "Shilling Recommender Systems for Fun and Profit", WWW
/// 2004.
///
/// @param share number of fake users, measured by the real ones who have events, from 0 to 1
/// @param pushed number of pushed items, at least 1; fewer where the tail is smaller
public record FakeUsers(double share, int pushed) implements Disturbance {
    private static final long PUSHED = 0x507573686564L;

    public FakeUsers {
        Strength.share(Kind.FAKE_USERS, share);
        if (pushed < 1) {
            throw new BadUsage("An attack that pushes " + pushed + " items", "", "Push at least 1 item.");
        }
    }

    /// Ten items are pushed.
    public FakeUsers(double share) {
        this(share, 10);
    }

    @Override
    public double strength() {
        return share;
    }

    @Override
    public BitSet pushed(Interactions train, long seed) {
        BitSet items = new BitSet();
        Arrays.stream(pushedItems(train, seed)).forEach(items::set);
        return items;
    }

    private int[] pushedItems(Interactions train, long seed) {
        int[] counts = train.itemCounts();
        Popularity popularity = new Popularity(counts);
        int[] tail = IntStream.range(0, counts.length)
                .filter(item -> counts[item] > 0 && popularity.isTail(item))
                .toArray();
        if (tail.length == 0) {
            throw new BadUsage(
                    "There is no item in the tail that an attack could push",
                    Kind.FAKE_USERS.key(),
                    "Leave this disturbance out for these data.");
        }
        return Lots.some(tail, pushed, seed ^ PUSHED);
    }

    @Override
    public Interactions applied(Log log, long seed) {
        Interactions real = log.events();
        int anonymous = real.findUser("");
        int[] active = users(real, anonymous, 1);
        int[] models = users(real, anonymous, 2);
        int fakes = (int) Math.round(share * active.length);
        if (fakes == 0) {
            return real;
        }
        return new WithFakes(real, fakes, models.length == 0 ? active : models, pushedItems(real, seed), seed);
    }

    private static int[] users(Interactions events, int anonymous, int least) {
        return IntStream.range(0, events.users())
                .filter(user -> user != anonymous && events.history(user).size() >= least)
                .toArray();
    }

    /// Real users, and behind them fake ones whose times are those of drawn models.
    private static final class WithFakes extends InteractionsAround {
        private final int fakes;
        private final int[] models;
        private final int[] pushed;
        private final long seed;
        private final long[] upTo;
        private final long size;

        WithFakes(Interactions real, int fakes, int[] models, int[] pushed, long seed) {
            super(real);
            this.fakes = fakes;
            this.models = models;
            this.pushed = pushed;
            this.seed = seed;
            upTo = Arrays.stream(real.itemCounts()).asLongStream().toArray();
            Arrays.parallelPrefix(upTo, Long::sum);
            long count = real.size();
            for (int fake = 0; fake < fakes; fake++) {
                count += history(real.users() + fake).size();
            }
            size = count;
        }

        @Override
        public int users() {
            return whole().users() + fakes;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public String userId(int user) {
            int fake = user - whole().users();
            return fake < 0 ? whole().userId(user) : "fake user " + (fake + 1);
        }

        @Override
        public UserHistory history(int user) {
            int fake = user - whole().users();
            if (fake < 0) {
                return whole().history(user);
            }
            SplittableRandom random = new SplittableRandom(Lots.ticket(seed, fake));
            UserHistory like = whole().history(models[random.nextInt(models.length)]);
            HistoryBuilder builder = new HistoryBuilder(like.size());
            for (int event = 0; event < like.size(); event++) {
                int item = event % 2 == 0 ? popular(random) : pushed[random.nextInt(pushed.length)];
                builder.invented(item, like, event);
            }
            return builder.history(user);
        }

        /// The item of a random event: the first whose events, with those of all before, are more than a random
        /// number.
        private int popular(SplittableRandom random) {
            long wanted = random.nextLong(upTo[upTo.length - 1]);
            int low = 0;
            int high = upTo.length - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (upTo[middle] > wanted) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }
}
