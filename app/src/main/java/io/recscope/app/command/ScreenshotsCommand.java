package io.recscope.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "screenshots",
        header = "Render every screen of the window into a folder, without a display.",
        description =
                "%nLight and dark, English and Chinese, 100 and 200 %%. Ends with exit code 4 when a text is clipped, a"
                        + " glyph is missing, a style sheet is wrong or something was thrown.",
        footer = {"%nExample:", "  recscope screenshots pictures --workspace recscope-demo/workspace"})
final class ScreenshotsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "A folder, made when missing.")
    private Path folder = Path.of("");

    @Option(names = "--workspace", paramLabel = "W", description = "What is shown. [the sample study]")
    private Optional<Path> workspace = Optional.empty();

    @Option(names = "--quick", description = "Each screen once: light, in English, at 100 %%.")
    private boolean quick;

    private final Toolbox tools;
    private final Console console;

    ScreenshotsCommand(Toolbox tools, Console console) {
        this.tools = tools;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<String> wrong = tools.window().pictures(folder, workspace, quick, console.work());
        wrong.forEach(console::print);
        console.note(wrong.isEmpty() ? "nothing is wrong with the pictures" : wrong.size() + " things are wrong");
        return (wrong.isEmpty() ? ExitCode.DONE : ExitCode.BAD_DATA).number();
    }
}
