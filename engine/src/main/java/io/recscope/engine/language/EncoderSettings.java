package io.recscope.engine.language;

import java.nio.file.Path;

/// How the bundled encoders run.
///
/// @param cache folder into which the tokenizer's native library is unpacked once, about 20 MB; made when it does not
///     exist
/// @param threads number of batches that are encoded at the same time, at least 1
/// @param longest number of tokens that are read of a text, its two marks included, at least 3
/// @param batch number of texts that are encoded at once, at least 1; 8 is the fastest on two cores
public record EncoderSettings(Path cache, int threads, int longest, int batch) {
    private static final int LONGEST = 64;
    private static final int BATCH = 8;

    public EncoderSettings {
        if (threads < 1 || longest < 3 || batch < 1) {
            throw new IllegalArgumentException(threads + " threads, " + longest + " tokens, batches of " + batch);
        }
    }

    /// 64 tokens, batches of 8, all processors.
    public static EncoderSettings in(Path cache) {
        return new EncoderSettings(cache, Runtime.getRuntime().availableProcessors(), LONGEST, BATCH);
    }

    public EncoderSettings withThreads(int number) {
        return new EncoderSettings(cache, number, longest, batch);
    }
}
