package io.recscope.app.command;

import io.recscope.engine.explain.population.Proportion;
import io.recscope.engine.explain.population.Rule;
import io.recscope.engine.explain.population.Rules;
import java.util.Locale;

/// Rules as a table on a terminal.
record RulesText(Console console) {

    void print(Rules rules, int most) {
        console.printf(
                "%,d rules found in %,d explanations of %,d users, tested with %,d users held out",
                rules.found(), rules.cases(), rules.users(), rules.heldOut());
        if (rules.rules().isEmpty()) {
            console.print("No condition tells more of the recommended item than is so for everybody.");
            return;
        }
        console.print("");
        console.printf(
                "%10s%16s%8s%12s  %s",
                "support", "confidence", "lift", "fidelity", "95 % interval    if these speak for it → it is");
        rules.rules().stream().limit(most).forEach(this::print);
        if (rules.found() > most) {
            console.printf("and %,d more", rules.found() - most);
        }
        console.print("");
        console.print(
                "support: explanations in which condition and recommendation are so, of all; confidence: of those");
        console.print(
                "that match the condition. fidelity: how often the model's first recommendation is as the rule says");
        console.print("for users held out whose history holds what the condition names.");
    }

    private void print(Rule rule) {
        String confidence =
                String.format(Locale.ROOT, "%d/%d %.0f %%", rule.both(), rule.matching(), 100 * rule.confidence());
        String support = String.format(Locale.ROOT, "%.1f %%", 100 * rule.support());
        Proportion fidelity = rule.fidelity();
        console.printf(
                "%10s%16s%8.2f%12s  %-16s %s",
                support,
                confidence,
                rule.lift(),
                fidelity.of() == 0 ? "nobody" : String.format(Locale.ROOT, "%d/%d", fidelity.count(), fidelity.of()),
                fidelity.of() == 0
                        ? ""
                        : String.format(Locale.ROOT, "%.0f to %.0f %%", 100 * fidelity.low(), 100 * fidelity.high()),
                rule);
    }
}
