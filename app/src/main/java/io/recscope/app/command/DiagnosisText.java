package io.recscope.app.command;

import io.recscope.engine.torch.Computer;
import io.recscope.engine.torch.Diagnosis;
import io.recscope.engine.torch.NvidiaDriver;
import java.util.List;
import java.util.Locale;

/// Tells what was found on a machine in lines that a person reads.
record DiagnosisText(Console console) {

    /// @param hints what is missing without being needed for commands, a sentence each
    void print(Diagnosis diagnosis, List<String> hints) {
        computer(diagnosis.computer());
        Diagnosis.Cache cache = diagnosis.cache();
        line("cache folder", cache.folder());
        line(
                "",
                cache.megabytes() + " MB"
                        + (cache.writable()
                                ? ", can be written, " + cache.freeMegabytes() + " MB free"
                                : ", cannot be written"));
        for (Diagnosis.Found found : diagnosis.libraries()) {
            line(origin(found), (found.version() + " " + found.flavour() + " " + found.state()).strip());
        }
        diagnosis.driver().ifPresentOrElse(this::driver, () -> line("NVIDIA driver", "none found"));
        diagnosis.used().ifPresent(this::used);
        diagnosis
                .test()
                .ifPresent(test -> line(
                        "test",
                        String.format(
                                Locale.ROOT,
                                "%s; product of 1024 × 1024 matrices in %.2f ms, %.0f GFLOP/s",
                                test.correct() ? "product and gradient are right" : "WRONG RESULTS",
                                test.millis(),
                                test.gigaflops())));
        console.print("");
        diagnosis.reasons().forEach(console::print);
        hints.forEach(console::print);
        diagnosis.problems().forEach(problem -> console.print("Missing: " + problem));
        if (diagnosis.isWell()) {
            console.print("All is well.");
        }
    }

    private void computer(Computer computer) {
        line("system", computer.os());
        line("processor", computer.processor() + ", " + computer.cores() + " cores");
        List<String> vectors = computer.vectors();
        line("", vectors.isEmpty() ? "vector instructions not known" : String.join(" ", vectors));
        line("memory", computer.memoryMib() + " MiB, Java takes " + computer.heapMib() + " MiB of it at most");
        line("Java", computer.java());
    }

    private void driver(NvidiaDriver driver) {
        line("NVIDIA driver", driver.version());
        for (NvidiaDriver.Card card : driver.cards()) {
            line("", card.name() + ", " + card.memoryMib() + " MiB, " + card.freeMib() + " MiB free");
        }
    }

    private void used(Diagnosis.Used used) {
        line("in use", "PyTorch " + used.pytorch() + " on " + used.device() + ", " + used.threads() + " threads");
        line("", String.format(Locale.ROOT, "started in %.0f ms", used.startMillis()));
        line("DJL counts", used.gpus() + " graphics processors");
    }

    private static String origin(Diagnosis.Found found) {
        return switch (found.origin()) {
            case FOLDER -> "libtorch";
            case DOWNLOADED -> "downloaded";
            case BUNDLED -> "bundled PyTorch";
        };
    }

    private void line(String name, String value) {
        console.print(String.format(Locale.ROOT, "%-16s %s", name, value));
    }
}
