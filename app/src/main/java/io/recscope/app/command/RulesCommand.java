package io.recscope.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.engine.experiment.RunJson;
import io.recscope.engine.explain.population.Findings;
import io.recscope.engine.explain.population.FindingsJson;
import io.recscope.engine.explain.population.Thresholds;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rules",
        header = "Find rules in many explanations: what in a history leads to which recommendations.",
        description = {
            "%nExplains the first recommendations of a sample of users by the categories of their events (or groups of "
                    + "items of like meaning, or items, where there are none), looks for rules in what speaks for each "
                    + "item, and tests them with users held out.",
        },
        footer = {
            "%nExamples:",
            "  recscope rules --workspace my-work --dataset ratings --model ease",
            "  recscope rules --workspace my-work --dataset ratings --model ease --users 1000 --support 0.02 \\",
            "      --policy discovery --json",
            "A model is fitted before, with 'recscope fit'. Ctrl-C ends the survey and prints what is known by then."
        })
final class RulesCommand implements Callable<Integer> {
    @Mixin
    private final FittedOptions fitted;

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Mixin
    private final SurveyOptions survey = new SurveyOptions();

    @Mixin
    private final EffortOptions spent = new EffortOptions();

    @Option(
            names = "--support",
            defaultValue = "0.05",
            paramLabel = "X",
            description = "The least share of the explanations in which a rule holds. [${DEFAULT-VALUE}]")
    private double support;

    @Option(
            names = "--cases",
            defaultValue = "5",
            paramLabel = "N",
            description = "The least number of explanations in which a rule holds. [${DEFAULT-VALUE}]")
    private int cases;

    @Option(
            names = "--confidence",
            defaultValue = "0.5",
            paramLabel = "X",
            description = "The least share in which it holds among those that match. [${DEFAULT-VALUE}]")
    private double confidence;

    @Option(
            names = "--longest",
            defaultValue = "3",
            paramLabel = "N",
            description = "The most categories in a condition, 1 to 3. [${DEFAULT-VALUE}]")
    private int longest;

    @Option(
            names = "--held-out",
            defaultValue = "0.3",
            paramLabel = "X",
            description = "Share of the users with whom rules are tested. [${DEFAULT-VALUE}]")
    private double heldOut;

    @Option(
            names = "--most",
            defaultValue = "20",
            paramLabel = "N",
            description = "The most rules that are printed as text. [${DEFAULT-VALUE}]")
    private int most;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Console console;

    RulesCommand(Toolbox tools, Console console) {
        fitted = new FittedOptions(tools, console);
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Thresholds thresholds = new Thresholds(support, cases, confidence, longest, heldOut, spent.seed());
        try (FittedOptions.Fitted open = fitted.open()) {
            Findings findings = new Surveying(console, open.model(), open.facts(), policy.policy())
                    .findings(survey.sampling(spent.seed()), spent.effort(SurveyOptions.EVALUATIONS), thresholds);
            print(findings);
            return Surveying.exitCode(findings.surveyed());
        }
    }

    private void print(Findings findings) {
        if (json.wanted()) {
            FindingsJson written = new FindingsJson(findings);
            ObjectNode both = RunJson.MAPPER.createObjectNode();
            both.set("survey", written.survey());
            both.setAll(written.rules());
            console.printJson(both);
        } else {
            new GlobalText(console).survey(findings.surveyed());
            new RulesText(console).print(findings.rules(), most);
        }
    }
}
