package io.recscope.app.command;

import io.recscope.engine.experiment.Trained;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.study.Champions;
import io.recscope.engine.study.ModelLibrary;
import io.recscope.engine.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
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
            "%nA fitted model marked with * is the champion: it answers for its kind on its dataset. One marked with !",
            "cannot be read, and why is told beside it.",
            "The settings are given to 'fit' as --set lambda=100, to 'evaluate' as --set ease.lambda=100."
        })
final class ModelsCommand implements Callable<Integer> {
    @Option(names = "--workspace", paramLabel = "W", description = "List the models that were fitted in it.")
    private Optional<Path> workspace = Optional.empty();

    @Mixin
    private final JsonOption json = new JsonOption();

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
            ModelLibrary.Inventory inventory = tools.laboratory(open).models().inventory();
            Champions champions = new Champions(open);
            if (json.wanted()) {
                List<Object> all = new ArrayList<>();
                for (ModelLibrary.Entry entry : inventory.entries()) {
                    all.add(new FittedModel(entry, tools.kinds()).json().put("champion", isChampion(champions, entry)));
                }
                all.addAll(inventory.unreadable());
                console.printJson(all);
            } else {
                inventory.entries().forEach(entry -> print(entry, isChampion(champions, entry)));
                inventory.unreadable().forEach(this::print);
            }
        }
    }

    private void print(ModelLibrary.Entry entry, boolean champion) {
        console.printf(
                "%s%s  %s  fitted %s in %.3f s on %s",
                champion ? "* " : "  ",
                beginning(entry.digest()),
                tools.kinds().write(entry.spec()),
                entry.fitted(),
                entry.fitSeconds(),
                beginning(entry.dataset()));
        entry.training()
                .forEach(training -> console.print(
                        "    " + new TrainingText(Trained.of(entry.spec().kind(), training)).line()));
    }

    private void print(ModelLibrary.Unreadable model) {
        console.print("! " + beginning(model.digest()) + "  cannot be read: " + model.reason() + ". " + model.remedy());
    }

    private static String beginning(String digest) {
        return digest.substring(0, Math.min(12, digest.length()));
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
