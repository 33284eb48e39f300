/// The window around the screens.
@NullMarked
package io.recscope.views.shell;

import org.jspecify.annotations.NullMarked;
