/// What is wrong with behaviour data, what each repair would change, and the repair itself.
///
/// [io.recscope.engine.quality.Inspection] examines a dataset and gives a [io.recscope.engine.quality.QualityReport];
/// its findings propose [io.recscope.engine.quality.Repair]s, which a [io.recscope.engine.quality.RepairPlan] previews
/// or turns into a new dataset.
@NullMarked
package io.recscope.engine.quality;

import org.jspecify.annotations.NullMarked;
