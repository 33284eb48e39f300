package io.recscope.app.command;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.recscope.engine.experiment.Trained;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.study.Champions;
import io.recscope.engine.study.ModelLibrary;
import io.recscope.engine.workspace.Workspace;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "models",
        header = "List the kinds of models and what can be set on each, or the fitted models of a workspace.",
        footer = {
            "%nA fitted model marked with * is the champion: it answers for its kind on its dataset.",
            "The settings are given to 'fit' as --set lambda=100, to 'evaluate' as --set ease.lambda=100."
        })
final class ModelsCommand implements Callable<Integer> {
    @Option(names = "--workspace", paramLabel = "W", description = "List the models that were fitted in it.")
    private Optional<Path> workspace = Optional.empty();

    @Mixin
    private final JsonOption json = new JsonOption();

    /// A fitted model as the command lists it.
    ///
    /// @param champion whether it is the one of its kind that answers for its dataset
    private record Listed(@JsonUnwrapped ModelLibrary.Entry entry, boolean champion) {}

    private final Toolbox tools;
    private final Console console;

    ModelsCommand(Toolbox tools, Console console) {
        this.tools = tools;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (workspace.isPresent()) {
            listFitted(workspace.get());
        } else {
            listKinds(tools.kinds());
        }
        return ExitCode.DONE.number();
    }

    private void listFitted(Path folder) {
        try (Workspace open = Workspace.open(folder)) {
            List<ModelLibrary.Entry> entries =
                    new ModelLibrary(open, tools.kinds(), tools.workshops().in(open), tools.version()).entries();
            Champions champions = new Champions(open);
            if (json.wanted()) {
                console.printJson(entries.stream()
                        .map(entry -> new Listed(entry, isChampion(champions, entry)))
                        .toList());
                return;
            }
            for (ModelLibrary.Entry entry : entries) {
                console.printf(
                        "%s%s  %s  fitted %s in %.3f s on %s",
                        isChampion(champions, entry) ? "* " : "  ",
                        entry.digest().substring(0, 12),
                        tools.kinds().write(entry.spec()),
                        entry.fitted(),
                        entry.fitSeconds(),
                        entry.dataset()
                                .substring(0, Math.min(12, entry.dataset().length())));
                entry.training()
                        .forEach(training -> console.print("    "
                                + new TrainingText(Trained.of(entry.spec().kind(), training)).line()));
            }
        }
    }

    private static boolean isChampion(Champions champions, ModelLibrary.Entry entry) {
        return champions
                .of(entry.dataset(), entry.spec().kind())
                .filter(entry.digest()::equals)
                .isPresent();
    }

    private void listKinds(ModelKinds kinds) {
        if (json.wanted()) {
            Map<String, List<ModelKinds.Setting>> all = new LinkedHashMap<>();
            kinds.names().forEach(kind -> all.put(kind, kinds.settings(kind)));
            console.printJson(all);
        } else {
            for (String kind : kinds.names()) {
                console.print(kind);
                kinds.settings(kind)
                        .forEach(s -> console.print(
                                String.format("    %-16s %-32s usually %s", s.name(), s.type(), s.preset())));
            }
        }
    }
}
