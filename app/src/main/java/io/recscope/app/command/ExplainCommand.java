package io.recscope.app.command;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.explain.Account;
import io.recscope.engine.explain.Case;
import io.recscope.engine.explain.Examination;
import io.recscope.engine.explain.Explainer;
import io.recscope.engine.explain.Explanation;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.language.Language;
import io.recscope.engine.recommend.Candidate;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.PolicyPooling;
import io.recscope.engine.recommend.policy.PolicyStages;
import io.recscope.engine.shapley.Effort;
import io.recscope.engine.shapley.Interactions;
import io.recscope.engine.study.ExplanationLibrary;
import io.recscope.engine.study.ModelLibrary;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "explain",
        header = "Say why an item stands where it stands in a user's list, and what would change it.",
        description =
                "%nEach piece of evidence gets its Shapley value: what it adds, on average over all orders in which evidence"
                        + " could come together. The values add up; how far they can be trusted stands below them.",
        footer = {
            "%nExamples:",
            "  recscope explain --workspace my-work --dataset ratings --model ease --user 42",
            "  recscope explain --workspace my-work --dataset ratings --model interest --user 42 --item 7 --examine",
            "  recscope explain --workspace my-work --dataset ratings --model ease --user 42 --policy discovery \\",
            "      --evidence events,stages --group category --worth rank",
            "  recscope explain --workspace my-work --dataset ratings --model ease --global --users 400",
            "Without --item, the first of the list is explained."
        })
final class ExplainCommand implements Callable<Integer> {
    private static final int EVALUATIONS = Effort.USUAL.evaluations();

    @Mixin
    private final FittedOptions fitted;

    @ArgGroup(multiplicity = "1")
    private Whose whose = new Whose();

    /// Whose lists are explained.
    private static final class Whose {
        @Option(names = "--user", paramLabel = "U", description = "The user's id in the source.")
        private Optional<String> user = Optional.empty();

        @Option(
                names = "--global",
                description = "Explain the first recommendations of many users, and tell what they say together.")
        private boolean global;
    }

    @Option(
            names = "--item",
            paramLabel = "I",
            description = "The item's id in the source; it need not be in the list.")
    private Optional<String> item = Optional.empty();

    @Option(
            names = "--k",
            defaultValue = "10",
            paramLabel = "K",
            description = "Length of the list that the item is in or out of. [${DEFAULT-VALUE}]")
    private int k;

    @Mixin
    private final ExplainOptions asked = new ExplainOptions();

    @Mixin
    private final EffortOptions spent = new EffortOptions();

    @Mixin
    private final SurveyOptions survey = new SurveyOptions();

    @Option(
            names = "--pairs",
            description =
                    "Tell, too, which two pieces of evidence strengthen or replace each other (SHAP interactions).")
    private boolean pairs;

    @Option(names = "--examine", description = "Measure, too, whether the shares say what the model does.")
    private boolean examine;

    @Mixin
    private final MomentOption moment = new MomentOption();

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Mixin
    private final SignalOptions said = new SignalOptions();

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    ExplainCommand(Toolbox tools, Console console) {
        fitted = new FittedOptions(tools, console);
        this.tools = tools;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (FittedOptions.Fitted open = fitted.open()) {
            Facts facts = open.facts();
            if (whose.global) {
                return new Surveying(console, open.model(), facts, policy.policy())
                        .run(
                                survey.sampling(spent.seed()),
                                asked.effort(spent.effort(SurveyOptions.EVALUATIONS)),
                                json.wanted());
            }
            Dataset data = open.data();
            Language language = open.laboratory().workshop().language();
            Request request = moment.request(data.history(data.user(user())), data.clock(), k);
            Explanation explanation = explain(open.model(), facts, said.added(request, data, language, console.work()));
            String id = new ExplanationLibrary(open.laboratory().workspace())
                    .save(subject(data, open.entry()), explanation, facts.catalog());
            print(id, open.entry(), explanation, facts);
        }
        return ExitCode.DONE.number();
    }

    private String user() {
        return whose.user.orElseThrow();
    }

    private ExplanationLibrary.Subject subject(Dataset data, ModelLibrary.Entry entry) {
        return new ExplanationLibrary.Subject(
                data.digest(),
                entry.digest(),
                Knobs.write(policy.policy()),
                user(),
                tools.now().instant().toString(),
                tools.version());
    }

    private Explanation explain(Model fitted, Facts facts, Request request) throws InterruptedException {
        Policy chosen = policy.policy();
        Effort effort = asked.effort(spent.effort(EVALUATIONS));
        int explained = item.isPresent() ? item(facts, item.get()) : first(fitted, facts, chosen, request);
        Explainer explainer = new Explainer(fitted, facts, chosen);
        Optional<Examination> examination = examine ? Optional.of(new Examination(effort)) : Optional.empty();
        Case laid = explainer.lay(asked.question(request, explained));
        Explanation found = explainer.inquire(laid, effort, examination, console.work());
        return pairs ? found.with(Interactions.of(laid.game(), spent.effort(EVALUATIONS), console.work())) : found;
    }

    private void print(String id, ModelLibrary.Entry entry, Explanation explanation, Facts facts) {
        if (json.wanted()) {
            console.printJson(new Account(explanation, facts.catalog()).json().put("id", id));
        } else {
            new ExplainText(console, facts.catalog()).print(user(), entry.spec().label(), explanation);
        }
    }

    private static int item(Facts facts, String id) {
        int found = facts.catalog().find(id);
        if (found < 0) {
            throw new NotFound(
                    "There is no item '" + id + "'", "--item", "'recscope search TEXT' finds the ids of items.");
        }
        return found;
    }

    private static int first(Model fitted, Facts facts, Policy policy, Request request) {
        List<Candidate> list = new Pipeline(PolicyPooling.of(fitted, facts), PolicyStages.of(policy, facts))
                .recommend(request)
                .candidates();
        if (list.isEmpty()) {
            throw new BadUsage("The list is empty, so there is nothing to explain", "", "Name an item with --item.");
        }
        return list.getFirst().item();
    }
}
