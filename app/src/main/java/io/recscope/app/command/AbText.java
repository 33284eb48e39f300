package io.recscope.app.command;

import io.recscope.engine.ab.ArmResult;
import io.recscope.engine.ab.Look;
import io.recscope.engine.ab.PlannedMetric;
import io.recscope.engine.ab.SampleRatio;
import io.recscope.engine.ab.SequentialResult;
import io.recscope.engine.interleave.Preference;
import io.recscope.engine.offpolicy.Estimate;
import io.recscope.engine.offpolicy.OffPolicyResult;
import io.recscope.engine.offpolicy.PropensitySource;
import java.util.List;
import java.util.Locale;

/// Results of the `ab` commands on a terminal.
record AbText(Console console) {
    private static final int SHOWN = 14;

    void print(AbPlanCommand.Planned plan) {
        String metric = plan.metric() instanceof PlannedMetric.Proportion ? "share" : "mean";
        console.printf(
                "%s %.5g in control, effect %+.5g, level %.3g, power %.3g",
                metric,
                plan.baseline(),
                plan.metric().effect(),
                plan.design().alpha(),
                plan.design().power());
        console.printf(
                "%,d units in control and %,d in treatment: %,d together",
                plan.size().control(), plan.size().treatment(), plan.size().total());
        plan.days().ifPresent(days -> console.printf("%,d days; whole weeks: %,d", days, Math.ceilDiv(days, 7)));
        plan.units().ifPresent(units -> console.printf("with %,d units in control:", units));
        plan.achieved().ifPresent(power -> console.printf("  power %.3f for this effect", power));
        plan.smallestEffect()
                .ifPresent(effect -> console.printf(
                        "  the smallest effect found with power %.3g is %+.5g",
                        plan.design().power(), effect));
    }

    void print(SequentialResult result) {
        SampleRatio ratio = result.sampleRatio();
        ratio.units()
                .forEach((arm, units) -> console.printf(
                        "%-16s %,12d units, %,.1f planned",
                        arm, units, ratio.expected().getOrDefault(arm, Double.NaN)));
        console.printf(
                "dealt as planned: %s (chi-square %.2f, p %.2g)",
                ratio.mismatch() ? "NO" : "yes", ratio.chiSquare(), ratio.p());
        console.print(result.method());
        result.arms().forEach(arm -> print(arm, result));
        result.notes().forEach(note -> console.print("note: " + note));
    }

    private void print(ArmResult arm, SequentialResult result) {
        console.printf("%s − %s, intervals that hold at every look:", arm.arm(), result.control());
        console.printf(
                "  %-12s %12s %12s %12s %12s %9s %9s", "day", "units", "difference", "low", "high", "p", "p once");
        List<Look> looks = arm.looks();
        if (looks.size() > SHOWN) {
            console.printf("  … %d days before; --json has them all", looks.size() - SHOWN);
        }
        for (Look look : looks.subList(Math.max(0, looks.size() - SHOWN), looks.size())) {
            console.printf(
                    "  %-12s %,12d %+12.5f %+12.5f %+12.5f %9.4f %9.4f",
                    look.day(),
                    look.control() + look.treatment(),
                    look.difference(),
                    look.low(),
                    look.high(),
                    look.p(),
                    look.naive());
        }
        console.printf("  p %.4f, adjusted %.4f. %s", arm.p(), arm.adjusted(), arm.advice());
    }

    void print(AbOfflineCommand.Estimated estimated) {
        OffPolicyResult first = estimated.policies().getFirst();
        console.printf(
                "%s from %s: %,d items shown in %,d lists to %,d users; propensities %s; reward %s",
                estimated.dataset(),
                estimated.from(),
                first.extent().impressions(),
                first.extent().slates(),
                first.extent().users(),
                first.propensities() == PropensitySource.LOGGED ? "logged" : "ESTIMATED",
                estimated.reward());
        console.print(first.interval());
        console.printf("%-20s %s", "the log itself", interval(first.logged()));
        for (OffPolicyResult policy : estimated.policies()) {
            console.print(policy.policy());
            console.printf("  %-18s %s", "IPS", interval(policy.ips()));
            console.printf("  %-18s %s", "SNIPS", interval(policy.snips()));
            console.printf("  %-18s %s", "doubly robust", interval(policy.doublyRobust()));
            console.printf("  %-18s %s", "gain over the log", interval(policy.gain()));
            console.printf(
                    "  weights: mean %.3f, largest %.1f, worth %,.0f equal ones, %.1f %% are zero",
                    policy.weights().mean().value(),
                    policy.weights().most(),
                    policy.weights().effective(),
                    100 * policy.weights().zero());
            policy.notes().forEach(note -> console.print("  note: " + note));
        }
    }

    private static String interval(Estimate estimate) {
        return String.format(Locale.ROOT, "%9.5f  [%.5f, %.5f]", estimate.value(), estimate.low(), estimate.high());
    }

    void print(AbInterleaveCommand.Interleaved result) {
        Preference p = result.preference();
        console.printf(
                "%s, %s, lists of %d: %,d users, %,d decided",
                result.dataset(), result.split(), result.k(), result.users(), p.firstWins() + p.secondWins());
        console.printf("%-20s wins %,7d, mean credit %.5f", p.first(), p.firstWins(), p.firstCredit());
        console.printf("%-20s wins %,7d, mean credit %.5f", p.second(), p.secondWins(), p.secondCredit());
        console.printf(
                "%s wins %.1f %% of what is decided [%.1f, %.1f], sign test p %.4f",
                p.first(), 100 * p.winShare(), 100 * p.low(), 100 * p.high(), p.p());
        console.print(
                p.significant()
                        ? (p.firstWins() > p.secondWins() ? p.first() : p.second()) + " is preferred."
                        : "Neither is preferred beyond chance.");
    }
}
