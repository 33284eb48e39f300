package io.recscope.engine.shapley;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.shapley.Fidelity.Ending;
import io.recscope.engine.work.Work;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Shares a game's worth among its players (Shapley 1953).
public final class Shapley {
    /// The most players that are told apart; more are to be grouped first.
    public static final int MOST_PLAYERS = 1_000;

    private static final int LEAST_EVALUATIONS = 2;

    private Shapley() {}

    /// The values, exactly or as well as the effort allows.
    ///
    /// @param better told of each better estimate as sampling goes on; called by the thread that calls
    /// @return partial and labelled so when `work` was cancelled, or the game failed, after the first values
    ///     could be told; the thread's interrupted state is cleared then too
    /// @throws InterruptedException when `work` was cancelled before
    /// @throws BadUsage when there are more than [#MOST_PLAYERS], when one evaluation is to do for a game with
    ///     players, or when the method asked for does not fit
    /// @throws io.recscope.engine.fault.BadData when a worth is not finite before the first values could be told
    public static Estimate values(Game game, Effort effort, Consumer<Estimate> better, Work work)
            throws InterruptedException {
        Method method = method(game.players(), effort);
        return run(game, effort, estimator(method, game.players(), effort), method, better, work);
    }

    /// Owen values (Owen 1977): as if the groups first shared the worth among themselves, and then each its
    /// share among its members.
    ///
    /// All coalitions of groups, with all of part of one group, are asked where the budget allows; else orders are
    /// drawn. One group of all players, or none larger than one, makes them Shapley values, reckoned as such.
    ///
    /// @param groups every player in exactly one of them
    /// @throws BadUsage as the other method, and when the groups do not hold every player once
    public static Estimate values(
            Game game, List<List<Integer>> groups, Effort effort, Consumer<Estimate> better, Work work)
            throws InterruptedException {
        int players = game.players();
        List<List<Integer>> filled =
                groups.stream().filter(group -> !group.isEmpty()).toList();
        checkPartition(players, filled);
        Method asked = effort.method().orElse(Method.OWEN);
        if (asked != Method.OWEN) {
            throw new BadUsage(
                    "Groups of players were given to the method " + asked, "", "Take OWEN or leave the method open.");
        }
        if (filled.size() <= 1 || filled.size() == players) {
            Effort open = new Effort(Optional.empty(), effort.evaluations(), effort.tolerance(), effort.seed());
            return values(game, open, better, work);
        }
        checkSize(players, effort);
        boolean exact = OwenEnumeration.cost(filled) <= effort.evaluations();
        Estimator estimator = exact ? new OwenEnumeration(filled) : new Walks(filled, effort.seed());
        return run(game, effort, estimator, Method.OWEN, better, work);
    }

    private static void checkPartition(int players, List<List<Integer>> groups) {
        BitSet seen = new BitSet();
        for (List<Integer> group : groups) {
            for (int player : group) {
                if (player < 0 || player >= players || seen.get(player)) {
                    throw new BadUsage(
                            "Player " + player + " of " + players + " does not exist or is in two groups",
                            "groups " + groups,
                            "Put each player into one group.");
                }
                seen.set(player);
            }
        }
        if (seen.cardinality() < players) {
            throw new BadUsage(
                    "Player " + seen.nextClearBit(0) + " of " + players + " is in no group",
                    "groups " + groups,
                    "Put each player into one group.");
        }
    }

    private static void checkSize(int players, Effort effort) {
        if (players > MOST_PLAYERS) {
            throw new BadUsage(
                    "A game of " + players + " players cannot be shared out player by player",
                    "",
                    "Group them into at most " + MOST_PLAYERS + " players.");
        }
        if (players > 0 && effort.evaluations() < LEAST_EVALUATIONS) {
            throw new BadUsage(
                    "One evaluation cannot tell what anybody adds",
                    "",
                    "Allow at least " + LEAST_EVALUATIONS + ": nobody's worth and everybody's.");
        }
    }

    static Method method(int players, Effort effort) {
        checkSize(players, effort);
        boolean enumerable = players <= Effort.ENUMERABLE && 1 << players <= effort.evaluations();
        Method method = effort.method().orElse(enumerable || players <= 1 ? Method.EXACT : Method.KERNEL);
        if (method == Method.EXACT && !enumerable) {
            throw new BadUsage(
                    "Not all coalitions of " + players + " players can be asked with " + effort.evaluations()
                            + " evaluations",
                    "",
                    players <= Effort.ENUMERABLE
                            ? "Allow " + (1 << players) + ", or take KERNEL."
                            : "Take KERNEL, or group them into at most " + Effort.ENUMERABLE + " players.");
        }
        return method;
    }

    private static Estimator estimator(Method method, int players, Effort effort) {
        if (players <= 1) {
            return new Enumeration();
        }
        return switch (method) {
            case EXACT -> new Enumeration();
            case KERNEL -> new Kernel(players, effort.seed());
            case PERMUTATION -> Walks.of(players, effort.seed());
            case OWEN ->
                throw new BadUsage("Owen values were asked for without groups", "", "Give the groups of the players.");
            case CLOSED_FORM ->
                throw new BadUsage(
                        "A closed form was asked for",
                        "",
                        "A game that has one tells its values itself; take KERNEL, or leave the method open.");
        };
    }

    private static Estimate run(
            Game game, Effort effort, Estimator estimator, Method method, Consumer<Estimate> better, Work work)
            throws InterruptedException {
        Ledger ledger = new Ledger(game, effort.evaluations(), work);
        Progress progress = new Progress(ledger, method, effort.tolerance(), better);
        try {
            ledger.askEnds();
            return estimator.run(ledger, progress);
        } catch (InterruptedException e) {
            return progress.broken(Ending.CANCELLED, "cancelled").orElseThrow(() -> e);
        } catch (GameFailed e) {
            return progress.broken(Ending.FAILED, e.note()).orElseThrow(e::why);
        }
    }
}
