package io.recscope.views.study;

import io.recscope.engine.experiment.Run;
import io.recscope.views.report.Block;
import io.recscope.views.report.Report.Section;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.List;

/// The models that learned in epochs: how they did, and what they bring.
record LearnedSection(Words words) {

    /// Whether a run has anything to tell of it.
    static boolean hasPlaceFor(Run run) {
        return run.models().stream().anyMatch(model -> !model.training().isEmpty());
    }

    Section section(Run run) {
        List<Block> blocks = new ArrayList<>(new HowItLearned(words).blocks(run));
        blocks.addAll(new WhatItAdds(words).blocks(run));
        return new Section(words.text("learned.title"), words.text("learned.about"), blocks);
    }
}
