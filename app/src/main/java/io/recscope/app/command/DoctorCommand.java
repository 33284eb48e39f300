package io.recscope.app.command;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.recscope.app.checkup.SupportBundle;
import io.recscope.app.checkup.Surroundings;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.torch.CudaDownload;
import io.recscope.engine.torch.Diagnosis;
import io.recscope.engine.torch.Doctor;
import java.nio.file.Path;
import java.util.Optional;
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
            "  recscope doctor --bundle for-support.zip",
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

    @Option(
            names = "--bundle",
            paramLabel = "FILE.zip",
            description = "Also write what was found, settings and where defects happened for whoever helps; no data.")
    private Optional<Path> bundle = Optional.empty();

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
        Path cache = torch.settings().cache();
        Surroundings surroundings = Surroundings.here(tools.version(), cache, System.getenv());
        Checkup checkup = new Checkup(surroundings, diagnosis);
        bundle.ifPresent(file -> {
            new SupportBundle(console.json(checkup), cache, System.getenv()).write(file);
            console.note("written: " + file.toAbsolutePath());
        });
        if (json.wanted()) {
            console.printJson(checkup);
        } else {
            new SurroundingsText(console).print(surroundings);
            new DiagnosisText(console).print(diagnosis, surroundings.hints());
        }
        return (diagnosis.isWell() ? ExitCode.DONE : ExitCode.MISSING_ON_MACHINE).number();
    }

    /// What is printed as one document: the fields of the diagnosis, and what surrounds the program.
    ///
    /// @param program what surrounds it
    private record Checkup(
            Surroundings program, @JsonUnwrapped Diagnosis diagnosis) {}

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
