package io.recscope.views.session;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.Fault;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The policies that are kept as files in a workspace, as the command line reads them.
///
/// @param folder that they lie in; it need not be there
public record PolicyFiles(Path folder) {
    private static final String SUFFIX = ".json";

    /// What was found.
    ///
    /// @param policies sorted by their files' names
    /// @param damaged what is wrong with each file that is none
    public record Found(List<Policy> policies, List<Damaged> damaged) {
        /// Nothing was read yet.
        public static final Found NOTHING = new Found(List.of(), List.of());

        public Found {
            policies = List.copyOf(policies);
            damaged = List.copyOf(damaged);
        }
    }

    /// A file that is no policy.
    ///
    /// @param fault what is wrong with it
    public record Damaged(Path file, Fault fault) {}

    /// Those of a workspace.
    ///
    /// @param workspace its folder
    public static PolicyFiles of(Path workspace) {
        return new PolicyFiles(workspace.resolve("policies"));
    }

    /// Reads all; one that cannot be read does not stand in the way of the others.
    public Found read() {
        List<Policy> policies = new ArrayList<>();
        List<Damaged> damaged = new ArrayList<>();
        for (Path file : files()) {
            try {
                policies.add(read(file));
            } catch (Fault fault) {
                damaged.add(new Damaged(file, fault));
            }
        }
        return new Found(policies, damaged);
    }

    /// Reads a policy from any file; one without a name is called as its file.
    ///
    /// @throws BadUsage when it is none
    /// @throws MachineFault when the file cannot be read
    public static Policy read(Path file) {
        try {
            Policy read = Knobs.read(Files.readString(file), file.toString());
            return read.name().isBlank() ? read.named(stem(file)) : read;
        } catch (CharacterCodingException e) {
            throw new BadUsage("This file is no text", file.toString(), "Choose a file that was written by Save.", e);
        } catch (IOException e) {
            throw new MachineFault(
                    "The file cannot be read", file.toString(), "Check that it is there and may be read.", e);
        }
    }

    /// Writes a policy to any file; one without a name is called as the file.
    ///
    /// @throws MachineFault when the file cannot be written; what was there before is as it was
    public static void write(Policy policy, Path file) {
        Policy named = policy.name().isBlank() ? policy.named(stem(file)) : policy;
        try {
            Path partial = file.resolveSibling(file.getFileName() + ".partial");
            try {
                Files.writeString(partial, Knobs.write(named) + "\n");
                Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new MachineFault(
                    "The file cannot be written",
                    file.toString(),
                    "Choose a folder that you may write to and that has room.",
                    e);
        }
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new MachineFault("The policies cannot be listed", folder.toString(), "Check your rights.", e);
        }
    }
}
