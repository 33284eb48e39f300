package io.recscope.engine.torch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The machine that the program runs on.
///
/// @param os name, version and architecture of the operating system
/// @param processor as its maker calls it; the architecture where the system does not tell
/// @param cores number of processors that Java may use
/// @param vectors the instructions for many numbers at once that PyTorch has use for, as far as the system
///     tells them
/// @param memoryMib all memory, or as much as the process's container may use
/// @param heapMib how much of it Java's heap may take
/// @param java version and vendor of the Java runtime
public record Computer(
        String os, String processor, int cores, List<String> vectors, long memoryMib, long heapMib, String java) {
    private static final Path DESCRIPTION = Path.of("/proc/cpuinfo");
    private static final List<String> VECTORS =
            List.of("avx", "avx2", "fma", "avx512f", "avx512_bf16", "avx512_vnni", "amx_tile", "asimd", "sve", "bf16");

    public Computer {
        vectors = List.copyOf(vectors);
    }

    static Computer here(Map<String, String> environment) {
        String description = description();
        List<String> flags = entry(description, "flags").or(() -> entry(description, "Features")).stream()
                .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                .toList();
        String architecture = System.getProperty("os.arch");
        return new Computer(
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + architecture,
                entry(description, "model name").orElse(environment.getOrDefault("PROCESSOR_IDENTIFIER", architecture)),
                Runtime.getRuntime().availableProcessors(),
                VECTORS.stream().filter(flags::contains).toList(),
                memory() >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                System.getProperty("java.version") + " " + System.getProperty("java.vendor"));
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }

    private static String description() {
        try {
            return Files.isReadable(DESCRIPTION) ? Files.readString(DESCRIPTION) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<String> entry(String description, String name) {
        return description
                .lines()
                .filter(line -> line.matches(name + "\\s*:.*"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }
}
