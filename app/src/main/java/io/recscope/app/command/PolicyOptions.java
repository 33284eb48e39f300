package io.recscope.app.command;

import io.recscope.engine.recommend.policy.Policy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Which policy makes the list.
final class PolicyOptions {
    @Option(
            names = "--policy",
            paramLabel = "P",
            description = "A preset's name or a policy file; 'recscope policy' lists the presets.")
    private Optional<String> policy = Optional.empty();

    @Option(
            names = "--set-knob",
            paramLabel = "path=value",
            description = "Turn a knob of the policy; may be repeated.")
    private Map<String, String> knobs = new LinkedHashMap<>();

    /// Whether one was asked for.
    boolean isGiven() {
        return policy.isPresent() || !knobs.isEmpty();
    }

    /// The policy that was asked for; the one that does nothing but listen when none was.
    Policy policy() {
        return PolicyText.read(policy.orElse(Policy.OFF.name()), knobs);
    }
}
