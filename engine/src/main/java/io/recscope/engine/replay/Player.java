package io.recscope.engine.replay;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Pooling;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Scope;
import io.recscope.engine.recommend.Standing;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.PolicyPooling;
import io.recscope.engine.recommend.policy.PolicyStages;
import io.recscope.engine.sequence.InterestModel;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Plays courses with a model and a policy. Thread-safe; of use until the model is closed.
///
/// At moment `n` the list is that of a [Pipeline] for the first `n` events, asked at [Course#time], with what was
/// said by then and the values that the context columns have at the event that follows.
public final class Player {
    private final Model model;
    private final Facts facts;
    private final Policy policy;
    private final int size;
    private final Scope scope;
    private final Pooling pooling;
    private final Map<Policy, Pipeline> pipelines = new ConcurrentHashMap<>();

    /// Lists of what the user did not have before.
    ///
    /// @param facts of the events that the model learned from
    /// @param policy holds where the course sets none
    /// @param size length of the lists
    public Player(Model model, Facts facts, Policy policy, int size) {
        this(model, facts, policy, size, new Scope.Unseen());
    }

    /// @param scope what may be listed
    public Player(Model model, Facts facts, Policy policy, int size, Scope scope) {
        if (size < 1) {
            throw new BadUsage("A list of " + size + " items was asked for", "", "Ask for at least one.");
        }
        this.model = model;
        this.facts = facts;
        this.policy = policy;
        this.size = size;
        this.scope = scope;
        pooling = PolicyPooling.of(model, facts);
    }

    /// The same player under another policy.
    public Player with(Policy other) {
        return new Player(model, facts, other, size, scope);
    }

    public Model model() {
        return model;
    }

    public Facts facts() {
        return facts;
    }

    /// The policy that holds where a course sets none.
    public Policy policy() {
        return policy;
    }

    /// Length of the lists.
    public int size() {
        return size;
    }

    /// Plays a course: a network reads it here, in one pass; everything else is computed when a moment is asked for.
    ///
    /// @throws BadUsage when an event's item is not in the catalogue
    public Timeline play(Course course) {
        UserHistory history = course.history();
        for (int event = 0; event < history.size(); event++) {
            if (history.item(event) >= facts.catalog().size()) {
                throw new BadUsage(
                        "There is no item " + history.item(event) + " in a catalogue of "
                                + facts.catalog().size(),
                        "event " + event,
                        "Choose one of the catalogue.");
            }
        }
        long began = System.nanoTime();
        Reading reading = model instanceof InterestModel network
                ? NetworkReading.of(network, history)
                : PlainReading.of(history, facts);
        return new Timeline(this, course, reading, System.nanoTime() - began);
    }

    /// Plays a course of which a timeline may have been played before with the same model: where it has the same
    /// events, they are not read again. So a change of policy or a wish costs no pass of the network.
    public Timeline play(Course course, Timeline known) {
        return known.course().history() == course.history() && known.player().model == model
                ? new Timeline(this, course, known.reading(), 0)
                : play(course);
    }

    /// What the list of a moment answers.
    Request request(Course course, int moment) {
        UserHistory history = course.history();
        int row = moment < history.size() ? history.row(moment) : -1;
        return new Request(
                history.first(moment),
                scope,
                size,
                course.time(moment),
                course.signals(moment).in(circumstances(row)));
    }

    private Map<String, String> circumstances(int row) {
        Interactions data = facts.train();
        Map<String, String> values = new HashMap<>();
        for (int column = 0; column < data.contexts().size(); column++) {
            int value = data.context(column, row);
            if (value >= 0) {
                values.put(
                        data.contexts().get(column), data.contextValues(column).get(value));
            }
        }
        return values;
    }

    /// The candidates of a moment.
    Pool pool(Reading reading, Request request) {
        return reading.pool(request.history().size(), request, pooling);
    }

    Pipeline pipeline(Policy held) {
        return pipelines.computeIfAbsent(held, p -> new Pipeline(pooling, PolicyStages.of(p, facts)));
    }

    /// Where the event that follows stands.
    Taken taken(UserHistory history, int event, Pool pool, Standing last) {
        if (event >= history.size()) {
            return Taken.NOTHING;
        }
        int item = history.item(event);
        boolean chosen = history.weight(event) > 0;
        int rank = rank(item, pool, last);
        return new Taken(item, chosen, rank, chosen && rank > 0 && rank <= size);
    }

    private static int rank(int item, Pool pool, Standing last) {
        int position = pool.find(item);
        if (position < 0) {
            return pool.placeOf(item);
        }
        int[] order = last.order();
        for (int place = 0; place < order.length; place++) {
            if (order[place] == position) {
                return place + 1;
            }
        }
        return 0;
    }

    /// See [Shares#wanted()].
    double[] wanted(Pool pool) {
        double[] shares = new double[facts.aspects().count()];
        double sum = 0;
        for (int p = 0; p < pool.size(); p++) {
            int[] own = facts.aspects().of(pool.item(p));
            if (own.length > 0 && pool.place(p) <= pool.considered()) {
                double weight = 1.0 / pool.place(p);
                sum += weight;
                for (int aspect : own) {
                    shares[aspect] += weight / own.length;
                }
            }
        }
        for (int aspect = 0; aspect < shares.length && sum > 0; aspect++) {
            shares[aspect] /= sum;
        }
        return shares;
    }
}
