package io.recscope.app.demo;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.quality.QualityReport;
import io.recscope.engine.study.DatasetRepair;
import io.recscope.engine.workspace.DatasetInfo;

/// A dataset as it was imported, what was found wrong with it, and what became of it.
///
/// @param data the repaired dataset, open
public record Prepared(DatasetInfo original, QualityReport quality, DatasetRepair.Result repaired, Dataset data) {}
