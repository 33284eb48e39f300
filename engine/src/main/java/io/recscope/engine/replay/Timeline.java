package io.recscope.engine.replay;

import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Recommendation;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.sequence.InterestModel;
import io.recscope.engine.sequence.InterestNames.Named;
import io.recscope.engine.sequence.InterestNames.Names;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A course as it was played: every moment with its list, what was taken, and what was wanted.
///
/// A moment is computed when it is first asked for and kept, so going back and forth costs nothing; [#prepare]
/// computes all of them beforehand. The same moment is always the same object. Immutable for whoever looks at it,
/// and thread-safe; moments that were not asked for yet need the model, those that were do not.
public final class Timeline {
    private final Player player;
    private final Course course;
    private final Reading reading;
    private final long nanos;
    private final Map<Integer, Moment> moments = new ConcurrentHashMap<>();
    private volatile @Nullable List<Integer> changes;

    Timeline(Player player, Course course, Reading reading, long nanos) {
        this.player = player;
        this.course = course;
        this.reading = reading;
        this.nanos = nanos;
    }

    public Player player() {
        return player;
    }

    public Course course() {
        return course;
    }

    Reading reading() {
        return reading;
    }

    /// Number of moments: one more than there are events.
    public int size() {
        return course.moments();
    }

    /// Wall-clock time of reading all events, which is done once for all moments; 0 when they were known.
    public double readingMillis() {
        return nanos / 1e6;
    }

    /// A moment.
    ///
    /// @param number of events before it
    /// @throws IndexOutOfBoundsException when there is none
    public Moment moment(int number) {
        if (number < 0 || number >= size()) {
            throw new IndexOutOfBoundsException("moment " + number + " of " + size());
        }
        return moments.computeIfAbsent(number, this::compute);
    }

    /// A moment if it was computed already; never takes time.
    public Optional<Moment> known(int number) {
        return Optional.ofNullable(moments.get(number));
    }

    /// All moments from one to another.
    ///
    /// @param to included
    public List<Moment> moments(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(this::moment).toList();
    }

    /// Computes all moments.
    ///
    /// @throws InterruptedException when `work` was cancelled; what was computed stays
    public void prepare(Work work) throws InterruptedException {
        for (int number = 0; number < size(); number++) {
            work.checkCancelled();
            work.report((double) number / size(), "replaying");
            moment(number);
        }
        work.report(1, "replayed");
    }

    private Moment compute(int number) {
        long began = System.nanoTime();
        Request request = player.request(course, number);
        Pool pool = player.pool(reading, request);
        Pipeline.Ranked ranked =
                player.pipeline(course.policy(number, player.policy())).rank(pool);
        Recommendation list =
                new Recommendation(ranked.list().candidates(), ranked.list().considered(), System.nanoTime() - began);
        return new Moment(
                number,
                request,
                list,
                player.taken(course.history(), number, pool, ranked.last()),
                leaning(number),
                new Shares(player.wanted(pool), player.facts().aspects().profile(request.history())));
    }

    /// What the user wants at a moment; costs next to nothing.
    public Leaning leaning(int number) {
        var interest = reading.interest(number);
        double moved = number == 0
                ? Double.NaN
                : Leaning.distance(reading.interest(number - 1).shortTerm(), interest.shortTerm());
        return new Leaning(interest, Leaning.distance(interest.shortTerm(), interest.longTerm()), moved);
    }

    /// The moments with which another phase of the interest begins, by [Phases] and its usual penalty: a
    /// network's short-term interests are looked at, for any other model what was chosen last. The moment
    /// before the first event is in no phase. Computed when first asked for.
    public List<Integer> changes() {
        List<Integer> known = changes;
        if (known == null) {
            List<float[]> directions = new ArrayList<>();
            for (int number = 1; number < size(); number++) {
                directions.add(reading.direction(number));
            }
            known = Phases.starts(directions, Phases.penalty(directions)).stream()
                    .map(start -> start + 1)
                    .toList();
            changes = known;
        }
        return known;
    }

    /// What the short-term interest of a moment is called: a network's by the directions of its own space; any
    /// other model's by the aspects that have most of [Shares#wanted()], whose strength is that share.
    ///
    /// @param most the most categories or aspects, and the most words
    public Names names(int number, int most) {
        if (player.model() instanceof InterestModel network) {
            return network.names().of(leaning(number).interest().shortTerm(), most);
        }
        double[] wanted = moment(number).shares().wanted();
        var aspects = player.facts().aspects();
        List<Named> named = IntStream.range(0, wanted.length)
                .boxed()
                .filter(aspect -> wanted[aspect] > 0)
                .sorted(Comparator.comparingDouble((Integer aspect) -> -wanted[aspect]))
                .limit(most)
                .map(aspect -> new Named(aspects.name(aspect), wanted[aspect], items(aspect)))
                .toList();
        return new Names(named, List.of());
    }

    private int items(int aspect) {
        return (int) IntStream.range(0, player.facts().catalog().size())
                .filter(item -> IntStream.of(player.facts().aspects().of(item)).anyMatch(own -> own == aspect))
                .count();
    }

    /// Number of moments that tell how good the list was.
    public int counted() {
        return (int)
                moments(0, size() - 1).stream().filter(m -> m.taken().counts()).count();
    }

    /// Number of moments whose list held what was chosen next.
    public int hits() {
        return (int)
                moments(0, size() - 1).stream().filter(m -> m.taken().hit()).count();
    }
}
