package io.recscope.engine.shapley;

import java.util.BitSet;
import java.util.function.IntPredicate;

/// Some of the players of a game, who are numbered from 0. A value, equal to every other with the same members of as
/// many players. Immutable and thread-safe.
public final class Coalition {
    private final int players;
    private final BitSet members;

    private Coalition(int players, BitSet members) {
        this.players = players;
        this.members = members;
    }

    /// The players for whom the answer is yes.
    ///
    /// @param players number of players in the game, not negative
    public static Coalition of(int players, IntPredicate isMember) {
        BitSet members = new BitSet(players);
        for (int player = 0; player < players; player++) {
            members.set(player, isMember.test(player));
        }
        return new Coalition(players, members);
    }

    /// The players whose bits are set.
    ///
    /// @param players at most 63
    public static Coalition ofBits(int players, long bits) {
        return new Coalition(players, BitSet.valueOf(new long[] {bits}));
    }

    public static Coalition nobody(int players) {
        return new Coalition(players, new BitSet(players));
    }

    public static Coalition everybody(int players) {
        return nobody(players).others();
    }

    /// Number of players in the game, members or not.
    public int players() {
        return players;
    }

    /// Number of members.
    public int size() {
        return members.cardinality();
    }

    public boolean has(int player) {
        return members.get(player);
    }

    /// All players who are no members.
    public Coalition others() {
        BitSet others = (BitSet) members.clone();
        others.flip(0, players);
        return new Coalition(players, others);
    }

    public Coalition with(int player) {
        return changed(player, true);
    }

    public Coalition without(int player) {
        return changed(player, false);
    }

    private Coalition changed(int player, boolean member) {
        if (player < 0 || player >= players) {
            throw new IndexOutOfBoundsException("player " + player + " of " + players);
        }
        BitSet changed = (BitSet) members.clone();
        changed.set(player, member);
        return new Coalition(players, changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Coalition that && that.players == players && that.members.equals(members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return members + " of " + players;
    }
}
