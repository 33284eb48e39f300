package io.recscope.app.command;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Turns typed policies and knobs into policies.
final class PolicyText {
    private PolicyText() {}

    /// The preset of a name or, where there is none of it, the policy in a file; then with knobs turned.
    ///
    /// @throws BadUsage when it is neither, or no policy is in the file
    static Policy read(String nameOrFile, Map<String, String> knobs) {
        Policy policy = Presets.names().contains(nameOrFile) ? Presets.named(nameOrFile) : fileOrPreset(nameOrFile);
        return knobs.isEmpty() ? policy : Knobs.turned(policy, knobs);
    }

    private static Policy fileOrPreset(String nameOrFile) {
        boolean named =
                nameOrFile.indexOf('.') < 0 && nameOrFile.indexOf('/') < 0 && !Files.exists(Path.of(nameOrFile));
        return named ? Presets.named(nameOrFile) : file(Path.of(nameOrFile));
    }

    /// The policy in a file.
    ///
    /// @throws NotFound when there is no such file
    /// @throws BadUsage when it holds no policy
    static Policy file(Path file) {
        try {
            return Knobs.read(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new NotFound(
                    "The policy cannot be read",
                    file.toString(),
                    "Check the path; 'recscope policy --preset NAME --out FILE' writes one.",
                    e);
        }
    }
}
