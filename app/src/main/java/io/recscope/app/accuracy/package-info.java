/// The accuracy benchmark: every model on one dataset, beside what others have published for it.
@NullMarked
package io.recscope.app.accuracy;

import org.jspecify.annotations.NullMarked;
