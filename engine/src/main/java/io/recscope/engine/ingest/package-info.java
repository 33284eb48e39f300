/// From bytes to a [io.recscope.engine.data.Dataset]: what a file is, what a column means, why a row is left out.
@NullMarked
package io.recscope.engine.ingest;

import org.jspecify.annotations.NullMarked;
