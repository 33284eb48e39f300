package io.recscope.engine.recommend;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Models that foretell the item with the next number, and keep a diary of what happens to them.
public final class Noted {
    private Noted() {}

    /// What happened to all models of the specifications that share it.
    public static final class Diary {
        private final List<Interactions> fitted = new ArrayList<>();
        private final SortedSet<Integer> asked = new TreeSet<>();
        private int restored;
        private int closed;

        /// What was learned from, fit by fit.
        public List<Interactions> fitted() {
            return fitted;
        }

        /// The users whose histories were scored.
        public SortedSet<Integer> asked() {
            return asked;
        }

        public int restored() {
            return restored;
        }

        public int closed() {
            return closed;
        }
    }

    /// A model that sets users' last choices aside.
    ///
    /// @param from the first user
    /// @param to the user behind the last
    /// @param knowing whether it foretells anything; otherwise all items score the same
    public record Costly(int from, int to, boolean knowing, Diary diary) implements SelfValidating {
        @Override
        public String kind() {
            return "costly";
        }

        @Override
        public BitSet setAside(Interactions data) {
            BitSet users = new BitSet();
            users.set(from, to);
            return users;
        }

        @Override
        public Model fit(Interactions data, Workshop workshop, Work work) throws InterruptedException {
            work.checkCancelled();
            diary.fitted.add(data);
            return new Foretelling(this, data.catalog().size(), knowing, diary);
        }

        @Override
        public Model restore(Weights weights, Interactions data, Workshop workshop) {
            diary.restored++;
            return new Foretelling(this, data.catalog().size(), knowing, diary);
        }
    }

    /// A model that learns from everything.
    public record Cheap(boolean knowing, Diary diary) implements ModelSpec {
        @Override
        public String kind() {
            return "cheap";
        }

        @Override
        public Model fit(Interactions data, Workshop workshop, Work work) {
            diary.fitted.add(data);
            return new Foretelling(this, data.catalog().size(), knowing, diary);
        }

        @Override
        public Model restore(Weights weights, Interactions data, Workshop workshop) {
            diary.restored++;
            return new Foretelling(this, data.catalog().size(), knowing, diary);
        }
    }

    private static final class Foretelling implements Model {
        private final ModelSpec spec;
        private final int items;
        private final boolean knowing;
        private final Diary diary;
        private boolean closed;

        Foretelling(ModelSpec spec, int items, boolean knowing, Diary diary) {
            this.spec = spec;
            this.items = items;
            this.knowing = knowing;
            this.diary = diary;
        }

        @Override
        public ModelSpec spec() {
            return spec;
        }

        @Override
        public int items() {
            return items;
        }

        @Override
        public void score(UserHistory history, float[] scores) {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            diary.asked.add(history.user());
            Arrays.fill(scores, 0);
            if (knowing && !history.isEmpty()) {
                scores[(history.item(history.size() - 1) + 1) % items] = 1;
            }
        }

        @Override
        public Weights weights() {
            return new Weights(Map.of("none", new float[] {0}), Map.of());
        }

        @Override
        public void close() {
            diary.closed += closed ? 0 : 1;
            closed = true;
        }
    }
}
