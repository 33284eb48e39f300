package io.recscope.engine.quality;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A few actions, users or categories that outweigh all others.
///
/// Reported are an action with over 95 % of the rows where there are several; the busiest 1 % of the known users when
/// they have over 10 % of the rows; a category with over half of the rows where there are several.
final class Imbalance implements Check {
    private static final double ONE_ACTION = 0.95;
    private static final double BUSIEST = 0.01;
    private static final double BUSIEST_SHARE = 0.1;
    private static final double ONE_CATEGORY = 0.5;

    @Override
    public String id() {
        return "imbalance";
    }

    @Override
    public List<Finding> findings(Examination data, Work work) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(actions(data.draft()));
        findings.addAll(users(data, work));
        findings.addAll(categories(data.draft()));
        return findings;
    }

    private static List<Finding> actions(Draft draft) {
        List<String> names = draft.source().actions();
        long[] counts = new long[names.size()];
        for (int row = 0; row < draft.rows(); row++) {
            counts[draft.action(row)]++;
        }
        return names.size() < 2
                ? List.of()
                : largest("action-imbalance", "action", names, counts, draft.rows(), ONE_ACTION);
    }

    private static List<Finding> categories(Draft draft) {
        Catalog catalog = draft.source().catalog();
        List<String> names = IntStream.range(0, catalog.categoryCount())
                .mapToObj(catalog::categoryName)
                .toList();
        long[] counts = new long[names.size()];
        for (int item : draft.catalog()) {
            for (int category : catalog.categories(item)) {
                counts[category] += draft.rowsOfItem(item);
            }
        }
        return names.size() < 2
                ? List.of()
                : largest("category-imbalance", "category", names, counts, draft.rows(), ONE_CATEGORY);
    }

    private static List<Finding> largest(
            String id, String kind, List<String> names, long[] counts, int rows, double bound) {
        List<Integer> order = IntStream.range(0, counts.length)
                .boxed()
                .sorted((a, b) -> Long.compare(counts[b], counts[a]))
                .limit(Finding.EXAMPLES)
                .toList();
        Count count = new Count(counts[order.getFirst()], rows, "rows");
        if (count.share() <= bound) {
            return List.of();
        }
        return List.of(new Finding(
                id,
                Severity.INFO,
                count,
                count + " have the " + kind + " '" + names.get(order.getFirst()) + "', one of " + names.size() + ".",
                order.stream()
                        .map(k -> names.get(k) + ": " + Count.rows(counts[k]))
                        .toList(),
                List.of()));
    }

    private static List<Finding> users(Examination data, Work work) throws InterruptedException {
        Draft draft = data.draft();
        double[] lengths = Profile.lengths(draft);
        Arrays.sort(lengths);
        int busiest = (int) Math.ceil(BUSIEST * lengths.length);
        double all = Arrays.stream(lengths).sum();
        double theirs = Arrays.stream(lengths).skip(lengths.length - busiest).sum();
        Count count = new Count((long) theirs, (long) all, "rows");
        if (lengths.length < 100 || count.share() <= BUSIEST_SHARE) {
            return List.of();
        }
        int cap = (int) Math.max(1, Robust.quantile(lengths, 1 - BUSIEST));
        return List.of(new Finding(
                "heavy-users",
                Severity.INFO,
                count,
                count + " of known users belong to the busiest 1 % of them, " + Count.number(busiest) + " users.",
                List.of(),
                List.of(data.offer(new Resample.UserCap(cap), work))));
    }
}
