/// The transfer benchmark: what an interest model that learned on one dataset is worth on another.
@NullMarked
package io.recscope.app.transfer;

import org.jspecify.annotations.NullMarked;
