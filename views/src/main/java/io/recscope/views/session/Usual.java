package io.recscope.views.session;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.study.ModelLibrary;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.views.focus.Focus;
import java.util.List;
import java.util.Optional;

/// What is looked at where the analyst named nothing, the same on every screen.
public record Usual(Summary summary) {
    private static final int SHORT = 15;
    private static final int LONG = 60;
    private static final int LOOKED_AT = 2_000;

    /// The dataset in focus, else the first that a model was fitted on, else any.
    public Optional<DatasetInfo> dataset(Focus focus) {
        return summary.datasets().stream()
                .filter(info -> focus.dataset().equals(Optional.of(info.name())))
                .findFirst()
                .or(() -> summary.datasets().stream()
                        .filter(info -> !models(info).isEmpty())
                        .findFirst())
                .or(() -> summary.datasets().stream().findFirst());
    }

    /// The models that were fitted on a dataset, the latest first.
    public List<ModelLibrary.Entry> models(DatasetInfo data) {
        return summary.models().stream()
                .filter(entry -> entry.dataset().equals(data.digest()))
                .toList();
    }

    /// The model in focus if it was fitted on the dataset in focus, else the latest that was.
    public Optional<ModelLibrary.Entry> model(Focus focus) {
        return dataset(focus).flatMap(info -> {
            List<ModelLibrary.Entry> fitted = models(info);
            return fitted.stream()
                    .filter(entry -> focus.model().equals(Optional.of(entry.digest())))
                    .findFirst()
                    .or(() -> fitted.stream().findFirst());
        });
    }

    /// The focus on the dataset and the model that are shown; as it is where the workspace has none.
    public Focus named(Focus focus) {
        Focus there = dataset(focus).map(info -> focus.onDataset(info.name())).orElse(focus);
        return model(there).map(entry -> there.onModel(entry.digest())).orElse(there);
    }

    /// The first user with a history that is neither short nor long, else the first.
    ///
    /// @return dense id
    /// @throws BadUsage when the dataset has no users
    public static int user(Dataset data) {
        if (data.users() == 0) {
            throw new BadUsage("The dataset has no users", "", "Import events on the screen Data.");
        }
        for (int user = 0; user < Math.min(LOOKED_AT, data.users()); user++) {
            int events = data.history(user).size();
            if (user != data.anonymousUser() && events >= SHORT && events <= LONG) {
                return user;
            }
        }
        return 0;
    }
}
