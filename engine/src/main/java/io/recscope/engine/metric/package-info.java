/// Measures of recommendation lists: what each formula is, over what it divides, and when it is undefined.
@NullMarked
package io.recscope.engine.metric;

import org.jspecify.annotations.NullMarked;
