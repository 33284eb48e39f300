package io.recscope.app.command;

import io.recscope.engine.workspace.Workspace;
import io.recscope.views.report.HtmlWriter;
import io.recscope.views.study.StoredStudy;
import io.recscope.views.study.Study;
import io.recscope.views.study.StudyReport;
import io.recscope.views.text.Language;
import io.recscope.views.text.Words;
import java.nio.file.Path;
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
            Study study =
                    new StoredStudy(open, tools.version()).of(id, tools.now().millis(), console.work());
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
