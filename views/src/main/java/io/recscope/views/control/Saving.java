package io.recscope.views.control;

import io.recscope.views.text.Phrases;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/// Asks where to save something, and tells whether it was saved.
///
/// @param owner a node of the window
record Saving(Phrases phrases, Node owner) {

    /// @param name that is suggested; its ending is the kind of file
    /// @param bytes of the file, made once a place was chosen
    void ask(String name, Supplier<byte[]> bytes) {
        String type = name.substring(name.lastIndexOf('.') + 1);
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(type.toUpperCase(Locale.ROOT), "*." + type));
        File file = chooser.showSaveDialog(owner.getScene().getWindow());
        if (file == null) {
            return;
        }
        try {
            Files.write(file.toPath(), bytes.get());
            Notice.done(owner, phrases.now("chart.saved", file.getName()));
        } catch (IOException e) {
            Notice.failed(owner, phrases.now("chart.unsaved", file.getPath()));
        }
    }
}
