package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.util.List;

/// Items that are services, fees, corrections or tests: see [NonProductSearch].
final class NonProducts implements Check {
    @Override
    public String id() {
        return "non-products";
    }

    @Override
    public List<Finding> findings(Examination data, Work work) throws InterruptedException {
        List<NonProduct> found = data.nonProducts();
        if (found.isEmpty()) {
            return List.of();
        }
        long rows = found.stream().mapToLong(NonProduct::rows).sum();
        Count count = new Count(found.size(), data.draft().catalog().length, "items");
        Repair repair = new Drop.Items(found.stream().map(NonProduct::id).toList(), "non-products");
        return List.of(new Finding(
                "non-products",
                Severity.SERIOUS,
                count,
                count + " look like services, fees, corrections or tests and not like products; they have "
                        + Count.number(rows) + " rows.",
                found.stream().map(NonProducts::example).toList(),
                List.of(data.recommend(repair, work))));
    }

    private static String example(NonProduct item) {
        return "item " + item.id() + (item.title().isEmpty() ? "" : " “" + item.title() + "”") + ": "
                + String.join("; ", item.reasons());
    }
}
