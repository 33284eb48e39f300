/// Progress and cancellation of long work, without any user interface.
@NullMarked
package io.recscope.engine.work;

import org.jspecify.annotations.NullMarked;
