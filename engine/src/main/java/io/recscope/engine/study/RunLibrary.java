package io.recscope.engine.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.RunJson;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.workspace.Workspace;
import java.util.List;

/// The runs of a workspace.
public record RunLibrary(Workspace workspace) {

    /// Keeps a run under its id.
    public void save(Run run) {
        workspace.runs().save(run.id(), RunJson.write(run).toString());
    }

    /// The ids of all runs, sorted.
    public List<String> ids() {
        return workspace.runs().list();
    }

    /// Takes back a run.
    ///
    /// @throws io.recscope.engine.fault.NotFound when there is none of that id
    /// @throws BadData when its file is no run
    public Run load(String id) {
        String text = workspace.runs().load(id);
        try {
            return RunJson.read(RunJson.MAPPER.readTree(text), "run " + id);
        } catch (JsonProcessingException e) {
            throw new BadData("The run is not readable", id, "Evaluate again; the damaged file is left as it is.", e);
        }
    }
}
