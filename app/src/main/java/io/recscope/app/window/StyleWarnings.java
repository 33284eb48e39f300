package io.recscope.app.window;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Collects what JavaFX says of style sheets while it is open.
final class StyleWarnings extends Handler implements AutoCloseable {
    private final Logger logger = Logger.getLogger("javafx.css");
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final SimpleFormatter form = new SimpleFormatter();

    StyleWarnings() {
        logger.setLevel(Level.WARNING);
        logger.addHandler(this);
    }

    /// Each warning once.
    List<String> seen() {
        return seen.stream().distinct().toList();
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
            seen.add("style sheet: " + form.formatMessage(record));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
