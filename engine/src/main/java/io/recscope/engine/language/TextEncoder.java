package io.recscope.engine.language;

import io.recscope.engine.work.Work;
import java.util.List;

/// A pretrained model that turns texts into vectors of length 1 whose products say how alike the texts mean.
///
/// Implementations are thread-safe and load what they need when they first encode.
public interface TextEncoder extends AutoCloseable {

    /// A name for people, for example `bge-small-en-v1.5`.
    String name();

    /// 64 hexadecimal digits that change whenever the vectors would: weights, tokenizer and settings.
    String digest();

    /// Length of the vectors.
    int dimensions();

    /// Encodes texts, in the order given.
    ///
    /// Any string is accepted, the empty one too; only its beginning is read. Where weights are quantised, the
    /// vector of a text may depend slightly on the texts beside it.
    ///
    /// @return one normalised vector for each text
    /// @throws io.recscope.engine.fault.MachineFault when the model cannot be loaded on this machine
    /// @throws InterruptedException when `work` was cancelled
    float[][] encode(List<String> texts, Work work) throws InterruptedException;

    /// Gives memory back; nothing is encoded afterwards.
    @Override
    void close();
}
