package io.recscope.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.app.demo.DemoFolder;
import io.recscope.engine.experiment.RunJson;
import io.recscope.views.report.HtmlWriter;
import io.recscope.views.study.Study;
import io.recscope.views.study.StudyReport;
import io.recscope.views.text.Language;
import io.recscope.views.text.Words;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        header = "Do the whole job on bundled real data, from the file to the report.",
        description =
                "%nImports Online Retail II, judges and repairs it, fits and measures the models, recommends to three users "
                        + "and writes a report. Needs nothing but this command.",
        footer = {"%nExample:", "  recscope demo --out first-look --language zh"})
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--no-window", description = "Do not open the window when it is done.")
    private boolean noWindow;

    @Option(names = "--out", paramLabel = "DIR", description = "A new or empty folder. [recscope-demo]")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--quick",
            description = "Only with models that are made in seconds, to see whether the program works here.")
    private boolean quick;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final TorchOption torch;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    DemoCommand(Toolbox tools, Console console) {
        this.torch = tools.torchOption();
        this.tools = tools;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        torch.check(tools.workshops().torch(), console.work());
        Language words = language.chosen();
        long began = System.nanoTime();
        DemoFolder folder = out.map(DemoFolder::named).orElseGet(() -> DemoFolder.free(Path.of("")));
        Study study = (quick ? tools.demo().quick() : tools.demo()).run(folder, console.work());
        ObjectNode evaluation = RunJson.write(study.run().summary());
        folder.write("evaluation.json", console.json(evaluation));
        folder.write("quality.json", console.json(study.quality()));
        folder.write("recommendations.json", console.json(study.lists()));
        new HtmlWriter()
                .write(new StudyReport(new Words(words)).of(study), folder.report(), HtmlWriter.Overwrite.REPORT);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (json.wanted()) {
            console.printJson(Map.of(
                    "report",
                    absolute(folder.report()),
                    "workspace",
                    absolute(folder.workspace()),
                    "run",
                    evaluation,
                    "seconds",
                    seconds));
        } else {
            new RunText(console).print(study.run());
            console.print("report:    " + absolute(folder.report()));
            console.print("workspace: " + absolute(folder.workspace()));
            console.printf("%.1f s", seconds);
        }
        if (!noWindow) {
            tools.window().show(Optional.of(folder.workspace()));
        }
        return ExitCode.DONE.number();
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().toString();
    }
}
