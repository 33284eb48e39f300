package io.recscope.views.tune;

import io.recscope.engine.recommend.Candidate;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Pooling;
import io.recscope.engine.recommend.Standing;
import io.recscope.engine.recommend.Step;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.PolicyStages;
import io.recscope.engine.recommend.policy.Tier;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// A user's list without any policy and with one.
///
/// @param before without
/// @param after with
public record ShownLists(List<Row> before, List<Row> after) {
    public static final ShownLists NOTHING = new ShownLists(List.of(), List.of());

    /// An item of a list.
    ///
    /// @param item dense id
    /// @param rank in this list, from 1
    /// @param other its place in the other ranking, behind the list perhaps; 0 when it was taken out there
    /// @param aspect what it is about; may be empty
    /// @param chosen whether it is what the user really chose next
    /// @param why what each stage did, a line each; empty for the list without a policy
    public record Row(
            int item,
            String id,
            String title,
            int rank,
            int other,
            String aspect,
            Tier tier,
            boolean chosen,
            String why) {

        /// Places risen against the other list; negative when fallen.
        public int risen() {
            return other == 0 ? 0 : other - rank;
        }
    }

    public ShownLists {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// Whether an item of the list without a policy is in the one with it.
    public boolean stays(Row row) {
        return row.other() > 0 && row.other() <= after.size();
    }

    /// Whether an item of the list with a policy was in the one without.
    public boolean wasThere(Row row) {
        return row.other() > 0 && row.other() <= before.size();
    }

    /// Ranks a user's candidates twice.
    ///
    /// @param chosen dense id of what the user chose next
    /// @throws io.recscope.engine.fault.BadUsage when the policy contradicts the catalogue
    static ShownLists of(Asked asked, Facts facts, Policy policy, OptionalInt chosen) {
        Pool pool = asked.pool();
        Pipeline.Ranked without = new Pipeline(asked.pooling(), PolicyStages.of(Policy.OFF, facts)).rank(pool);
        Pipeline.Ranked with = new Pipeline(asked.pooling(), PolicyStages.of(policy, facts)).rank(pool);
        Texts texts = new Texts(facts, chosen);
        return new ShownLists(
                rows(without, places(with.last(), pool), pool, texts, false),
                rows(with, places(without.last(), pool), pool, texts, true));
    }

    /// A user's candidates, drawn once.
    record Asked(Pooling pooling, Pool pool) {}

    private record Texts(Facts facts, OptionalInt chosen) {
        String aspect(int item) {
            int[] aspects = facts.aspects().of(item);
            return aspects.length == 0 ? "" : facts.aspects().name(aspects[0]);
        }
    }

    private static int[] places(Standing standing, Pool pool) {
        int[] places = new int[pool.size()];
        int[] order = standing.order();
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place + 1;
        }
        return places;
    }

    private static List<Row> rows(Pipeline.Ranked ranked, int[] others, Pool pool, Texts texts, boolean told) {
        return ranked.list().candidates().stream()
                .map(candidate -> row(candidate, others, pool, texts, told))
                .toList();
    }

    private static Row row(Candidate candidate, int[] others, Pool pool, Texts texts, boolean told) {
        int item = candidate.item();
        int position = pool.find(item);
        return new Row(
                item,
                texts.facts().catalog().id(item),
                texts.facts().catalog().label(item),
                candidate.rank(),
                position < 0 ? 0 : others[position],
                texts.aspect(item),
                texts.facts().tier(item),
                texts.chosen().equals(OptionalInt.of(item)),
                told ? why(candidate.trace()) : "");
    }

    private static String why(List<Step> trace) {
        return trace.stream()
                .filter(step ->
                        step.rankBefore() != step.rankAfter() || !step.note().isEmpty())
                .map(step -> step.stage() + ": " + (step.rankBefore() == 0 ? "" : step.rankBefore() + " → ")
                        + step.rankAfter() + (step.note().isEmpty() ? "" : " · " + step.note()))
                .collect(Collectors.joining("\n"));
    }
}
