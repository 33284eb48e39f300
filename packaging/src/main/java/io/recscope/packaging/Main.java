package io.recscope.packaging;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.Fault;
import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The command `recscope package` of the source tree.
public final class Main {
    private static final String HELP = """
            Usage: recscope package [--type T] [--out DIR] [--study W] [--smoke]

            Makes what is installed, on the system and for the system it runs on: the program with a trimmed Java
            runtime and the native libraries of this system.

              --type T    app-image (a folder), deb or rpm (Linux), msi (Windows), dmg (macOS). [app-image]
              --out DIR   where to put it. [packaging/target/dist]
              --study W   the sample study that it carries: made (by the demo; some minutes), none, or the
                          workspace that a demo left. [made]
              --smoke     then try the program as somebody does who has no JDK: version, doctor, demo.

            Beside it lie the bill of materials (recscope.cdx.json) and SHA256SUMS. It needs about 1.6 GB of disk.""";

    private Main() {}

    /// Ends the process with 0, 2 for wrong usage, 3 when this machine lacks something.
    ///
    /// @param arguments options, and `--home` with the source tree
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) throws InterruptedException {
        try {
            Request request = Request.of(arguments);
            if (request.help()) {
                out.println(HELP);
            } else {
                make(request, err, out);
            }
            return 0;
        } catch (Fault fault) {
            err.println("recscope: " + fault.getMessage());
            return fault instanceof BadUsage ? 2 : 3;
        } catch (IOException e) {
            MachineFault fault = new MachineFault(
                    "Packaging failed: " + e, "", "Check the free space and your rights in --out, then call again.", e);
            err.println("recscope: " + fault.getMessage());
            return 3;
        }
    }

    private static void make(Request request, PrintStream err, PrintStream out)
            throws IOException, InterruptedException {
        SourceTree tree = new SourceTree(request.home());
        Path work = tree.target().resolve("work");
        Tools tools = Tools.here(tree.target().resolve("package.log"));
        Build.Result result = new Build(request, tree, Platform.here(), tools, work, err::println).run();
        if (request.smoke()) {
            Path scratch = Files.createTempDirectory("recscope-smoke");
            try {
                new Smoke(
                                result.image().launcher(),
                                tree.version(),
                                request.study().wanted(),
                                scratch,
                                err::println)
                        .run();
            } finally {
                Folders.delete(scratch);
            }
        }
        out.println(result.installer());
    }
}
