package io.recscope.packaging;

import io.recscope.engine.fault.BadUsage;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// What is asked for on the command line.
///
/// @param home the source tree
/// @param out where the result is put
/// @param study what the program carries to look around in
/// @param smoke whether the result is tried
/// @param help whether only the options are to be told
record Request(Path home, PackageType type, Path out, SampleStudy study, boolean smoke, boolean help) {

    /// @throws BadUsage when an option is not known or lacks its value
    static Request of(List<String> arguments) {
        Path home = Path.of("");
        PackageType type = PackageType.APP_IMAGE;
        Path out = Path.of("");
        SampleStudy study = new SampleStudy(SampleStudy.MADE);
        boolean smoke = false;
        boolean help = false;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--home" -> home = Path.of(value(option, rest));
                case "--type" -> type = PackageType.of(value(option, rest));
                case "--out" -> out = Path.of(value(option, rest));
                case "--study" -> study = new SampleStudy(value(option, rest));
                case "--smoke" -> smoke = true;
                case "-h", "--help" -> help = true;
                default ->
                    throw new BadUsage(
                            "There is no option '" + option + "'", "package", "Try 'recscope package --help'.");
            }
        }
        Path target = out.toString().isEmpty() ? home.resolve("packaging/target/dist") : out;
        return new Request(home, type, target.toAbsolutePath().normalize(), study, smoke, help);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new BadUsage(
                    "The option " + option + " lacks its value", "package", "Try 'recscope package --help'.");
        }
        return rest.pop();
    }
}
