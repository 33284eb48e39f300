package io.recscope.app.command;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Item;
import io.recscope.engine.language.Language;
import io.recscope.engine.language.Search;
import io.recscope.engine.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        header = "Find the items of a dataset whose texts mean what you write, in English or Chinese.",
        description = "%nThe first search of a dataset encodes its texts and keeps the result in the workspace.",
        footer = {
            "%nExample:",
            "  recscope search \"a present for a small child\" --workspace my-work --dataset ratings --k 5"
        })
final class SearchCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "What to look for; several words are one text.")
    private List<String> words = new ArrayList<>();

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final DatasetOption dataset = new DatasetOption();

    @Option(
            names = "--k",
            defaultValue = "10",
            paramLabel = "K",
            description = "Length of the list. [${DEFAULT-VALUE}]")
    private int k;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    SearchCommand(Toolbox tools, Console console) {
        this.tools = tools;
        this.console = console;
    }

    /// What was found as the command prints it.
    private record Found(String text, int items, double millis, List<Entry> list) {}

    private record Entry(int rank, Item item, double cosine, double strength) {}

    @Override
    public Integer call() throws InterruptedException {
        String text = String.join(" ", words);
        try (Workspace open = workspace.open()) {
            Dataset data = open.datasets().open(dataset.in(open));
            Language language = tools.workshops().in(open).language();
            long began = System.nanoTime();
            List<Search.Hit> hits = new Search(language).best(data.catalog(), text, k, console.work());
            double millis = (System.nanoTime() - began) / 1e6;
            language.remarks().forEach(console::note);
            print(new Found(text, data.catalog().size(), millis, entries(data.catalog(), hits)));
        }
        return ExitCode.DONE.number();
    }

    private static List<Entry> entries(Catalog catalog, List<Search.Hit> hits) {
        List<Entry> entries = new ArrayList<>();
        for (Search.Hit hit : hits) {
            entries.add(new Entry(entries.size() + 1, catalog.item(hit.item()), hit.cosine(), hit.strength()));
        }
        return entries;
    }

    private void print(Found found) {
        if (json.wanted()) {
            console.printJson(found);
            return;
        }
        console.printf("%,d items searched, %.0f ms", found.items(), found.millis());
        for (Entry entry : found.list()) {
            console.printf(
                    "%3d  %-12s %-60s %7.4f",
                    entry.rank(), entry.item().id(), entry.item().label(), entry.cosine());
        }
    }
}
