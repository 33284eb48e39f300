package io.recscope.views.session;

import java.nio.file.Path;
import java.util.Collection;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The workspaces that were opened last, the latest first.
public final class Recents {
    private static final int LONGEST = 8;

    private final ObservableList<Path> folders = FXCollections.observableArrayList();

    // kept, or who listens to it would soon listen to nothing
    private final ObservableList<Path> seen = FXCollections.unmodifiableObservableList(folders);

    public Recents(Collection<Path> known) {
        folders.setAll(known.stream().distinct().limit(LONGEST).toList());
    }

    public ObservableList<Path> folders() {
        return seen;
    }

    /// A workspace was opened.
    public void add(Path folder) {
        folders.remove(folder);
        folders.addFirst(folder);
        if (folders.size() > LONGEST) {
            folders.remove(LONGEST, folders.size());
        }
    }

    /// Takes a workspace from the list; nothing happens to its folder.
    public void forget(Path folder) {
        folders.remove(folder);
    }
}
