/// Behaviour data as immutable facts: interactions in columns, items, and the histories of users.
///
/// [io.recscope.engine.data.DatasetBuilder] turns rows of any order into a [io.recscope.engine.data.Dataset]: dense
// ids,
/// rows of a user contiguous and sorted stably by time. A dataset lives in one snapshot file that is mapped, not read.
@NullMarked
package io.recscope.engine.data;

import org.jspecify.annotations.NullMarked;
