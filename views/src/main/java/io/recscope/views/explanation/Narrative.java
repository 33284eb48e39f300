package io.recscope.views.explanation;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.explain.Attribution;
import io.recscope.engine.explain.Counterfactual;
import io.recscope.engine.explain.Evidence;
import io.recscope.engine.explain.Explanation;
import io.recscope.engine.shapley.Fidelity;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An explanation in sentences, put together from measured shares alone; no model writes them.
///
/// @param catalog names the items
public record Narrative(Words words, Catalog catalog) {
    private static final int FOR = 3;
    private static final int AGAINST = 2;

    /// Where the item stands, what speaks most for and against it, what of that is uncertain, what the policy
    /// does, what would change it, and how it was measured. Sentences for which there is nothing to say are
    /// left out.
    public List<String> sentences(Explanation explanation) {
        Attribution attribution = explanation.attribution();
        List<String> sentences = new ArrayList<>();
        sentences.add(words.text(
                "explain.says.place",
                catalog.label(attribution.question().item()),
                attribution.rank(),
                attribution.rivals() + 1));
        add(sentences, "explain.says.for", named(attribution, 1, FOR));
        add(sentences, "explain.says.against", named(attribution, -1, AGAINST));
        uncertain(attribution).ifPresent(sentences::add);
        stages(attribution, sentences);
        explanation.counterfactuals().forEach(one -> sentences.add(counterfactual(attribution, one)));
        sentences.add(fidelity(attribution.estimate().fidelity()));
        sentences.add(words.text("explain.says.measured"));
        return sentences;
    }

    private void add(List<String> sentences, String key, String named) {
        if (!named.isEmpty()) {
            sentences.add(words.text(key, named));
        }
    }

    /// The largest shares of one sign, with their values.
    private String named(Attribution attribution, int sign, int most) {
        return shares(attribution)
                .filter(share -> Math.signum(share.value()) == sign)
                .limit(most)
                .map(share ->
                        words.text("explain.says.share", name(attribution, share.evidence()), signed(share.value())))
                .collect(Collectors.joining(words.text("explain.says.and")));
    }

    private static Stream<Attribution.Share> shares(Attribution attribution) {
        return attribution.largest().stream().filter(share -> !(share.evidence() instanceof Evidence.Governing));
    }

    private String name(Attribution attribution, Evidence evidence) {
        return new EvidenceNames(words, attribution.question()).of(evidence);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value).replace('-', '−');
    }

    /// Of the two largest shares, whether their order is certain: their difference against its standard error.
    private Optional<String> uncertain(Attribution attribution) {
        List<Attribution.Share> two = shares(attribution).limit(2).toList();
        if (two.size() < 2) {
            return Optional.empty();
        }
        double apart = Math.abs(two.get(0).value()) - Math.abs(two.get(1).value());
        double error = 1.96 * Math.hypot(two.get(0).error(), two.get(1).error());
        return apart >= error // false where an error is not known
                ? Optional.empty()
                : Optional.of(words.text(
                        "explain.says.uncertain",
                        name(attribution, two.get(0).evidence()),
                        name(attribution, two.get(1).evidence())));
    }

    private void stages(Attribution attribution, List<String> sentences) {
        List<Attribution.Share> stages = attribution.shares().stream()
                .filter(share -> share.evidence() instanceof Evidence.Governing && share.value() != 0)
                .sorted(Comparator.comparingDouble(share -> -Math.abs(share.value())))
                .toList();
        if (!stages.isEmpty()) {
            double sum = stages.stream().mapToDouble(Attribution.Share::value).sum();
            String named = stages.stream()
                    .map(share -> words.text(
                            "explain.says.share", name(attribution, share.evidence()), signed(share.value())))
                    .collect(Collectors.joining(words.text("explain.says.and")));
            sentences.add(words.text("explain.says.policy", signed(sum), named));
        }
    }

    private String counterfactual(Attribution attribution, Counterfactual one) {
        String change = one.change() == Counterfactual.Change.LEAVES ? "leaves" : "enters";
        int size = attribution.question().request().size();
        if (one.added() >= 0) {
            return words.text("explain.says.with", catalog.label(one.added()), one.rankAfter(), one.rankBefore(), size);
        }
        String removed = one.removed().stream()
                .map(number -> words.text(
                        "explain.says.quoted",
                        name(attribution, attribution.evidence().get(number))))
                .collect(Collectors.joining(words.text("explain.says.and")));
        return words.text("explain.says.without-" + change, removed, one.rankAfter(), one.rankBefore(), size);
    }

    private String fidelity(Fidelity fidelity) {
        if (fidelity.isPartial()) {
            return words.text("explain.says.partial", fidelity.evaluations());
        }
        if (fidelity.error() == 0) {
            return words.text(
                    fidelity.evaluations() == 0 ? "explain.says.formula" : "explain.says.exact",
                    fidelity.evaluations());
        }
        return Double.isNaN(fidelity.error())
                ? words.text("explain.says.too-few", fidelity.evaluations())
                : words.text(
                        "explain.says.estimated", fidelity.evaluations(), NumberForm.RATIO.format(fidelity.error()));
    }
}
