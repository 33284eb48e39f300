package io.recscope.app.command;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.explain.Account;
import io.recscope.engine.explain.Attribution;
import io.recscope.engine.explain.Counterfactual;
import io.recscope.engine.explain.Curve;
import io.recscope.engine.explain.Evidence;
import io.recscope.engine.explain.Explanation;
import io.recscope.engine.explain.Faithfulness;
import io.recscope.engine.shapley.Estimate;
import io.recscope.engine.shapley.Fidelity;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// Explanations as lines for people.
final class ExplainText {
    private static final int SHOWN = 15;
    private static final int PAIRS = 8;
    private static final int BAR = 12;
    private static final int NAME = 46;

    private final Console console;
    private final Catalog catalog;

    ExplainText(Console console, Catalog catalog) {
        this.console = console;
        this.catalog = catalog;
    }

    void print(String user, String model, Explanation explanation) {
        Attribution attribution = explanation.attribution();
        Estimate estimate = attribution.estimate();
        console.printf(
                "%s (%s) for user %s: place %,d among itself and %,d rivals of %s",
                catalog.label(attribution.question().item()),
                catalog.id(attribution.question().item()),
                user,
                attribution.rank(),
                attribution.rivals(),
                model);
        String worth = Account.written(attribution.question().worth());
        console.printf("%12.4f  %s without any of this evidence", estimate.nobody(), worth);
        shares(attribution);
        console.printf("%12.4f  %s with all of it", estimate.everybody(), worth);
        fidelity(estimate.fidelity());
        pairs(explanation);
        explanation.counterfactuals().forEach(one -> counterfactual(attribution, one));
        explanation.faithfulness().ifPresent(this::faithfulness);
        attribution.notes().forEach(note -> console.print("note: " + note));
    }

    private void shares(Attribution attribution) {
        List<Attribution.Share> largest = attribution.largest();
        double most = largest.stream()
                .mapToDouble(share -> Math.abs(share.value()))
                .max()
                .orElse(0);
        for (Attribution.Share share : largest.subList(0, Math.min(SHOWN, largest.size()))) {
            console.print(String.format(
                            Locale.ROOT,
                            "%+12.4f %-9s %-12s  %-46s %s",
                            share.value(),
                            Double.isNaN(share.error())
                                    ? "± ?"
                                    : share.error() == 0 ? "" : String.format(Locale.ROOT, "± %.4f", share.error()),
                            bar(share.value(), most),
                            shortened(share.evidence().name()),
                            place(share.evidence(), attribution))
                    .stripTrailing());
        }
        if (largest.size() > SHOWN) {
            double rest = largest.subList(SHOWN, largest.size()).stream()
                    .mapToDouble(Attribution.Share::value)
                    .sum();
            console.printf("%+12.4f                         %,d others", rest, largest.size() - SHOWN);
        }
    }

    private static String bar(double value, double most) {
        int length = most == 0 ? 0 : (int) Math.round(BAR * Math.abs(value) / most);
        return (value < 0 ? "░" : "█").repeat(length);
    }

    private static String shortened(String name) {
        return name.length() <= NAME ? name : name.substring(0, NAME - 1) + "…";
    }

    private static String place(Evidence evidence, Attribution attribution) {
        int size = attribution.question().request().history().size();
        return switch (evidence) {
            case Evidence.Events piece ->
                piece.events().size() == 1
                        ? "event " + piece.events().getFirst() + " of " + size
                        : String.format(
                                Locale.ROOT, "%,d events", piece.events().size());
            case Evidence.Text text -> Account.written(text.field());
            case Evidence.Circumstance _ -> "";
            case Evidence.Judged judged -> Account.written(judged.mark().verdict());
            case Evidence.Wished wished ->
                String.format(Locale.ROOT, "wish, weight %.2f", wished.wish().weight());
            case Evidence.Governing _ -> "stage";
        };
    }

    private void fidelity(Fidelity fidelity) {
        String error = fidelity.error() == 0
                ? "no error but rounding"
                : Double.isNaN(fidelity.error())
                        ? "too few to tell the error"
                        : String.format(
                                Locale.ROOT,
                                "error at most %.4f in nine of ten cases (root mean square)",
                                fidelity.error());
        console.printf(
                "%s, %,d evaluations, %s, residual %.1e, ended by %s%s",
                Account.written(fidelity.method()),
                fidelity.evaluations(),
                error,
                fidelity.residual(),
                Account.written(fidelity.ending()),
                fidelity.note().isEmpty() ? "" : ": " + fidelity.note());
    }

    private void pairs(Explanation explanation) {
        explanation
                .interactions()
                .ifPresent(found -> console.printf(
                        "two together, beyond what each adds alone (error at most %.4f in nine of ten cases):",
                        found.fidelity().error()));
        List<Evidence> evidence = explanation.attribution().evidence();
        explanation
                .pairs(PAIRS)
                .forEach(pair -> console.printf(
                        "%+12.4f  '%s' and '%s'",
                        pair.value(),
                        shortened(evidence.get(pair.first()).name()),
                        shortened(evidence.get(pair.second()).name())));
    }

    private void counterfactual(Attribution attribution, Counterfactual one) {
        String what = one.added() >= 0
                ? "With '" + catalog.label(one.added()) + "' as one more event"
                : "Without "
                        + one.removed().stream()
                                .map(n -> "'" + attribution.evidence().get(n).name() + "'")
                                .collect(Collectors.joining(" and "));
        console.printf(
                "%s it %s the list of %d: place %,d instead of %,d%s",
                what,
                Account.written(one.change()),
                attribution.question().request().size(),
                one.rankAfter(),
                one.rankBefore(),
                one.added() >= 0 || one.smallest() ? "" : " (a smaller set was not found, but not all were tried)");
    }

    private void faithfulness(Faithfulness faithfulness) {
        console.print("examined:");
        curve("taking away, the largest first (less is better)", faithfulness.deletion());
        curve("putting back, the largest first (more is better)", faithfulness.insertion());
        console.printf(
                "  a piece that does nothing gets %.4f, twins differ by %.4f",
                faithfulness.dummy(), faithfulness.twins());
        console.printf(
                "  correlation with a scrambled model %s, lowest with %d other seeds %s",
                number(faithfulness.scrambled()), faithfulness.seeds(), number(faithfulness.stability()));
    }

    private void curve(String what, Curve curve) {
        console.printf(
                "  %s: mean worth %.4f, %.4f in %d random orders",
                what, curve.area(), curve.randomArea(), curve.randomAreas().size());
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? String.format(Locale.ROOT, "%.2f", number.getAsDouble()) : "undefined";
    }
}
