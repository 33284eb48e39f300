package io.recscope.engine.fault;

/// A file, a database or a value that cannot be read or does not make sense. Never repaired or overwritten in
/// silence.
public final class BadData extends Fault {
    public BadData(String what, String where, String remedy, Throwable... cause) {
        super(new Wording("", what, where, remedy), cause);
    }

    public BadData(Wording wording, Throwable... cause) {
        super(wording, cause);
    }
}
