package io.recscope.app.command;

import io.recscope.engine.experiment.RunJson;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.stress.StressResult;
import io.recscope.engine.stress.StressTable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/// A new file for a stress test, JSON or CSV by its name.
record StressFile(Path path) {

    /// @throws BadUsage when there is such a file already, or its name says neither
    static StressFile at(Path path) {
        if (Files.exists(path)) {
            throw new BadUsage("There is a file of that name already", path.toString(), "Give another name.");
        }
        if (!path.toString().matches("(?i).*\\.(json|csv)")) {
            throw new BadUsage(
                    "The name does not say what to write", path.toString(), "Let it end in .json or in .csv.");
        }
        return new StressFile(path);
    }

    void write(StressResult result) {
        boolean csv = path.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        String text = csv ? csv(result) : RunJson.MAPPER.valueToTree(result).toPrettyString() + "\n";
        try {
            Files.writeString(path, text, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new MachineFault("The file cannot be written", path.toString(), "Check space and rights.", e);
        }
    }

    private static String csv(StressResult result) {
        StringWriter text = new StringWriter();
        StressTable.of(result).write().csv(text);
        return text.toString();
    }
}
