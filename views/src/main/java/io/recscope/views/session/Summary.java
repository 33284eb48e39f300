package io.recscope.views.session;

import io.recscope.engine.study.ModelLibrary;
import io.recscope.engine.workspace.DatasetInfo;
import java.nio.file.Path;
import java.util.List;

/// What lies in a workspace, as lists and inspectors show it.
///
/// @param models the latest first
/// @param runs ids, sorted
public record Summary(Path folder, List<DatasetInfo> datasets, List<ModelLibrary.Entry> models, List<String> runs) {
    public Summary {
        datasets = List.copyOf(datasets);
        models = List.copyOf(models);
        runs = List.copyOf(runs);
    }

    static Summary of(OpenStudy study) {
        return new Summary(
                study.folder(), study.datasets(), study.laboratory().models().entries(), study.runs());
    }

    /// What a workspace is called: its folder, or the one around it where that is called `workspace`.
    public String name() {
        return name(folder);
    }

    /// What the workspace in a folder is called.
    public static String name(Path folder) {
        Path last = folder.getFileName();
        Path parent = folder.getParent();
        if (last == null) {
            return folder.toString();
        }
        boolean plain = last.toString().equals("workspace") && parent != null && parent.getFileName() != null;
        return plain ? parent.getFileName().toString() : last.toString();
    }
}
