package io.recscope.engine.torch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The driver of NVIDIA's graphics processors, as it describes itself.
///
/// @param version of the driver
/// @param cards the graphics processors it drives, in its order; empty when its tool `nvidia-smi` is missing
public record NvidiaDriver(String version, List<Card> cards) {
    private static final List<String> TOOL = List.of(
            "nvidia-smi", "--query-gpu=driver_version,name,memory.total,memory.free", "--format=csv,noheader,nounits");
    private static final Path KERNEL_MODULE = Path.of("/proc/driver/nvidia/version");
    private static final Pattern VERSION = Pattern.compile("\\b(\\d{3,}\\.\\d+(\\.\\d+)?)\\b");
    private static final long PATIENCE = 10;

    public NvidiaDriver {
        cards = List.copyOf(cards);
    }

    /// A graphics processor.
    ///
    /// @param name as its maker calls it
    /// @param memoryMib its memory in MiB
    /// @param freeMib how much of it was free
    public record Card(String name, long memoryMib, long freeMib) {}

    /// This machine's driver.
    ///
    /// @throws InterruptedException when the thread was interrupted meanwhile
    static Optional<NvidiaDriver> find() throws InterruptedException {
        return find(TOOL, KERNEL_MODULE);
    }

    /// @param tool the command that lists a graphics processor a line
    /// @param module the file in which the system tells the version
    static Optional<NvidiaDriver> find(List<String> tool, Path module) throws InterruptedException {
        Optional<NvidiaDriver> told = read(output(tool));
        return told.isPresent() ? told : ofModule(module);
    }

    /// Reads lines of version, name, memory and free memory, separated by commas; none when there is no such line.
    static Optional<NvidiaDriver> read(String lines) {
        List<Card> cards = new ArrayList<>();
        String version = "";
        for (String line : lines.lines().toList()) {
            String[] cells = line.strip().split("\\s*,\\s*", -1);
            if (cells.length == 4 && VERSION.matcher(cells[0]).find()) {
                version = cells[0].strip();
                cards.add(new Card(cells[1], number(cells[2]), number(cells[3])));
            }
        }
        return cards.isEmpty() ? Optional.empty() : Optional.of(new NvidiaDriver(version, cards));
    }

    private static long number(String cell) {
        // some boards say [N/A]
        String digits = cell.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private static Optional<NvidiaDriver> ofModule(Path module) {
        try {
            Matcher version = VERSION.matcher(Files.readString(module));
            return version.find() ? Optional.of(new NvidiaDriver(version.group(), List.of())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String output(List<String> command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try {
                process.getOutputStream().close();
                // its few lines fit into the pipe
                if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                    return "";
                }
                return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            // there is no such command
            return "";
        }
    }
}
