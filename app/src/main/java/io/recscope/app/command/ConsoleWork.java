package io.recscope.app.command;

import io.recscope.engine.work.Work;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Shows progress on a terminal in one line that is drawn over; elsewhere, as in a log, each kind of step
/// once, and where the work stands twice a minute.
final class ConsoleWork implements Work {
    private static final long PAUSE = 200_000_000L;
    private static final long REMINDER = 30_000_000_000L;
    private static final int WIDTH = 79;

    private final PrintStream err;
    private final boolean interactive;
    private final Set<String> told = new HashSet<>();
    private long shown = System.nanoTime() - PAUSE;
    private boolean drawn;

    ConsoleWork(PrintStream err, boolean interactive) {
        this.err = err;
        this.interactive = interactive;
    }

    @Override
    public synchronized void report(double fraction, String step) {
        long now = System.nanoTime();
        if (now - shown < PAUSE) {
            return;
        }
        if (interactive) {
            err.print("\r" + pad(percent(fraction) + " " + step));
            err.flush();
            drawn = true;
            shown = now;
        } else if (told.add(step.replaceAll("[0-9]+", "0")) || now - shown > REMINDER) {
            err.println("  " + percent(fraction) + " " + step);
            shown = now;
        }
    }

    private static String percent(double fraction) {
        return Double.isNaN(fraction) ? "  … " : String.format(Locale.ROOT, "%3.0f%%", 100 * fraction);
    }

    /// Makes room for a line that stays.
    synchronized void clear() {
        if (drawn) {
            err.print("\r" + pad("") + "\r");
            err.flush();
            drawn = false;
        }
    }

    private static String pad(String line) {
        String cut = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
        return cut + " ".repeat(WIDTH - cut.length());
    }
}
