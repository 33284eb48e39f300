/// The screen Compare.
@NullMarked
package io.recscope.views.compare;

import org.jspecify.annotations.NullMarked;
