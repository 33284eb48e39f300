package io.recscope.views.session;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.study.Laboratory;
import io.recscope.engine.study.ModelLibrary;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.DatasetInfo;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// An open workspace as the screens use it: what is expensive to open is opened once and kept until the workspace is
/// closed.
///
/// Every method may take long and belongs into a job. Thread-safe: of datasets, of facts and of models one is opened
/// at a time, so that a model is read while facts are computed.
public final class OpenStudy implements AutoCloseable {
    private final Laboratory laboratory;
    private final Map<String, Dataset> data = new HashMap<>();
    private final Map<String, Facts> facts = new HashMap<>();
    private final Map<String, Model> models = new HashMap<>();

    /// @param laboratory with an open workspace, which is closed with this
    public OpenStudy(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    /// The workspace and what models are made with, for what is not offered here.
    public Laboratory laboratory() {
        return laboratory;
    }

    /// Its folder.
    public Path folder() {
        return laboratory.workspace().folder();
    }

    public List<DatasetInfo> datasets() {
        return laboratory.workspace().datasets().list();
    }

    /// A dataset by its name.
    ///
    /// @throws io.recscope.engine.fault.NotFound when there is none
    public Dataset data(String name) {
        synchronized (data) {
            DatasetInfo info = laboratory.workspace().datasets().find(name);
            Dataset known = data.get(info.digest());
            if (known == null) {
                known = laboratory.workspace().datasets().open(info);
                data.put(info.digest(), known);
            }
            return known;
        }
    }

    /// The models fitted on a dataset, the latest first.
    public List<ModelLibrary.Entry> models(Dataset of) {
        return laboratory.models().entries().stream()
                .filter(entry -> entry.dataset().equals(of.digest()))
                .toList();
    }

    /// A fitted model, ready to recommend. Not to be closed: others use it, too.
    ///
    /// @param name a kind, or at least 8 digits of a digest
    /// @throws io.recscope.engine.fault.NotFound when there is none for this dataset
    public Model model(Dataset of, String name) {
        synchronized (models) {
            ModelLibrary library = laboratory.models();
            ModelLibrary.Entry entry = library.find(of, name);
            Model known = models.get(entry.digest());
            if (known == null) {
                known = library.load(entry, of);
                models.put(entry.digest(), known);
            }
            return known;
        }
    }

    /// What policies and explanations know of a dataset's items.
    ///
    /// @throws InterruptedException when `work` was cancelled
    public Facts facts(Dataset of, Work work) throws InterruptedException {
        synchronized (facts) {
            if (!facts.containsKey(of.digest())) {
                facts.put(of.digest(), laboratory.facts(of, work));
            }
            return Objects.requireNonNull(facts.get(of.digest()));
        }
    }

    /// The ids of the runs, sorted.
    public List<String> runs() {
        return laboratory.runs().ids();
    }

    /// A run by its id.
    ///
    /// @throws io.recscope.engine.fault.NotFound when there is none
    public Run run(String id) {
        return laboratory.runs().load(id);
    }

    /// Gives back models and workspace.
    @Override
    public void close() {
        synchronized (facts) {
            synchronized (models) {
                synchronized (data) {
                    models.values().forEach(Model::close);
                    models.clear();
                    laboratory.workspace().close();
                }
            }
        }
    }
}
