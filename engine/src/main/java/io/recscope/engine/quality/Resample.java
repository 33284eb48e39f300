package io.recscope.engine.quality;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Balances how much single users or items weigh in the data.
public sealed interface Resample extends Repair {

    /// Of each user with more than `most` rows only the latest `most` stay. The anonymous user is left alone.
    record UserCap(int most) implements Resample {
        public UserCap {
            checkAtLeast(1, most);
        }

        @Override
        public Repaired apply(Draft draft, Work work) {
            int anonymous = draft.anonymousUser();
            return made(draft, draft.keep(row -> {
                int user = draft.user(row);
                return user == anonymous || row >= draft.firstRow(user + 1) - most;
            }));
        }
    }

    /// Of each item with more than `most` rows, `most` stay, drawn at random without replacement.
    record ItemCap(int most, long seed) implements Resample {
        public ItemCap {
            checkAtLeast(1, most);
        }

        /// Selection sampling (Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S), one stream of numbers.
        @Override
        public Repaired apply(Draft draft, Work work) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] unseen = new int[draft.items()];
            int[] wanted = new int[draft.items()];
            Arrays.setAll(unseen, draft::rowsOfItem);
            Arrays.setAll(wanted, item -> Math.min(most, unseen[item]));
            return made(draft, draft.keep(row -> {
                int item = draft.item(row);
                boolean take = random.nextInt(unseen[item]--) < wanted[item];
                wanted[item] -= take ? 1 : 0;
                return take;
            }));
        }
    }

    /// Multiplies each weight by `(mean rows of an item / rows of this item) ^ power`, so rare items weigh more.
    ///
    /// Applied twice it weighs twice. Source: inverse propensity weights with power-law propensities, Yang et al.,
    /// Unbiased Offline Recommender Evaluation for Missing-Not-At-Random Implicit Feedback, RecSys 2018.
    ///
    /// @param power 0 changes nothing, 1 makes all items weigh the same
    record BalancedWeights(double power) implements Resample {
        public BalancedWeights {
            Clip.checkOrder(0, power);
            Clip.checkOrder(power, 1);
        }

        @Override
        public Repaired apply(Draft draft, Work work) {
            long seen = Arrays.stream(draft.catalog())
                    .filter(i -> draft.rowsOfItem(i) > 0)
                    .count();
            double mean = (double) draft.rows() / Math.max(1, seen);
            float[] weights = new float[draft.rows()];
            for (int row = 0; row < weights.length; row++) {
                weights[row] = (float) (draft.weight(row) * Math.pow(mean / draft.rowsOfItem(draft.item(row)), power));
            }
            return made(draft, draft.withWeights(weights));
        }
    }

    private static void checkAtLeast(int least, int value) {
        if (value < least) {
            throw new BadUsage("A cap must be at least " + least + ", not " + value, "", "Give a larger number.");
        }
    }
}
