package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Prices that are zero or negative, in context columns that are named like a price.
final class ImpossiblePrices implements Check {
    @Override
    public String id() {
        return "impossible-prices";
    }

    @Override
    public Optional<String> inapplicable(Examination data) {
        return data.prices().isEmpty() ? Optional.of("No context column holds prices.") : Optional.empty();
    }

    @Override
    public List<Finding> findings(Examination data, Work work) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        for (Prices prices : data.prices()) {
            Examination.RowsFound found = data.rows(row -> prices.of(row) <= 0);
            if (found.any()) {
                findings.add(new Finding(
                        "impossible-prices",
                        Severity.WARNING,
                        found.count(),
                        found.count() + " have a price of zero or less in '" + prices.name()
                                + "': gifts, corrections or lost stock rather than a choice.",
                        found.examples(),
                        List.of(data.recommend(new Drop.ImpossiblePrices(prices.name()), work))));
            }
        }
        return findings;
    }
}
