package io.recscope.engine.ab;

/// What to do with a running test.
public enum Verdict {
    /// Units were not dealt as planned: nothing is to be read.
    BROKEN,
    /// The arm is better than control.
    BETTER,
    /// The arm is worse than control.
    WORSE,
    /// A difference as large as the one looked for is ruled out.
    FUTILE,
    /// Nothing can be said yet.
    CONTINUE
}
