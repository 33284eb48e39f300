package io.recscope.engine.fault;

/// A failure that was foreseen: bad data, a missing thing, a machine that lacks something.
///
/// [#getMessage()] is one line `what (where): remedy`, fit to be shown to an analyst as it stands. Everything
/// else that is thrown is a defect of the program.
public abstract sealed class Fault extends RuntimeException permits BadData, BadUsage, MachineFault, NotFound {
    private final String code;
    private final String what;
    private final String where;
    private final String remedy;

    Fault(Wording wording, Throwable... cause) {
        super(line(wording));
        if (cause.length > 0) {
            initCause(cause[0]);
        }
        this.code = wording.code();
        this.what = wording.what();
        this.where = wording.where();
        this.remedy = wording.remedy();
    }

    private static String line(Wording wording) {
        String where = wording.where().isEmpty() ? "" : " (" + wording.where() + ")";
        return wording.what() + where + ". " + wording.remedy();
    }

    /// A lasting name for what is wrong, by which a window finds its own words; empty for most faults.
    public String code() {
        return code;
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
