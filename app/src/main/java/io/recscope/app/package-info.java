/// The program: everything is put together here, and the command line.
@NullMarked
package io.recscope.app;

import org.jspecify.annotations.NullMarked;
