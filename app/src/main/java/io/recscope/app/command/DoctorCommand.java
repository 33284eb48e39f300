package io.recscope.app.command;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.torch.CudaDownload;
import io.recscope.engine.torch.Diagnosis;
import io.recscope.engine.torch.Doctor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        header = "Say what was found on this machine, what is used, and why; test it.",
        description = "%nNothing is downloaded, unless --download-cuda and --yes are given together.",
        footer = {
            "%nExamples:",
            "  recscope doctor",
            "  recscope doctor --device gpu",
            "The cache folder is named by the environment variable RECSCOPE_CACHE."
        })
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private final TorchOption torch;

    @Option(
            names = "--download-cuda",
            description =
                    "Fetch a PyTorch for NVIDIA graphics processors over the network; tells how much and from where"
                            + " first.")
    private boolean download;

    @Option(names = "--yes", description = "Agree to the download.")
    private boolean yes;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    DoctorCommand(Toolbox tools, Console console) {
        this.torch = tools.torchOption();
        this.tools = tools;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (download) {
            download();
        } else if (yes) {
            throw new BadUsage("There is nothing to agree to", "--yes", "Add --download-cuda, or leave it away.");
        }
        Diagnosis diagnosis = new Doctor(tools.workshops().torch(), System.getenv()).examine(console.work());
        if (json.wanted()) {
            console.printJson(diagnosis);
        } else {
            new DiagnosisText(console).print(diagnosis);
        }
        return (diagnosis.isWell() ? ExitCode.DONE : ExitCode.MISSING_ON_MACHINE).number();
    }

    private void download() throws InterruptedException {
        CudaDownload cuda = CudaDownload.here(torch.settings());
        console.note(cuda.offer());
        if (!yes) {
            throw new BadUsage(
                    "Nothing was downloaded, because you did not agree", "--download-cuda", "Add --yes to agree.");
        }
        console.note("downloaded to " + cuda.run(console.work()).folder());
    }
}
