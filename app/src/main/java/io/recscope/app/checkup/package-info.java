/// What surrounds the program on a machine: its folders, fonts and system libraries, and the bundle of all that for
/// whoever helps.
@NullMarked
package io.recscope.app.checkup;

import org.jspecify.annotations.NullMarked;
