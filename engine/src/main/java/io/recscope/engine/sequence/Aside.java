package io.recscope.engine.sequence;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.recommend.HeldOut;
import java.util.BitSet;

/// The choices that a network does not learn from, so that they tell when to stop.
record Aside(HeldOut known) {

    static Aside of(Interactions data, Network network) {
        int able = HeldOut.lastChoices(data, Integer.MAX_VALUE, 0).heldOutUsers().length;
        int wanted = Math.min(network.training().validation(), able / 3);
        return new Aside(HeldOut.lastChoices(data, wanted, network.seed()));
    }

    BitSet users() {
        BitSet users = new BitSet();
        for (int user : known.heldOutUsers()) {
            users.set(user);
        }
        return users;
    }
}
