package io.recscope.engine.data;

import io.recscope.engine.fault.NotFound;
import java.util.List;

/// Users' histories over one catalog: a whole [Dataset], or the part of one that a split lets a model see.
///
/// Users and items keep the dense ids of the dataset they come from, so a part has as many users and items as the
/// whole; a user that is left out has an empty history. Immutable and thread-safe.
public interface Interactions {

    /// All items, seen in this part or not.
    Catalog catalog();

    Clock clock();

    /// Number of dense user ids; valid ids are `0 … users()-1`.
    int users();

    /// Number of interactions in all histories together.
    long size();

    /// The user's id in the source.
    String userId(int user);

    /// Dense id of a source id, or −1 when there is no such user.
    int findUser(String id);

    /// The user's interactions in this part, oldest first; rows with equal time in file order.
    UserHistory history(int user);

    /// Names of actions, at least one; [UserHistory#action] is an index into them.
    List<String> actions();

    /// Names of context columns, may be empty.
    List<String> contexts();

    /// The values that a context column has in the whole dataset.
    ///
    /// @param column index into [#contexts()]
    StringTable contextValues(int column);

    /// What a context column says of an event: an index into [#contextValues(int)], −1 for none.
    ///
    /// @param row the event's row as in [UserHistory#row]; an invented event's, −1, has no context
    int context(int column, int row);

    /// Dense id of a source id.
    ///
    /// @throws NotFound when there is no such user
    default int user(String id) {
        int user = findUser(id);
        if (user < 0) {
            throw new NotFound(
                    "There is no user '" + id + "' among " + users(), "", "Check the id, or list users with SQL.");
        }
        return user;
    }

    /// How often each item occurs, over all histories of this part; indexed by item.
    default int[] itemCounts() {
        int[] counts = new int[catalog().size()];
        for (int user = 0; user < users(); user++) {
            UserHistory history = history(user);
            for (int i = 0; i < history.size(); i++) {
                counts[history.item(i)]++;
            }
        }
        return counts;
    }
}
