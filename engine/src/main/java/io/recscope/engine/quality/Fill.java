package io.recscope.engine.quality;

import io.recscope.engine.data.Item;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts something sensible where something is missing.
public sealed interface Fill extends Repair {

    /// Each session of the anonymous user becomes a user of its own, `session 489464`; rows without session stay.
    record UsersBySession() implements Fill {
        @Override
        public Repaired apply(Draft draft, Work work) throws InterruptedException {
            int anonymous = draft.anonymousUser();
            if (anonymous < 0) {
                return made(draft, draft);
            }
            int[] users = draft.columns().user.clone();
            Map<Integer, Integer> userOf = new HashMap<>();
            List<String> added = new ArrayList<>();
            Set<String> taken = new HashSet<>();
            for (int user = 0; user < draft.users(); user++) {
                taken.add(draft.userId(user));
            }
            for (int row = draft.firstRow(anonymous); row < draft.firstRow(anonymous + 1); row++) {
                int session = draft.session(row);
                if (session >= 0) {
                    users[row] = userOf.computeIfAbsent(session, s -> {
                        added.add(free("session " + draft.source().sessionIds().get(s), taken));
                        return draft.users() + added.size() - 1;
                    });
                }
            }
            work.checkCancelled();
            return made(draft, draft.withUsers(users, added));
        }

        private static String free(String wanted, Set<String> taken) {
            String id = wanted;
            while (!taken.add(id)) {
                id += "'";
            }
            return id;
        }
    }

    /// An item without title gets that of the most frequent item with the same id but for capitals and blanks, or
    /// else its id.
    record Titles() implements Fill {
        @Override
        public Repaired apply(Draft draft, Work work) {
            Map<Integer, String> titles = new HashMap<>();
            for (List<Integer> group : SameItems.byId(draft).groups()) {
                for (int item : group.reversed()) {
                    String title = draft.describe(item).title();
                    if (!title.isBlank()) {
                        group.forEach(other -> titles.put(other, title));
                    }
                }
            }
            Map<Integer, Item> filled = new HashMap<>();
            for (int number : draft.catalog()) {
                Item item = draft.describe(number);
                if (item.title().isBlank()) {
                    String title = titles.getOrDefault(number, item.id());
                    filled.put(number, new Item(item.id(), title, item.text(), item.categories()));
                }
            }
            return made(draft, draft.describing(filled));
        }
    }

    /// A weight that is no finite number becomes `weight`.
    record Weights(float weight) implements Fill {
        public Weights {
            if (!Float.isFinite(weight)) {
                throw new BadUsage("A weight to fill in must be a finite number", "", "Use 1.");
            }
        }

        @Override
        public Repaired apply(Draft draft, Work work) {
            float[] weights = new float[draft.rows()];
            for (int row = 0; row < weights.length; row++) {
                weights[row] = Float.isFinite(draft.weight(row)) ? draft.weight(row) : weight;
            }
            return made(draft, draft.withWeights(weights));
        }
    }
}
