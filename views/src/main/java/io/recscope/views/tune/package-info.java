/// The screen Tune.
@NullMarked
package io.recscope.views.tune;

import org.jspecify.annotations.NullMarked;
