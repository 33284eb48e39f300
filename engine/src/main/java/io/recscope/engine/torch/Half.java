package io.recscope.engine.torch;

/// Which products are computed in bfloat16, for speed; parameters and sums stay float32.
public enum Half {
    /// None.
    NONE,
    /// The largest ones, whose numbers are worth converting.
    LARGE,
    /// All.
    ALL
}
