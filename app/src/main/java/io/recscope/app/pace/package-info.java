/// How fast the window answers: measured on the whole workbench, without a display.
@NullMarked
package io.recscope.app.pace;

import org.jspecify.annotations.NullMarked;
