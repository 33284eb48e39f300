package io.recscope.views.study;

import io.recscope.views.report.Block;
import io.recscope.views.report.Report.Section;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.List;

/// What the knobs do: for users of whom little is known, for the tail, in one session, and under stress.
record SteeringSection(Words words) {

    Section section(Steering steering) {
        List<Block> blocks = new ArrayList<>();
        steering.coldStart().ifPresent(cold -> blocks.addAll(new WhenLittleIsKnown(words).blocks(cold)));
        steering.tradeOff().ifPresent(offer -> blocks.addAll(new WhatItCosts(words).blocks(offer)));
        steering.replayed().ifPresent(session -> blocks.addAll(new OneSession(words).blocks(session)));
        steering.stress().ifPresent(stress -> blocks.addAll(new UnderStress(words).blocks(stress)));
        return new Section(words.text("steer.title"), words.text("steer.about"), blocks);
    }
}
