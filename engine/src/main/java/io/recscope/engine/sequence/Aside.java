package io.recscope.engine.sequence;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.recommend.HeldOut;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// The choices that a network does not learn from.
///
/// @param known the histories without them
/// @param stops whether they tell when to stop; if not, they are kept to judge by
record Aside(HeldOut known, boolean stops) {

    /// The choices that tell when to stop; none of a network that learns only what is new.
    static Aside of(Interactions data, Network network) {
        if (network.start().onlyNew()) {
            return new Aside(HeldOut.lastChoices(data, new BitSet()), false);
        }
        int wanted = Math.min(network.training().validation(), able(data).length / 3);
        return new Aside(HeldOut.lastChoices(data, wanted, network.seed()), true);
    }

    /// The choices to judge by what was learned of new events.
    ///
    /// @param learned for each user how many choices are not new
    /// @throws BadData when no user is known, or nothing is new
    static Aside ofNew(Interactions data, Network network, int[] learned) {
        if (Arrays.stream(learned).noneMatch(count -> count > 0)) {
            throw new BadData(
                    "The model to go on from knows none of the " + data.users() + " users",
                    "model " + network.start().from(),
                    "Give newer data of the same users; to start another dataset from it, use fit --from.");
        }
        int anonymous = data.findUser("");
        List<Integer> fresh = Arrays.stream(able(data))
                .filter(user -> choices(data.history(user)) > learned[user])
                .boxed()
                .collect(Collectors.toList());
        boolean any = !fresh.isEmpty();
        for (int user = 0; user < learned.length && !any; user++) {
            any = user != anonymous && choices(data.history(user)) > learned[user];
        }
        if (!any) {
            throw new BadData(
                    "There is nothing new to learn: the model has learned all choices of these users",
                    "model " + network.start().from(),
                    "Give data with later events.");
        }
        Collections.shuffle(fresh, new Random(network.seed()));
        int wanted = Math.min(network.training().validation(), fresh.size() / 3);
        BitSet users = new BitSet();
        fresh.subList(0, wanted).forEach(users::set);
        return new Aside(HeldOut.lastChoices(data, users), false);
    }

    private static int[] able(Interactions data) {
        return HeldOut.lastChoices(data, Integer.MAX_VALUE, 0).heldOutUsers();
    }

    private static int choices(UserHistory history) {
        int choices = 0;
        for (int event = 0; event < history.size(); event++) {
            choices += history.weight(event) > 0 ? 1 : 0;
        }
        return choices;
    }

    /// The choices that tell when to stop: those that were not learned before either.
    ///
    /// @param learned for each user how many choices were
    HeldOut stopping(Interactions data, int[] learned) {
        BitSet users = stops ? users() : new BitSet();
        for (int user : known.heldOutUsers()) {
            users.set(user, users.get(user) && choices(data.history(user)) > learned[user]);
        }
        return HeldOut.lastChoices(data, users);
    }

    BitSet users() {
        BitSet users = new BitSet();
        for (int user : known.heldOutUsers()) {
            users.set(user);
        }
        return users;
    }
}
