package io.recscope.engine.fault;

/// Something this machine lacks or refuses: disk space, a permission, a library, a lock held by another process.
public final class MachineFault extends Fault {
    public MachineFault(String what, String where, String remedy, Throwable... cause) {
        super(new Wording("", what, where, remedy), cause);
    }

    public MachineFault(Wording wording, Throwable... cause) {
        super(wording, cause);
    }
}
