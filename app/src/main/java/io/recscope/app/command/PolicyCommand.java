package io.recscope.app.command;

import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "policy",
        header = "Show, make and check policies; without options the presets are listed.",
        footer = {
            "%nExamples:",
            "  recscope policy --knobs",
            "  recscope policy --preset discovery --set longTail.share=0.4 --out mine.json",
            "  recscope policy --check mine.json",
            "  recscope evaluate --workspace my-work --dataset ratings --models ease,governed \\",
            "      --set governed.member=ease --set governed.policy=discovery"
        })
final class PolicyCommand implements Callable<Integer> {
    @ArgGroup
    private Asked asked = new Asked();

    @Option(names = "--set", paramLabel = "path=value", description = "Turn a knob; may be repeated.")
    private Map<String, String> knobs = new LinkedHashMap<>();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the policy to a file.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Console console;

    PolicyCommand(Console console) {
        this.console = console;
    }

    /// One of the things that can be asked.
    private static final class Asked {
        @Option(names = "--knobs", description = "List all knobs, their ranges and what they do.")
        private boolean list;

        @Option(names = "--preset", paramLabel = "NAME", description = "A policy to begin with.")
        private Optional<String> preset = Optional.empty();

        @Option(names = "--check", paramLabel = "FILE", description = "Read a policy from a file and say what it does.")
        private Optional<Path> check = Optional.empty();
    }

    /// A knob as the command prints it.
    private record Turned(String path, String value) {}

    @Override
    public Integer call() {
        if (asked.list) {
            knobs();
        } else if (asked.check.isPresent()) {
            show(turned(PolicyText.file(asked.check.get())));
        } else if (asked.preset.isPresent() || !knobs.isEmpty() || out.isPresent()) {
            show(turned(Presets.named(asked.preset.orElse(Policy.OFF.name()))));
        } else {
            presets();
        }
        return ExitCode.DONE.number();
    }

    private Policy turned(Policy policy) {
        return knobs.isEmpty() ? policy : Knobs.turned(policy, knobs);
    }

    private void knobs() {
        if (json.wanted()) {
            console.printJson(Knobs.all());
            return;
        }
        for (Knobs.Setting knob : Knobs.all()) {
            String range = knob.choices().isEmpty()
                    ? number(knob.low()) + " … " + number(knob.high())
                    : String.join("|", knob.choices());
            console.printf(
                    "%-24s %-34s [%s]%s",
                    knob.path(),
                    range,
                    Knobs.value(Policy.OFF, knob.path()),
                    knob.does().isEmpty() ? "" : "  " + knob.does());
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private void presets() {
        if (json.wanted()) {
            console.printJson(Presets.all());
            return;
        }
        for (Policy preset : Presets.all()) {
            console.printf("%-14s %s", preset.name(), sentence(preset));
        }
    }

    private void show(Policy policy) {
        out.ifPresent(file -> write(file, Knobs.write(policy)));
        if (json.wanted()) {
            console.printJson(policy);
            return;
        }
        console.printf("policy '%s', form %d: %s", policy.name(), policy.version(), sentence(policy));
        if (asked.check.isEmpty() && out.isEmpty()) {
            console.print(Knobs.write(policy));
        }
        out.ifPresent(file -> console.print("written to " + file));
    }

    private static String sentence(Policy policy) {
        List<Turned> turned = Knobs.all().stream()
                .map(knob -> new Turned(knob.path(), Knobs.value(policy, knob.path())))
                .filter(knob -> !knob.value().equals(Knobs.value(Policy.OFF, knob.path())))
                .toList();
        return turned.isEmpty()
                ? "every knob as it usually is, all stages off"
                : String.join(
                        ", ",
                        turned.stream().map(k -> k.path() + "=" + k.value()).toList());
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text + System.lineSeparator());
        } catch (IOException e) {
            throw new MachineFault(
                    "The policy cannot be written: " + e.getMessage(),
                    file.toString(),
                    "Check the folder and your rights on it.",
                    e);
        }
    }
}
