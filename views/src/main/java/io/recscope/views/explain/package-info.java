/// The screen Explain.
@NullMarked
package io.recscope.views.explain;

import org.jspecify.annotations.NullMarked;
