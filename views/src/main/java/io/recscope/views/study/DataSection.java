package io.recscope.views.study;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.views.report.Block;
import io.recscope.views.report.Report.Section;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.List;

/// How much there is, how it is spread over items and users, and when it happened.
record DataSection(Words words) {

    Section section(DatasetInfo info, Dataset data) {
        List<Block> blocks = new ArrayList<>();
        new DataCharts(words).all(data).forEach(chart -> blocks.add(new Block.Figure(chart)));
        return new Section(words.text("study.data"), words.text("study.data-about", info.name()), blocks);
    }
}
