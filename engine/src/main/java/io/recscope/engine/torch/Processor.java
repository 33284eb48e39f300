package io.recscope.engine.torch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the machine's processor can do.
final class Processor {
    private static final String LINUX = "/proc/cpuinfo";

    private Processor() {}

    /// Whether it has units for matrices of bfloat16 (AMX); told by Linux only, elsewhere the answer is no.
    static boolean multipliesHalf() {
        Path told = Path.of(LINUX);
        if (!Files.isReadable(told)) {
            return false;
        }
        try {
            return Files.readString(told).contains("amx_bf16");
        } catch (IOException e) {
            // what cannot be read tells nothing
            return false;
        }
    }
}
