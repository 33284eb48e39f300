package io.recscope.engine.fault;

/// A request that contradicts itself or names an option that does not exist.
public final class BadUsage extends Fault {
    public BadUsage(String what, String where, String remedy, Throwable... cause) {
        super(new Wording("", what, where, remedy), cause);
    }

    public BadUsage(Wording wording, Throwable... cause) {
        super(wording, cause);
    }
}
