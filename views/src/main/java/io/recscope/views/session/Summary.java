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
        int names = folder.getNameCount();
        if (names == 0) {
            return folder.toString();
        }
        boolean plain = names > 1 && folder.getName(names - 1).toString().equals("workspace");
        return folder.getName(plain ? names - 2 : names - 1).toString();
    }
}
