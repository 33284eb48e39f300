/// What the analyst looks at, and the way back to what was looked at before.
@NullMarked
package io.recscope.views.focus;

import org.jspecify.annotations.NullMarked;
