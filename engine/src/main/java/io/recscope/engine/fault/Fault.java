package io.recscope.engine.fault;

/// A failure that was foreseen: bad data, a missing thing, a machine that lacks something.
///
/// [#getMessage()] is one line `what (where): remedy`, fit to be shown to an analyst as it stands. Everything else that
/// is thrown is a defect of the program.
public abstract sealed class Fault extends RuntimeException permits BadData, BadUsage, MachineFault, NotFound {
    private final String what;
    private final String where;
    private final String remedy;

    /// @param what what is wrong, a clause without full stop
    /// @param where the file, line, column, table or setting it is about; empty when `what` says it
    /// @param remedy what the reader can do now, a sentence
    Fault(String what, String where, String remedy, Throwable... cause) {
        super(where.isEmpty() ? what + ". " + remedy : what + " (" + where + "). " + remedy);
        if (cause.length > 0) {
            initCause(cause[0]);
        }
        this.what = what;
        this.where = where;
        this.remedy = remedy;
    }

    public String what() {
        return what;
    }

    public String where() {
        return where;
    }

    public String remedy() {
        return remedy;
    }
}
