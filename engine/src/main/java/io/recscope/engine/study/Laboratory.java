package io.recscope.engine.study;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.Workspace;

/// An open workspace together with what models are made with: all that is needed to work on its datasets.
///
/// Nothing of PyTorch is started before the first model or fact is asked for. Thread-safe.
///
/// @param workspace open; whoever opened it closes it
/// @param workshops make the workshop of this workspace
/// @param program version of the program, for provenance
public record Laboratory(Workspace workspace, Workshops workshops, String program) {

    /// Fits models, and keeps what can be used again in the workspace.
    public Workshop workshop() {
        return workshops.in(workspace);
    }

    /// The fitted models.
    public ModelLibrary models() {
        return new ModelLibrary(workspace, workshops.kinds(), workshop(), program);
    }

    /// The measured runs.
    public RunLibrary runs() {
        return new RunLibrary(workspace);
    }

    /// Which model answers for which dataset.
    public Champions champions() {
        return new Champions(workspace);
    }

    /// A dataset by its name.
    ///
    /// @throws io.recscope.engine.fault.NotFound when there is none
    public Dataset data(String name) {
        return workspace.datasets().open(workspace.datasets().find(name));
    }

    /// A fitted model, ready to recommend; the caller closes it.
    ///
    /// @param name a kind, or at least 8 digits of a digest
    /// @throws io.recscope.engine.fault.NotFound when there is none for this dataset
    public Model model(Dataset data, String name) {
        ModelLibrary library = models();
        return library.load(library.find(data, name), data);
    }

    /// What policies and explanations know of a dataset's items.
    public Facts facts(Dataset data, Work work) throws InterruptedException {
        return Facts.of(data, workshop().language(), work);
    }
}
