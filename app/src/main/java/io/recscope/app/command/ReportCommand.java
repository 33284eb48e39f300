package io.recscope.app.command;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.quality.Effect;
import io.recscope.engine.quality.Inspection;
import io.recscope.engine.quality.QualityReport;
import io.recscope.engine.study.DatasetRepair;
import io.recscope.engine.study.RunLibrary;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.Workspace;
import io.recscope.views.report.HtmlWriter;
import io.recscope.views.study.Explained;
import io.recscope.views.study.Steering;
import io.recscope.views.study.Study;
import io.recscope.views.study.StudyReport;
import io.recscope.views.text.Language;
import io.recscope.views.text.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        header = "Write a run, with the data it is about, as one self-contained HTML file.",
        footer = {
            "%nExample:",
            "  recscope report --workspace my-work --run 1e92eefe-20260401T120000Z --out report.html"
        })
final class ReportCommand implements Callable<Integer> {
    private static final String MAIN_METRIC = "ndcg@10";

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--run", required = true, paramLabel = "R", description = "The run's id; 'runs' lists them.")
    private String id = "";

    @Option(names = "--out", required = true, paramLabel = "FILE.html", description = "The file; a report is replaced.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    ReportCommand(Toolbox tools, Console console) {
        this.tools = tools;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Language words = language.chosen();
        try (Workspace open = workspace.open()) {
            Run run = new RunLibrary(open).load(id);
            if (!run.models().getFirst().metrics().containsKey(MAIN_METRIC)) {
                throw new BadUsage(
                        "A report is about lists of 10, and this run did not measure them",
                        "run " + id,
                        "Evaluate again with 10 among --k.");
            }
            DatasetInfo info = open.datasets().find(run.provenance().dataset());
            Dataset data = open.datasets().open(info);
            DatasetInfo original =
                    new DatasetRepair(open, tools.version()).original(info).orElse(info);
            QualityReport quality = Inspection.complete()
                    .inspect(open.datasets().open(original), tools.now().millis(), console.work());
            List<Effect> effects = original.equals(info) ? List.of() : DatasetRepair.effects(info);
            Study study = new Study(
                    info.origin().source(),
                    original,
                    quality,
                    effects,
                    info,
                    data,
                    run,
                    List.of(),
                    Steering.NONE,
                    Explained.NONE);
            new HtmlWriter().write(new StudyReport(new Words(words)).of(study), out, HtmlWriter.Overwrite.REPORT);
        }
        if (json.wanted()) {
            console.printJson(Map.of("report", out));
        } else {
            console.print("written: " + out);
        }
        return ExitCode.DONE.number();
    }
}
