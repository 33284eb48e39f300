package io.recscope.engine.study;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Continuable;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Portion;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.BitSet;
import java.util.Map;

/// A model for tests that can go on: it scores items by how often they were chosen, `sign` times; from the model it
/// goes on from it takes nothing but the digest.
///
/// @param sign how the model scores, −1 to be as wrong as possible
/// @param learned the sign that it has after going on
/// @param epochs 0 for a model that was carried over
/// @param judges the users to judge by
record GrowingToy(int sign, int learned, String parent, int epochs, int judges) implements Continuable {
    static GrowingToy fresh(int sign, int learned, int judges) {
        return new GrowingToy(sign, learned, "", 1, judges);
    }

    @Override
    public String kind() {
        return "growing";
    }

    @Override
    public Continuable carried(String from) {
        return new GrowingToy(sign, learned, from, 0, judges);
    }

    @Override
    public Continuable continued(String from, Portion portion, int more) {
        if (more < 1) {
            throw new BadUsage("There is no learning in " + more + " epochs", "epochs", "Choose at least 1.");
        }
        return new GrowingToy(learned, learned, from, more, judges);
    }

    @Override
    public BitSet judges(Interactions data, Workshop workshop) {
        BitSet users = new BitSet();
        users.set(0, judges);
        return users;
    }

    @Override
    public BitSet setAside(Interactions data) {
        return new BitSet();
    }

    @Override
    public Model fit(Interactions data, Workshop workshop, Work work) throws InterruptedException {
        work.checkCancelled();
        return new Toy(this, data.itemCounts());
    }

    @Override
    public Model restore(Weights weights, Interactions data, Workshop workshop) {
        return new Toy(this, weights.ints("counts"));
    }

    private record Toy(GrowingToy spec, int[] counts) implements Model {
        @Override
        public int items() {
            return counts.length;
        }

        @Override
        public void score(UserHistory history, float[] scores) {
            for (int item = 0; item < counts.length; item++) {
                scores[item] = spec.sign * counts[item];
            }
        }

        @Override
        public Weights weights() {
            return new Weights(Map.of(), Map.of("counts", counts));
        }
    }
}
