package io.recscope.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.app.demo.Demo;
import io.recscope.app.demo.DemoFolder;
import io.recscope.engine.experiment.RunJson;
import io.recscope.views.report.HtmlWriter;
import io.recscope.views.study.Study;
import io.recscope.views.study.StudyReport;
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
        description = {
            "Do the whole job on bundled real data: import, judge, repair, fit, measure, recommend, report.",
            "Needs nothing but this command."
        })
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--no-window", description = "Do not show the report when it is made.")
    private boolean noWindow;

    @Option(names = "--out", paramLabel = "DIR", description = "An empty folder; usually recscope-demo.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    DemoCommand(Toolbox tools, Console console) {
        this.tools = tools;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        long began = System.nanoTime();
        DemoFolder folder = out.map(DemoFolder::named).orElseGet(() -> DemoFolder.free(Path.of("")));
        Demo demo = new Demo(
                tools.samples(), tools.inspector(), tools.importer(), tools.kinds(), tools.now(), tools.version());
        Study study = demo.run(folder, console.work());
        ObjectNode evaluation = RunJson.write(study.run().summary());
        folder.write("evaluation.json", console.json(evaluation));
        folder.write("quality.json", console.json(study.quality()));
        folder.write("recommendations.json", console.json(study.lists()));
        new HtmlWriter()
                .write(
                        new StudyReport(new Words(language.chosen())).of(study),
                        folder.report(),
                        HtmlWriter.Overwrite.REPORT);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (json.wanted()) {
            console.printJson(Map.of(
                    "report", folder.report(), "workspace", folder.workspace(), "run", evaluation, "seconds", seconds));
        } else {
            new RunText(console).print(study.run());
            console.print("report:    " + folder.report().toAbsolutePath());
            console.print("workspace: " + folder.workspace().toAbsolutePath());
            console.print(String.format("%.1f s", seconds));
        }
        if (!noWindow) {
            tools.viewer().accept(folder.report());
        }
        return ExitCode.DONE.number();
    }
}
