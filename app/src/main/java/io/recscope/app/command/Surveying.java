package io.recscope.app.command;

import io.recscope.engine.explain.population.Findings;
import io.recscope.engine.explain.population.FindingsJson;
import io.recscope.engine.explain.population.Sampling;
import io.recscope.engine.explain.population.Survey;
import io.recscope.engine.explain.population.Surveyed;
import io.recscope.engine.explain.population.Thresholds;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.shapley.Effort;
import io.recscope.engine.work.Work;

/// Explains what a model and a policy recommend to many users, and prints what that tells.
///
/// @param model that was fitted on the facts' events
record Surveying(Console console, Model model, Facts facts, Policy policy) {

    /// The findings of a survey.
    ///
    /// @throws InterruptedException when it was cancelled before the first user was explained
    Findings findings(Sampling sampling, Effort effort, Thresholds thresholds) throws InterruptedException {
        Surveyed surveyed = Survey.of(model, facts, policy, effort).of(sampling, console.work());
        // who cancelled wants no more work, but does want what there is
        return Findings.of(surveyed, thresholds, surveyed.cancelled() ? Work.SILENT : console.work());
    }

    /// Surveys, and prints importance, segments and trees, or with `json` everything.
    ///
    /// @return the command's exit code: that of a cancelled one when it was cancelled on the way
    int run(Sampling sampling, Effort effort, boolean json) throws InterruptedException {
        Thresholds usual = Thresholds.USUAL;
        Findings findings = findings(
                sampling,
                effort,
                new Thresholds(
                        usual.support(),
                        usual.cases(),
                        usual.confidence(),
                        usual.longest(),
                        usual.heldOut(),
                        effort.seed()));
        if (json) {
            console.printJson(new FindingsJson(findings).json());
        } else {
            new GlobalText(console).print(findings);
        }
        return exitCode(findings.surveyed());
    }

    /// What a survey that may have been cancelled tells the shell.
    static int exitCode(Surveyed surveyed) {
        return (surveyed.cancelled() ? ExitCode.CANCELLED : ExitCode.DONE).number();
    }
}
