package io.recscope.views.job;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.Fault;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.fault.NotFound;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

/// Why something failed, as the analyst is told.
///
/// @param kind of a fault: its code, or else its class, for example `workspace.in-use` or `bad-data`; by it the
///     window finds words in the analyst's language; `defect` for a defect of the program
/// @param what what is wrong, in the engine's words
/// @param where the file, column or setting it is about; may be empty
/// @param remedy what can be done now; empty for a defect of the program
/// @param code of a defect, for example `3F2A-91C0`, the same for the same defect; empty for what was foreseen
/// @param details of a defect, for whoever mends it
public record Trouble(String kind, String what, String where, String remedy, String code, String details) {

    /// What was thrown, told.
    public static Trouble of(Throwable thrown) {
        if (thrown instanceof Fault fault) {
            return new Trouble(kind(fault), fault.what(), fault.where(), fault.remedy(), "", "");
        }
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        return new Trouble(
                "defect",
                thrown.getClass().getSimpleName() + message,
                place(thrown),
                "",
                code(thrown),
                trace.toString());
    }

    /// Whether the program is to blame.
    public boolean isDefect() {
        return !code.isEmpty();
    }

    private static String kind(Fault fault) {
        if (!fault.code().isEmpty()) {
            return fault.code();
        }
        return switch (fault) {
            case BadData bad -> "bad-data";
            case BadUsage bad -> "bad-usage";
            case MachineFault lack -> "machine";
            case NotFound none -> "not-found";
        };
    }

    private static String code(Throwable thrown) {
        int type = thrown.getClass().getName().hashCode();
        int place = place(thrown).hashCode();
        return String.format(Locale.ROOT, "%04X-%04X", (type ^ type >>> 16) & 0xffff, (place ^ place >>> 16) & 0xffff);
    }

    private static String place(Throwable thrown) {
        for (StackTraceElement element : thrown.getStackTrace()) {
            if (element.getClassName().startsWith("io.recscope")) {
                return element.getClassName() + "." + element.getMethodName() + ":" + element.getLineNumber();
            }
        }
        return "";
    }
}
