package io.recscope.engine.explain;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Batched;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Pooling;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Scope;
import io.recscope.engine.recommend.Stage;
import io.recscope.engine.recommend.Standing;
import io.recscope.engine.shapley.Coalition;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How an item and its rivals stand when some evidence is taken away: the model scores them for what is left of the
/// history, and the stages that are left rank them. Thread-safe.
final class Answers {
    private final Request request;
    private final Batched model;
    private final List<Stage> stages;
    private final boolean governed;
    private final int[] items;
    private final Optional<Reading> reading;
    private final Pooling pooling;
    private final Scope among;

    /// @param stages of the policy
    /// @param governed whether the stages can change the model's order
    /// @param items the item, first, and its rivals
    /// @param reading where the item's text is evidence
    Answers(
            Request request,
            Model model,
            List<Stage> stages,
            boolean governed,
            int[] items,
            Optional<Reading> reading) {
        this.request = request;
        this.model = Batched.of(model);
        this.stages = stages;
        this.governed = governed;
        this.items = items;
        this.reading = reading;
        pooling = Pooling.all(model);
        among = new Scope.Only(Arrays.stream(items).boxed().collect(Collectors.toSet()));
    }

    /// Those of a model that knows nothing.
    Answers scrambled(long seed) {
        return new Answers(request, new Scrambled(model, seed), stages, governed, items, reading);
    }

    /// The item, first, and its rivals.
    int[] items() {
        return items;
    }

    Left left(Coalition coalition, List<Evidence> evidence) {
        return Left.of(coalition, evidence, request, stages);
    }

    /// @throws InterruptedException when `work` was cancelled
    Case.Outcome[] to(List<Left> left, Work work) throws InterruptedException {
        Map<BitSet, Integer> rows = new LinkedHashMap<>();
        List<UserHistory> histories = new ArrayList<>();
        for (Left one : left) {
            if (rows.putIfAbsent(one.events(), histories.size()) == null) {
                histories.add(one.history(request.history()));
            }
        }
        float[][] scores = model.scores(histories, items);
        work.checkCancelled();
        float[] own = new float[left.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = scores[row(rows, left.get(i))][0];
        }
        if (reading.isPresent()) {
            read(reading.get(), left, histories, rows, own, work);
        }
        return IntStream.range(0, left.size())
                .parallel()
                .mapToObj(i -> {
                    int row = row(rows, left.get(i));
                    float[] all = scores[row].clone();
                    all[0] = own[i];
                    return governed ? governed(left.get(i), histories.get(row), all) : plain(all);
                })
                .toArray(Case.Outcome[]::new);
    }

    private static int row(Map<BitSet, Integer> rows, Left left) {
        return Objects.requireNonNull(rows.get(left.events()));
    }

    /// Puts the item's score with the text that is left in place of its own, history by history.
    private static void read(
            Reading reading,
            List<Left> left,
            List<UserHistory> histories,
            Map<BitSet, Integer> rows,
            float[] own,
            Work work)
            throws InterruptedException {
        for (int row = 0; row < histories.size(); row++) {
            int one = row;
            int[] asked = IntStream.range(0, left.size())
                    .filter(i -> row(rows, left.get(i)) == one)
                    .toArray();
            List<BitSet> gone =
                    Arrays.stream(asked).mapToObj(i -> left.get(i).gone()).toList();
            double[] scores = reading.scores(histories.get(row), gone, work);
            for (int i = 0; i < asked.length; i++) {
                own[asked[i]] = (float) scores[i];
            }
        }
    }

    /// The item's place for each added one.
    int[] ranksAfter(int[] added, Work work) throws InterruptedException {
        List<UserHistory> histories =
                Arrays.stream(added).mapToObj(this::withEvent).toList();
        float[][] scores = model.scores(histories, items);
        work.checkCancelled();
        Left all = left(Coalition.nobody(0), List.of());
        return IntStream.range(0, added.length)
                .parallel()
                .map(i -> {
                    for (int place = 1; place < items.length; place++) {
                        scores[i][place] = items[place] == added[i] ? Float.NEGATIVE_INFINITY : scores[i][place];
                    }
                    return (governed ? governed(all, histories.get(i), scores[i]) : plain(scores[i])).rank();
                })
                .toArray();
    }

    /// Right before the moment of the request, with the action of the latest event.
    private UserHistory withEvent(int item) {
        UserHistory history = request.history();
        int last = history.size() - 1;
        return last < 0
                ? history.with(item, request.moment() - 1, 1, 0)
                : history.with(item, Math.max(history.time(last), request.moment() - 1), 1, history.action(last));
    }

    private Case.Outcome plain(float[] scores) {
        int rank = 1;
        for (int i = 1; i < items.length; i++) {
            boolean before = scores[i] > scores[0] || (scores[i] == scores[0] && items[i] < items[0]);
            rank += before ? 1 : 0;
        }
        return new Case.Outcome(
                IntStream.range(0, scores.length).mapToDouble(i -> scores[i]).toArray(), rank);
    }

    private Case.Outcome governed(Left left, UserHistory history, float[] scores) {
        Request thinned = new Request(history, among, request.size(), request.moment(), left.signals());
        float[] all = new float[model.items()];
        Arrays.fill(all, Float.NEGATIVE_INFINITY);
        for (int i = 0; i < items.length; i++) {
            all[items[i]] = scores[i];
        }
        Pool pool = pooling.pool(thinned, all);
        Standing last = new Pipeline(pooling, left.stages()).rank(pool).last();
        double[] values = new double[items.length];
        for (int i = 0; i < items.length; i++) {
            int position = pool.find(items[i]);
            boolean there = position >= 0 && last.has(position);
            values[i] = there ? last.value(position) : Double.NEGATIVE_INFINITY;
        }
        int position = pool.find(items[0]);
        int place = place(last, position);
        return new Case.Outcome(values, place == 0 ? items.length : place);
    }

    /// From 1; 0 for an item that was taken out.
    private static int place(Standing last, int position) {
        int[] order = last.order();
        for (int place = 0; place < order.length; place++) {
            if (order[place] == position) {
                return place + 1;
            }
        }
        return 0;
    }
}
