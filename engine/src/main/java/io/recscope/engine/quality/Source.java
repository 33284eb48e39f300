package io.recscope.engine.quality;

import io.recscope.engine.data.Dataset;
import java.util.Arrays;

/// The dataset that drafts start from, with the columns no repair changes but every check reads. 8 bytes a row.
final class Source {
    final Dataset dataset;
    final int[] session;
    final int[] line;

    Source(Dataset dataset) {
        this.dataset = dataset;
        session = new int[dataset.rows()];
        line = new int[dataset.rows()];
        Arrays.setAll(session, dataset::session);
        Arrays.setAll(line, dataset::line);
    }
}
