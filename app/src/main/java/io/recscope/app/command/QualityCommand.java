package io.recscope.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.quality.Finding;
import io.recscope.engine.quality.Inspection;
import io.recscope.engine.quality.Proposal;
import io.recscope.engine.quality.QualityReport;
import io.recscope.engine.quality.RepairPlan;
import io.recscope.engine.study.DatasetRepair;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "quality",
        header = "Say what is wrong with a dataset and what each repair would change.",
        description = "%nWith --apply a repaired dataset is made; the original stays.",
        footer = {
            "%nExamples:",
            "  recscope quality --workspace my-work --dataset ratings",
            "  recscope quality --workspace my-work --dataset ratings --apply recommended --as ratings-clean"
        })
final class QualityCommand implements Callable<Integer> {
    private static final String RECOMMENDED = "recommended";

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final DatasetOption dataset = new DatasetOption();

    @Option(
            names = "--apply",
            paramLabel = "PLAN",
            description = "'recommended', or a JSON file with a list of repairs as the report proposes them.")
    private Optional<String> apply = Optional.empty();

    @Option(names = "--as", paramLabel = "N", description = "Name of the repaired dataset; usually D-clean.")
    private Optional<String> name = Optional.empty();

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    QualityCommand(Toolbox tools, Console console) {
        this.tools = tools;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<RepairPlan> own =
                apply.filter(plan -> !plan.equals(RECOMMENDED)).map(QualityCommand::read);
        try (Workspace open = workspace.open()) {
            DatasetInfo info = dataset.in(open);
            if (own.isPresent()) {
                repair(open, info, own.get());
                return ExitCode.DONE.number();
            }
            Dataset data = open.datasets().open(info);
            QualityReport report =
                    Inspection.complete().inspect(data, tools.now().millis(), console.work());
            if (apply.isPresent()) {
                repair(open, info, RepairPlan.recommended(report));
            } else {
                print(report);
            }
        }
        return ExitCode.DONE.number();
    }

    private void repair(Workspace open, DatasetInfo info, RepairPlan plan) throws InterruptedException {
        String repaired = name.orElse(info.name() + "-clean");
        print(new DatasetRepair(open, tools.version()).run(info, plan, repaired, console.work()));
    }

    private static RepairPlan read(String choice) {
        Path file = Path.of(choice);
        if (!Files.isRegularFile(file)) {
            throw new NotFound("There is no plan of repairs", choice, "Say 'recommended' or name a JSON file.");
        }
        try {
            return JsonMapper.builder().build().readValue(Files.readString(file), RepairPlan.class);
        } catch (JsonProcessingException e) {
            throw new BadData(
                    "This is no plan of repairs",
                    choice,
                    "Write {\"repairs\":[…]} with repairs as 'quality --json' proposes them.",
                    e);
        } catch (IOException e) {
            throw new BadData("The plan cannot be read", choice, "Check the file and its encoding (UTF-8).", e);
        }
    }

    private void print(QualityReport report) {
        if (json.wanted()) {
            console.printJson(report);
            return;
        }
        for (Finding finding : report.findings()) {
            console.printf(
                    "%-8s %-26s %s", finding.severity().name().toLowerCase(Locale.ROOT), finding.id(), finding.count());
            console.print("         " + finding.sentence());
            finding.examples().stream().limit(3).forEach(example -> console.print("           e.g. " + example));
            for (Proposal proposal : finding.proposals()) {
                String kind = proposal.recommended() ? "repair" : "could";
                console.print("         " + kind + ": " + proposal.repair() + ": "
                        + proposal.effect().summary());
            }
        }
        console.print("passed: " + String.join(", ", report.passed()));
        report.skipped().forEach(skipped -> console.print("skipped: " + skipped.check() + ", " + skipped.why()));
    }

    private void print(DatasetRepair.Result result) {
        if (json.wanted()) {
            console.printJson(Map.of("dataset", result.dataset(), "effects", result.effects()));
            return;
        }
        result.effects().forEach(effect -> {
            console.print(effect.repair() + ": " + effect.summary());
            effect.notes().forEach(note -> console.print("    " + note));
        });
        console.print(DatasetsCommand.line(result.dataset()));
    }
}
