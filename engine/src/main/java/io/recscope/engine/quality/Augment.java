package io.recscope.engine.quality;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Gives users with short histories varied copies, so that a model sees more sequences like theirs.
///
/// Each such user gets one copy for every parameter that is not 0, as a new user `id~1`, `id~2`, …; its rows are
/// derived, so an evaluation can leave it out. A copy equal to its original in items is left out, too. The anonymous
/// user and users that are or have a copy already are passed over. Source: Xie et al., Contrastive Learning for
/// Sequential Recommendation (CL4SRec), ICDE 2022, for crop, mask and reorder; Liu et al., Contrastive Self-supervised
/// Sequential Recommendation with Robust Augmentation (CoSeRec), 2021, for substitute. A masked event is left out, as a
/// dataset has no item that stands for a mask.
///
/// @param upTo longest history that counts as short, at least 2; histories of one event are too short
/// @param crop part of the history that is kept as one stretch, in `[0, 1]`
/// @param mask part of the events that is left out, in `[0, 1]`
/// @param reorder part of the history, one stretch, whose items are shuffled; times stay in place, in `[0, 1]`
/// @param substitute part of the events whose item becomes the most similar one by co-occurrence, in `[0, 1]`
public record Augment(int upTo, double crop, double mask, double reorder, double substitute, long seed)
        implements Repair {
    private static final Pattern COPY = Pattern.compile(".*~[1-4]", Pattern.DOTALL);

    public Augment {
        for (double part : new double[] {crop, mask, reorder, substitute}) {
            if (!(part >= 0 && part <= 1)) {
                throw new BadUsage("A part of a history cannot be " + part, "", "Give a number between 0 and 1.");
            }
        }
        if (upTo < 2) {
            throw new BadUsage("Histories of up to " + upTo + " events cannot be varied", "", "Use at least 2.");
        }
    }

    /// Moderate changes to histories of fewer than ten events.
    public static Augment standard(long seed) {
        return new Augment(9, 0.6, 0.3, 0.6, 0.3, seed);
    }

    @Override
    public Repaired apply(Draft draft, Work work) throws InterruptedException {
        Set<String> ids = new HashSet<>();
        for (int user = 0; user < draft.users(); user++) {
            ids.add(draft.userId(user));
        }
        SimilarItems similar = new SimilarItems(draft);
        SplittableRandom random = new SplittableRandom(seed);
        Copies copies = new Copies(draft);
        int sources = 0;
        for (int user = 0; user < draft.users(); user++) {
            work.checkCancelled();
            if (isShort(draft, user, ids)) {
                sources++;
                SplittableRandom own = random.split();
                int[] rows = new int[draft.rowsOf(user)];
                int first = draft.firstRow(user);
                Arrays.setAll(rows, i -> first + i);
                int[] items = Arrays.stream(rows).map(draft::item).toArray();
                cropped(copies, rows, items, own);
                masked(copies, rows, items, own);
                reordered(copies, rows, items, own);
                substituted(copies, rows, items, similar, own);
            }
        }
        return made(draft, copies.appended(), Count.number(sources) + " users with short histories were varied.");
    }

    private boolean isShort(Draft draft, int user, Set<String> ids) {
        String id = draft.userId(user);
        int n = draft.rowsOf(user);
        return user != draft.anonymousUser()
                && n >= 2
                && n <= upTo
                && !COPY.matcher(id).matches()
                && IntStream.rangeClosed(1, 4).noneMatch(k -> ids.contains(id + "~" + k));
    }

    private void cropped(Copies copies, int[] rows, int[] items, SplittableRandom random) {
        if (crop > 0) {
            int length = Math.max(1, (int) (crop * rows.length));
            int from = random.nextInt(rows.length - length + 1);
            copies.add(
                    1, Arrays.copyOfRange(rows, from, from + length), Arrays.copyOfRange(items, from, from + length));
        }
    }

    private void masked(Copies copies, int[] rows, int[] items, SplittableRandom random) {
        if (mask > 0) {
            int[] kept = chosen(rows.length, Math.max(1, rows.length - (int) (mask * rows.length)), random);
            copies.add(
                    2,
                    Arrays.stream(kept).map(i -> rows[i]).toArray(),
                    Arrays.stream(kept).map(i -> items[i]).toArray());
        }
    }

    private void reordered(Copies copies, int[] rows, int[] items, SplittableRandom random) {
        if (reorder > 0) {
            int length = Math.max(2, (int) (reorder * rows.length));
            int from = random.nextInt(rows.length - length + 1);
            int[] order = new int[rows.length];
            Arrays.setAll(order, i -> i);
            for (int i = length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[from + i];
                order[from + i] = order[from + j];
                order[from + j] = swap;
            }
            copies.add(
                    3,
                    Arrays.stream(order).map(i -> rows[i]).toArray(),
                    Arrays.stream(order).map(i -> items[i]).toArray());
        }
    }

    private void substituted(Copies copies, int[] rows, int[] items, SimilarItems similar, SplittableRandom random) {
        if (substitute > 0) {
            int[] changed = items.clone();
            for (int i : chosen(rows.length, Math.max(1, (int) (substitute * rows.length)), random)) {
                changed[i] = similar.of(items[i]);
            }
            copies.add(4, rows, changed);
        }
    }

    /// `count` of the numbers `0 … n-1`, ascending, drawn without replacement.
    private static int[] chosen(int n, int count, SplittableRandom random) {
        int[] chosen = new int[count];
        int got = 0;
        for (int i = 0; i < n; i++) {
            if (random.nextInt(n - i) < count - got) {
                chosen[got++] = i;
            }
        }
        return chosen;
    }

    /// The copies made so far. A row keeps action, context and weight of the row it is derived from.
    private static final class Copies {
        private final Draft draft;
        private final List<String> users = new ArrayList<>();
        private final List<int[]> rows = new ArrayList<>();
        private final List<int[]> items = new ArrayList<>();

        Copies(Draft draft) {
            this.draft = draft;
        }

        /// @param from the row that each row of the copy is derived from, all of one user
        void add(int number, int[] from, int[] itemsOfCopy) {
            int user = draft.user(from[0]);
            int[] original = Arrays.copyOfRange(draft.columns().item, draft.firstRow(user), draft.firstRow(user + 1));
            if (!Arrays.equals(original, itemsOfCopy)) {
                users.add(draft.userId(user) + "~" + number);
                rows.add(from);
                items.add(itemsOfCopy);
            }
        }

        Draft appended() {
            int n = rows.stream().mapToInt(of -> of.length).sum();
            Columns added = new Columns(new int[n], new int[n], new int[n], new long[n], new float[n]);
            int at = 0;
            for (int copy = 0; copy < rows.size(); copy++) {
                int[] from = rows.get(copy);
                long[] times =
                        Arrays.stream(from).mapToLong(draft::time).sorted().toArray();
                for (int i = 0; i < from.length; i++, at++) {
                    added.origin[at] = ~draft.origin(from[i]);
                    added.user[at] = draft.users() + copy;
                    added.item[at] = items.get(copy)[i];
                    added.time[at] = times[i];
                    added.weight[at] = draft.weight(from[i]);
                }
            }
            return draft.append(added, users);
        }
    }
}
