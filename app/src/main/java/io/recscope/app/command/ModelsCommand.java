package io.recscope.app.command;

import io.recscope.engine.recommend.ModelKinds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "models",
        header = "List the kinds of models and what can be set on each.",
        footer = {"%nThe settings are given to 'fit' as --set lambda=100, to 'evaluate' as --set ease.lambda=100."})
final class ModelsCommand implements Callable<Integer> {
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
        ModelKinds kinds = tools.kinds();
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
        return ExitCode.DONE.number();
    }
}
