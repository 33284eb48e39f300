/// Colours, type and size of the window.
@NullMarked
package io.recscope.views.look;

import org.jspecify.annotations.NullMarked;
