package io.recscope.engine.fault;

/// A dataset, user, item, model or run that does not exist under the name given.
public final class NotFound extends Fault {
    public NotFound(String what, String where, String remedy, Throwable... cause) {
        super(new Wording("", what, where, remedy), cause);
    }

    public NotFound(Wording wording, Throwable... cause) {
        super(wording, cause);
    }
}
