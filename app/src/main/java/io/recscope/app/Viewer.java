package io.recscope.app;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Opens a file with the desktop's own program for it; without a desktop it says where the file is.
///
/// @param notes takes what could not be done
record Viewer(Consumer<String> notes) implements Consumer<Path> {
    @Override
    public void accept(Path file) {
        boolean possible = !GraphicsEnvironment.isHeadless()
                && Desktop.isDesktopSupported()
                && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE);
        if (!possible) {
            notes.accept("there is no desktop to show it on; open " + file + " in a browser");
            return;
        }
        try {
            Desktop.getDesktop().browse(file.toUri());
        } catch (IOException e) {
            notes.accept("no browser could be started (" + e.getMessage() + "); open " + file);
        }
    }
}
