package io.recscope.app.command;

import io.recscope.engine.work.Work;
import java.io.PrintStream;
import java.util.Locale;

/// Shows progress on a terminal in one line that is drawn over; elsewhere only the first report of each step.
final class ConsoleWork implements Work {
    private static final long PAUSE = 200_000_000L;
    private static final int WIDTH = 100;

    private final PrintStream err;
    private final boolean interactive;
    private String step = "";
    private long shown = System.nanoTime() - PAUSE;

    ConsoleWork(PrintStream err, boolean interactive) {
        this.err = err;
        this.interactive = interactive;
    }

    @Override
    public synchronized void report(double fraction, String newStep) {
        long now = System.nanoTime();
        if (interactive && now - shown >= PAUSE) {
            String percent = Double.isNaN(fraction) ? "  … " : String.format(Locale.ROOT, "%3.0f%%", 100 * fraction);
            err.print("\r" + pad(percent + " " + newStep));
            err.flush();
            shown = now;
        } else if (!interactive && !newStep.equals(step) && now - shown >= PAUSE) {
            err.println("  " + newStep);
            shown = now;
        }
        step = newStep;
    }

    private static String pad(String line) {
        String cut = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
        return cut + " ".repeat(WIDTH - cut.length()) + "\r";
    }
}
