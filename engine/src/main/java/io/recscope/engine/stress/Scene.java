package io.recscope.engine.stress;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.InteractionsAround;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.fault.BadUsage;
import java.util.BitSet;

/// A fold that is disturbed in different ways, always from its undisturbed state.
///
/// @param seed of all disturbances
record Scene(Fold fold, Protocol protocol, long seed) {

    /// The fold after a disturbance; its test users and what they are asked for stay.
    ///
    /// @return the fold itself when nothing changes; a fold with the same training data when these do not
    /// @throws BadUsage when the disturbance cannot be made of these data, or leaves nothing to learn from
    Fold disturbed(Disturbance disturbance, Place place) {
        return switch (place) {
            case TARGETS -> fold;
            case TRAINING -> {
                Interactions train = disturbance.applied(log(fold.train()), seed);
                yield train == fold.train() ? fold : with(train, fold.inputs(), disturbance);
            }
            case HISTORY -> {
                Interactions inputs = disturbance.applied(log(fold.inputs()), seed);
                yield inputs == fold.inputs() ? fold : with(fold.train(), inputs, disturbance);
            }
            case BOTH -> {
                Interactions all = new Everything(fold.train(), fold.inputs(), testUsers());
                Interactions changed = disturbance.applied(log(all), seed);
                yield changed == all ? fold : with(new Learned(changed, fold.train()), changed, disturbance);
            }
        };
    }

    private Fold with(Interactions train, Interactions inputs, Disturbance disturbance) {
        if (train.size() == 0) {
            throw new BadUsage(
                    "Nothing to learn from is left: " + disturbance,
                    "of " + fold.train().size() + " training interactions",
                    "Choose a weaker disturbance, or the place 'history' where it may have it.");
        }
        return fold.with(train, inputs, protocol);
    }

    private Log log(Interactions events) {
        return new Log(events, testUsers(), fold.targets());
    }

    private BitSet testUsers() {
        BitSet users = new BitSet();
        for (int row = 0; row < fold.size(); row++) {
            users.set(fold.user(row));
        }
        return users;
    }

    /// What is known of test users and what is learned from the others.
    private static final class Everything extends InteractionsAround {
        private final Interactions inputs;
        private final BitSet testUsers;
        private final long size;

        Everything(Interactions train, Interactions inputs, BitSet testUsers) {
            super(train);
            this.inputs = inputs;
            this.testUsers = testUsers;
            long count = 0;
            for (int user = 0; user < train.users(); user++) {
                int learned = train.history(user).size();
                int known = history(user).size();
                if (learned > 0 && learned != known) {
                    throw new IllegalArgumentException("of user " + user + " " + learned
                            + " events are learned from and " + known + " known: no one disturbance of both");
                }
                count += known;
            }
            size = count;
        }

        @Override
        public UserHistory history(int user) {
            return testUsers.get(user) ? inputs.history(user) : whole().history(user);
        }

        @Override
        public long size() {
            return size;
        }
    }

    /// The disturbed histories of the users that are learned from.
    private static final class Learned extends InteractionsAround {
        private final Interactions train;
        private final long size;

        Learned(Interactions changed, Interactions train) {
            super(changed);
            this.train = train;
            long count = 0;
            for (int user = 0; user < changed.users(); user++) {
                count += history(user).size();
            }
            size = count;
        }

        @Override
        public UserHistory history(int user) {
            UserHistory history = whole().history(user);
            return train.history(user).isEmpty() ? history.first(0) : history;
        }

        @Override
        public long size() {
            return size;
        }
    }
}
