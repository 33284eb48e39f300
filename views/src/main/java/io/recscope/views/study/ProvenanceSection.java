package io.recscope.views.study;

import io.recscope.engine.experiment.ModelResult;
import io.recscope.engine.experiment.Provenance;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.report.Block;
import io.recscope.views.report.Report.Fact;
import io.recscope.views.report.Report.Section;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.List;

/// All it takes to make the figures again.
record ProvenanceSection(Words words) {

    Section section(DatasetInfo used, Run run) {
        Provenance provenance = run.provenance();
        List<Fact> facts = new ArrayList<>();
        add(facts, "study.run", run.id());
        add(facts, "study.dataset", used.name());
        add(facts, "study.dataset-digest", provenance.dataset());
        add(facts, "study.source-file", used.origin().source());
        add(facts, "study.source-digest", used.origin().sourceDigest());
        add(facts, "study.experiment-digest", provenance.experiment());
        add(facts, "study.split", run.experiment().path("split").toString());
        add(facts, "study.protocol", run.experiment().path("protocol").toString());
        add(facts, "study.resampling", run.experiment().path("resampling").toString());
        for (ModelResult model : run.models()) {
            facts.add(new Fact(model.name(), model.spec().toString(), ""));
        }
        add(facts, "study.program", provenance.machine().program());
        add(facts, "study.java", provenance.machine().java());
        add(facts, "study.system", provenance.machine().os());
        add(
                facts,
                "study.device",
                provenance.machine().device() + ", "
                        + words.text("study.threads", provenance.machine().threads()));
        add(facts, "study.started", provenance.started());
        add(facts, "study.seconds", NumberForm.SECONDS.format(provenance.seconds()));
        return new Section(
                words.text("study.provenance"),
                words.text("study.provenance-about"),
                List.of(
                        new Block.CommandLine("recscope runs --workspace W --reproduce " + run.id()),
                        new Block.Provenance(facts)));
    }

    private void add(List<Fact> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(words.text(key), value, ""));
        }
    }
}
